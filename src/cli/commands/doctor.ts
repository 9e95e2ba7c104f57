import type { Command } from 'commander';
import type { Done } from '../exit-codes.js';
import { examples } from '../help.js';
import { allMembersOption, type GlobalOptions, layoutOption, memberOption, sheetOption } from '../options.js';
import type { DoctorOptions } from '../run/doctor.js';

export function addDoctor(program: Command, done: Done): void {
  program
    .command('doctor')
    .summary('say what a file is, and what to do with it')
    .description(
      'Say in a few lines what a file is: its layout and form, its records, whose demographic data they carry, what is wrong, and which commands to go on with.',
    )
    .argument('<file...>', 'any files; - is standard input')
    .addOption(layoutOption())
    .addOption(memberOption())
    .addOption(allMembersOption())
    .addOption(sheetOption())
    .addHelpText(
      'after',
      `${examples(
        ['caaspp doctor extract.csv', 'What is this file?'],
        ['caaspp doctor *', 'Which files of this directory are extracts, and of which year?'],
        ['caaspp doctor download.zip --all-members', 'Everything in an archive'],
      )}

Exit codes: 0 no errors in it, 1 errors, 2 it is no extract, or none that can be read or recognised.`,
    )
    .action(async (files: string[], options: DoctorOptions, command: Command) => {
      const { runDoctor } = await import('../run/doctor.js');
      done(await runDoctor(files, options, command.optsWithGlobals<GlobalOptions>()));
    });
}
