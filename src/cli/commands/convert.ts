import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { targets } from '../../convert/targets.js';
import type { Done } from '../exit-codes.js';
import { examples } from '../help.js';
import {
  allMembersOption,
  type GlobalOptions,
  layoutOption,
  memberOption,
  outputOption,
  sheetOption,
} from '../options.js';
import type { ConvertOptions } from '../run/convert.js';

const description = [
  'Write the records of extracts in another form, every field of the layout in its place. Several extracts of one layout',
  'are put together. A value that the form cannot hold is an error; nothing is ever cut.',
].join(' ');

export function addConvert(program: Command, done: Done): void {
  program
    .command('convert')
    .summary('write extracts in another form')
    .description(description)
    .argument('<file...>', 'extracts (.dat, .csv, .xlsx, .zip, .gz); - is standard input')
    .addOption(layoutOption())
    .addOption(memberOption())
    .addOption(allMembersOption())
    .addOption(sheetOption())
    .addOption(
      new Option(
        '--to <form>',
        'caret-delimited or of fixed width, as TOMS gives them out; comma-separated, JSON Lines or Parquet for other programs',
      ).choices(targets),
    )
    .option(
      '--to-administration <id|file>',
      'the layout of another administration: what has the same key goes over (--to caret unless given)',
    )
    .option(
      '--unmapped <file>',
      'with --to-administration: write the rest, and there, comma-separated, what has no place; without it that is an error',
    )
    .option('--labels', 'after each code a column, KEYLabel, with what it stands for (not with fixed)')
    .option(
      '--excel',
      'with comma: keep Excel from changing codes, long numbers and dates (cells like ="01")',
    )
    .addOption(outputOption())
    .option('-q, --quiet', 'no notes on standard error: only errors')
    .addHelpText(
      'after',
      `${examples(
        ['caaspp convert extract.dat --to caret -o extract.csv', 'Fixed width to caret-delimited'],
        ['caaspp convert extract.dat --to comma --excel --labels -o extract.csv', 'To be opened in Excel'],
        [
          'caaspp convert old.csv --to-administration 2023-24 --unmapped report.csv -o new.csv',
          'Into the layout of another year',
        ],
        ['caaspp convert *.dat --to parquet -o all.parquet', 'For DuckDB, Spark or pandas'],
      )}

Exit codes: 0 written; 2 usage, input that cannot be read, a record without the shape of its layout,
a value that does not fit, or one that has no place in another administration.`,
    )
    .action(async (files: string[], options: ConvertOptions, command: Command) => {
      const { to, toAdministration, unmapped, output = '-' } = options;
      if (to === undefined && toAdministration === undefined) {
        command.error("error: option '--to <form>' or '--to-administration <id>' is needed");
      }
      if (unmapped !== undefined && toAdministration === undefined) {
        command.error("error: option '--unmapped <file>' needs '--to-administration <id>'");
      }
      if (unmapped !== undefined && resolve(unmapped) === resolve(output)) {
        command.error("error: '--unmapped' and '--output' are the same file");
      }
      const { runConvert } = await import('../run/convert.js');
      done(await runConvert(files, options, command.optsWithGlobals<GlobalOptions>()));
    });
}
