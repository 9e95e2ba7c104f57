import { type Command, Option } from 'commander';
import type { Done } from '../exit-codes.js';
import { examples } from '../help.js';
import {
  allMembersOption,
  type GlobalOptions,
  layoutOption,
  memberOption,
  outputOption,
  parsePositive,
  sheetOption,
} from '../options.js';
import type { ReportOptions } from '../run/report.js';

export function addReport(program: Command, done: Done): void {
  program
    .command('report')
    .summary('show results as one HTML page of charts')
    .description(
      'Write one HTML page that shows the results in extracts: levels by test, grade and student group, scale scores, participation, conditions, and when tests were completed. Small cells are hidden.',
    )
    .argument('<file...>', 'extracts of one layout (.dat, .csv, .xlsx, .zip, .gz); - is standard input')
    .optionsGroup('Input:')
    .addOption(layoutOption())
    .addOption(memberOption())
    .addOption(allMembersOption())
    .addOption(sheetOption())
    .optionsGroup('Page:')
    .option('--title <text>', 'heading of the page; program and administration unless given')
    .option('--final', 'the results are final: without it the page says that they are preliminary')
    .addOption(
      new Option(
        '--min-n <number>',
        'show results from this many students on, 11 unless given; 1 hides nothing, and below 11 the page is not for publication',
      ).argParser(parsePositive),
    )
    .addOption(outputOption())
    .option('-q, --quiet', 'no notes on standard error')
    .optionsGroup('Options:')
    .addHelpText(
      'after',
      `${examples(
        [
          'caaspp report extract.csv --title "Spring 2017" -o dashboard.html',
          'A page to look at and to send',
        ],
        [
          'caaspp report a.zip b.zip --title "Our county" --final -o county.html',
          'Several LEAs together, final',
        ],
        [
          'caaspp report extract.csv --min-n 1 -o internal.html',
          'For those who may see the results of students',
        ],
      )}

The page is one file without script: every chart has its numbers as a table, and as CSV to save.`,
    )
    .action(async (files: string[], options: ReportOptions, command: Command) => {
      const { runReport } = await import('../run/report.js');
      done(await runReport(files, options, command.optsWithGlobals<GlobalOptions>()));
    });
}
