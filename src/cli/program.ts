import { Command } from 'commander';
import { addAggregate } from './commands/aggregate.js';
import { addCompletion } from './commands/completion.js';
import { addConfig } from './commands/config.js';
import { addConvert } from './commands/convert.js';
import { addDeadline } from './commands/deadline.js';
import { addDoctor } from './commands/doctor.js';
import { addExplain } from './commands/explain.js';
import { addFilter } from './commands/filter.js';
import { addGenerate } from './commands/generate.js';
import { addLayout } from './commands/layout.js';
import { addReconcile } from './commands/reconcile.js';
import { addRepair } from './commands/repair.js';
import { addReport } from './commands/report.js';
import { addRules } from './commands/rules.js';
import { addSnapshot } from './commands/snapshot.js';
import { addStack } from './commands/stack.js';
import { addValidate } from './commands/validate.js';
import { configure } from './config/configure.js';
import type { Done } from './exit-codes.js';
import { examples } from './help.js';
import { packageVersion } from './package-version.js';
import { usageError } from './usage-error.js';

/** The whole command line: what it understands, and its help. What the commands do is loaded when they run. */
export function createProgram(done: Done): Command {
  const program = new Command('caaspp')
    .description("Check California's CAASPP student score data extracts against their published layouts.")
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .option('--no-color', 'no colours (also: NO_COLOR, TERM=dumb)')
    .option(
      '--config <file>',
      'configuration; unless given, caaspp.config.json or .yaml here or in a directory above',
    )
    .option('--no-config', 'without a configuration')
    .option('-v, --verbose', 'more detail: how files were recognised, rules that did not run, stack traces')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ outputError: (text, write) => write(usageError(text)) })
    .showHelpAfterError('  See: caaspp --help, or --help after a command.')
    .exitOverride()
    .hook('preAction', (_, command) => configure(program, command));
  addGroup(program, 'What is in a file:', done, [addDoctor, addValidate, addSnapshot]);
  addGroup(program, 'Results:', done, [addAggregate, addReport, addReconcile, addDeadline]);
  addGroup(program, 'Records in other files:', done, [
    addFilter,
    addConvert,
    addRepair,
    addStack,
    addGenerate,
  ]);
  addGroup(program, 'What is checked:', done, [addRules, addExplain, addLayout]);
  addGroup(program, 'This program:', done, [addConfig, addCompletion]);
  return program.addHelpText(
    'after',
    `${examples(
      ['caaspp doctor extract.dat', 'What is this file, and what can be done with it?'],
      ['caaspp validate extract.dat', 'Is this extract as published?'],
      ['caaspp snapshot extract.dat', 'Whose demographic data do its records carry?'],
      ['caaspp explain record/level-from-score', 'What does a finding mean, and what can be done?'],
      ['caaspp layout show 2016-17 --field scaleScore', 'What does the layout say of a field?'],
    )}

Exit codes: 0 nothing to fail on, 1 findings, 2 usage or input that cannot be read, 3 a fault of caaspp, 130 interrupted.`,
  );
}

type AddCommand = (program: Command, done: Done) => void;

/** Commands that stand together in the help. */
function addGroup(program: Command, heading: string, done: Done, commands: readonly AddCommand[]): void {
  program.commandsGroup(heading);
  for (const add of commands) add(program, done);
}
