import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { Done } from '../exit-codes.js';
import { examples } from '../help.js';
import { type GlobalOptions, layoutOption, memberOption, outputOption, sheetOption } from '../options.js';
import type { RepairOptions } from '../run/repair.js';

const description = [
  'Write a copy of an extract in which is mended what spreadsheets and editors did to it, as far as nothing has to be guessed:',
  'leading zeros, dates, codes in other case, TRUE and FALSE, blanks cut from the ends of lines, columns that were put in,',
  'left out or moved. The copy has the form of the file; of a workbook it has the form that TOMS gives out. What cannot be',
  'mended stands there as it was.',
].join(' ');

export function addRepair(program: Command, done: Done): void {
  program
    .command('repair')
    .summary('mend what programs did to an extract when they saved it again')
    .description(description)
    .argument('<file>', 'extract (.dat, .csv, .xlsx, .zip, .gz); - is standard input')
    .addOption(layoutOption())
    .addOption(memberOption())
    .addOption(sheetOption())
    .addOption(outputOption())
    .option(
      '--list <file>',
      'write there, comma-separated, each change and each value that is left as it was',
    )
    .addOption(
      new Option('-n, --dry-run', 'write no copy: only say what would be mended').conflicts('output'),
    )
    .option('--show-personal-data', 'names, identifiers and birth dates in the list as they are')
    .option('-q, --quiet', 'no summary on standard error: only errors')
    .addHelpText(
      'after',
      `${examples(
        ['caaspp repair resaved.csv --dry-run', 'What would be mended?'],
        ['caaspp repair resaved.csv -o mended.csv --list changes.csv', 'A mended copy, and what was changed'],
        ['caaspp repair resaved.csv | caaspp convert - --to caret -o extract.csv', 'As TOMS gave it out'],
        ['caaspp repair resaved.xlsx -o mended.csv', 'A workbook, as caret-delimited text'],
      )}

Exit codes: 0 nothing is left of what repair looks for; 1 something cannot be mended, and stands in the copy as it was;
2 usage, or input that cannot be read.`,
    )
    .action(async (file: string, options: RepairOptions, command: Command) => {
      const { list, output = '-' } = options;
      if (list !== undefined && resolve(list) === resolve(output)) {
        command.error("error: '--list' and '--output' are the same file");
      }
      const { runRepair } = await import('../run/repair.js');
      done(await runRepair(file, options, command.optsWithGlobals<GlobalOptions>()));
    });
}
