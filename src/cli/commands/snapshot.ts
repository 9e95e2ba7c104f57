import { type Command, Option } from 'commander';
import { snapshotFormats } from '../../report/snapshot/formats.js';
import type { Done } from '../exit-codes.js';
import { examples } from '../help.js';
import {
  allMembersOption,
  formatOption,
  type GlobalOptions,
  layoutOption,
  memberOption,
  outputOption,
  sheetOption,
} from '../options.js';
import type { SnapshotCommandOptions } from '../run/snapshot.js';
import { snapshotFlags } from '../snapshot-options.js';

const description = [
  'Say whose demographic data the records of extracts carry, by LEA, school and testing window: those of the snapshot',
  'in TOMS, where the window closed before the extract date, which never change; or those of CALPADS as of that date,',
  'where the window was still open, which can be corrected until it closes.\n\nThe end of a window is taken from',
  '--window-end, else from --windows (school, then LEA), else from the records. The extract date is taken from',
  '--extracted-on, else from the layout.',
].join(' ');

export function addSnapshot(program: Command, done: Done): void {
  const command = program
    .command('snapshot')
    .summary('say whose demographic data the records carry')
    .description(description)
    .argument('<file...>', 'extracts (.dat, .csv, .xlsx, .zip, .gz); - is standard input')
    .optionsGroup('Input:')
    .addOption(layoutOption())
    .addOption(memberOption())
    .addOption(allMembersOption())
    .addOption(sheetOption());
  for (const option of snapshotFlags()) command.addOption(option);
  command
    .optionsGroup('Result:')
    .addOption(formatOption(snapshotFormats))
    .addOption(
      new Option(
        '--annotate',
        'write the extract itself, with the columns DemographicSource, DemographicsAsOf and DemographicsCorrectable after its own',
      ).conflicts('format'),
    )
    .addOption(outputOption())
    .option('-q, --quiet', 'no notes beside the result')
    .optionsGroup('Options:')
    .addHelpText(
      'after',
      `${examples(
        ['caaspp snapshot extract.csv', 'Whose demographics are these?'],
        [
          'caaspp snapshot extract.csv --extracted-on 2018-06-20 --windows windows.csv',
          'With what your office knows of dates and windows',
        ],
        ['caaspp snapshot extract.csv --format csv -o snapshot.csv', 'For a spreadsheet'],
        ['caaspp snapshot extract.csv --annotate -o annotated.csv', 'Beside each record'],
      )}

Exit codes: 0 said, 2 a file, date or window that cannot be read or cannot be.`,
    )
    .action(async (files: string[], options: SnapshotCommandOptions, self: Command) => {
      const { runSnapshot } = await import('../run/snapshot.js');
      done(await runSnapshot(files, options, self.optsWithGlobals<GlobalOptions>()));
    });
}
