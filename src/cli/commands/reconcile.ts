import { type Command, Option } from 'commander';
import type { Done } from '../exit-codes.js';
import { examples } from '../help.js';
import {
  allMembersOption,
  formatOption,
  type GlobalOptions,
  layoutOption,
  memberOption,
  outputOption,
  parseWhole,
  sheetOption,
} from '../options.js';
import type { ReconcileOptions } from '../run/reconcile.js';

const description = [
  'Hold the aggregates of extracts beside the published research file: the LEAs that the extracts cover and their',
  'schools, by test, grade and student group. Known reasons for differences are tested for and named; a reason is',
  'given only where as many students are open to it as the difference takes.',
].join(' ');

export function addReconcile(program: Command, done: Done): void {
  program
    .command('reconcile')
    .summary('compare with the published research file')
    .description(description)
    .argument('<extract...>', 'extracts of one layout (.dat, .csv, .xlsx, .zip, .gz); - is standard input')
    .optionsGroup('Input:')
    .addOption(
      new Option(
        '--research <file>',
        'public research file of the same year, of any form and size; the .zip as it was downloaded, or what is in it',
      ).makeOptionMandatory(),
    )
    .option(
      '--entities <file>',
      'its entities file: names, and before 2021 which charter schools are LEAs of their own',
    )
    .addOption(layoutOption())
    .addOption(memberOption())
    .addOption(allMembersOption())
    .addOption(sheetOption())
    .optionsGroup('Comparison:')
    .addOption(
      new Option('--tolerance <n>', 'differences that so many students can make are none')
        .argParser(parseWhole)
        .default(0),
    )
    .optionsGroup('Report:')
    .addOption(formatOption(['text', 'json', 'csv']))
    .addOption(outputOption())
    .option('-q, --quiet', 'no progress on standard error')
    .optionsGroup('Options:')
    .addHelpText(
      'after',
      `${examples(
        [
          'caaspp reconcile extract.csv --research sb_ca2017_all_csv_v2.txt --entities sb_ca2017entities_csv.txt',
          'Do our numbers agree with the state?',
        ],
        [
          'caaspp reconcile extract.csv --research sb_ca2017_1_csv_v2.txt --tolerance 2',
          'All students only; two students more or less do not matter',
        ],
        [
          'caaspp reconcile extract.csv --research sb_ca2017_all_csv_v2.txt --format csv -o differences.csv',
          'Every difference, for a spreadsheet',
        ],
      )}

Exit codes: 0 no difference or all explained, 1 unexplained differences, 2 a file cannot be read or compared.`,
    )
    .action(async (files: string[], options: ReconcileOptions, command: Command) => {
      const { runReconcile } = await import('../run/reconcile.js');
      done(await runReconcile(files, options, command.optsWithGlobals<GlobalOptions>()));
    });
}
