import { type Command, Option } from 'commander';
import { stackTargets } from '../../convert/targets.js';
import type { Done } from '../exit-codes.js';
import { examples } from '../help.js';
import {
  allMembersOption,
  collect,
  type GlobalOptions,
  layoutOption,
  memberOption,
  outputOption,
  sheetOption,
} from '../options.js';
import type { StackOptions } from '../run/stack.js';

const description = [
  'Write the records of extracts of several administrations as one table: fields by key, whatever their heading, number and',
  'position in a year, after the columns administration and file. What a year does not have is blank; standard error says so.',
].join(' ');

export function addStack(program: Command, done: Done): void {
  program
    .command('stack')
    .summary('write extracts of several years as one table')
    .description(description)
    .argument(
      '<file...>',
      'extracts (.dat, .csv, .xlsx, .zip, .gz) of any administrations; - is standard input',
    )
    .addOption(layoutOption())
    .addOption(memberOption())
    .addOption(allMembersOption())
    .addOption(sheetOption())
    .option(
      '--select <keys>',
      'only these columns, in this order, after administration unless it is among them; * stands for any part of a key',
      collect,
    )
    .option('--where <expression>', 'only records that meet the condition; what a year lacks is blank')
    .addOption(new Option('--to <form>', 'form of the table').choices(stackTargets).default('comma'))
    .addOption(outputOption())
    .option('-q, --quiet', 'no notes on standard error: only errors')
    .addHelpText(
      'after',
      `${examples(
        [
          'caaspp stack 2019.csv 2022.csv 2023.csv --select ssid,recordType,gradeAssessed,scaleScore -o long.csv',
          'Scores of several years',
        ],
        [
          "caaspp stack *.zip --where 'metStandard = Yes' --to parquet -o all.parquet",
          'All fields of some records',
        ],
      )}

Exit codes: 0 written; 2 usage, input that cannot be read, a record without the shape of its layout, or a value that does not fit.`,
    )
    .action(async (files: string[], options: StackOptions, self: Command) => {
      const { runStack } = await import('../run/stack.js');
      done(await runStack(files, options, self.optsWithGlobals<GlobalOptions>()));
    });
}
