import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Done } from '../exit-codes.js';
import { examples } from '../help.js';
import {
  allMembersOption,
  collect,
  type GlobalOptions,
  layoutOption,
  memberOption,
  parseWhole,
  sheetOption,
} from '../options.js';
import type { FilterOptions } from '../run/filter.js';
import { downloadedOnOption, snapshotFlags } from '../snapshot-options.js';

const description = [
  'Write the records of extracts that meet a condition, in their own form: without --select, --exclude and --labels the',
  'bytes of each record are unchanged. With one of these or --join, columns are written caret-delimited under their published',
  'headings, whichever form the extract has. Several extracts of one layout are put together under one heading row.',
].join(' ');

export function addFilter(program: Command, done: Done): void {
  const command = program
    .command('filter')
    .summary('write the records that meet a condition')
    .description(description)
    .argument('<file...>', 'extracts (.dat, .csv, .xlsx, .zip, .gz); - is standard input')
    .optionsGroup('Input:')
    .addOption(layoutOption())
    .addOption(memberOption())
    .addOption(allMembersOption())
    .addOption(sheetOption());
  for (const option of [...snapshotFlags(), downloadedOnOption()]) command.addOption(option);
  command
    .optionsGroup('Records:')
    .option('--where <expression>', 'the condition, in the language of docs/expressions.md')
    .option('--distinct', 'of rows that are written alike only the first')
    .option('--limit <n>', 'at most so many records', parseWhole)
    .option('--sample <n>', 'a random sample of so many records, in their order', parseCount)
    .addOption(new Option('--seed <n>', 'another seed, another sample').argParser(parseWhole).default(1))
    .optionsGroup('Columns:')
    .option('--select <keys>', 'only these columns, in this order; * stands for any part of a key', collect)
    .option('--exclude <keys>', 'all columns but these', collect)
    .option('--labels', 'after each code a column, KEYLabel, with what it stands for')
    .optionsGroup('Join:')
    .option(
      '--join <file>',
      'columns of another extract or export behind those of each record, in a row for each of its records that agrees',
    )
    .option('--on <keys>', 'the fields that must agree; unless given, ssid', collect)
    .option('--join-select <keys>', 'only these columns of it; unless given, all', collect)
    .optionsGroup('Output:')
    .option(
      '-o, --output <file>',
      'write there instead of to standard output; the file, or with --split-by the directory, appears whole or not at all',
    )
    .addOption(
      new Option(
        '--split-by <key>',
        'a file for each value of a field, or for each school or district, in the directory --output',
      ).conflicts(['sample', 'count']),
    )
    .option('--count', 'only the number of records')
    .option('-q, --quiet', 'no notes on standard error: only errors')
    .optionsGroup('Options:')
    .addHelpText(
      'after',
      `${examples(
        [
          "caaspp filter extract.csv --where 'recordType = 01 and gradeAssessed in (03, 04) and elas = EL'",
          'English learners who took the English test in grades 3 and 4',
        ],
        [
          "caaspp filter extract.csv --where 'metStandard = No' --select ssid,lastName,scaleScore -o list.csv",
          'A list of three columns',
        ],
        ['caaspp filter extract.dat --split-by school -o schools', 'A file for each school'],
        [
          'caaspp filter extract.csv --join cers.csv --join-select assessmentName,scaleScore -o both.csv',
          'Results of CERS beside those of the same student',
        ],
        [
          "caaspp filter 2017.csv --join 2016.csv --on ssid,recordType --where 'joinedScaleScore > scaleScore'",
          'Whose score is lower than a year before?',
        ],
        ['caaspp filter extract.csv --sample 50 --seed 7 -o sample.csv', 'A sample to look at'],
        ["caaspp filter extract.csv --where 'demographics = snapshot' --count", 'How many are there?'],
      )}

Exit codes: 0 written, even if no record is chosen; 1 written, but records without the shape of their layout are left out;
2 usage, a condition that does not fit the layout, or input that cannot be read.`,
    )
    .action(async (files: string[], options: FilterOptions, self: Command) => {
      if (options.splitBy !== undefined && (options.output === undefined || options.output === '-')) {
        self.error("error: option '--split-by <key>' needs a directory: --output <dir>");
      }
      if (options.join === undefined && (options.on ?? options.joinSelect) !== undefined) {
        self.error(
          "error: options '--on <keys>' and '--join-select <keys>' need another file: --join <file>",
        );
      }
      const { runFilter } = await import('../run/filter.js');
      done(await runFilter(files, options, self.optsWithGlobals<GlobalOptions>()));
    });
}

/** A whole number, 1 or more. */
function parseCount(value: string): number {
  const number = parseWhole(value);
  if (number > 0) return number;
  throw new InvalidArgumentError('It must be 1 or more.');
}
