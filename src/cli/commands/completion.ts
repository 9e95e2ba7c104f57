import { Argument, type Command } from 'commander';
import { type Shell, shells } from '../completion/shells.js';
import { type Done, exitCodes } from '../exit-codes.js';
import { examples } from '../help.js';

export function addCompletion(program: Command, done: Done): void {
  program
    .command('completion')
    .summary('teach a shell to complete commands')
    .description(
      'Write the script with which a shell completes commands, flags, their values, rules, layouts and files.',
    )
    .addArgument(new Argument('<shell>', 'bash, zsh or fish').choices(shells))
    .addHelpText(
      'after',
      examples(
        ['source <(caaspp completion bash)', 'In ~/.bashrc'],
        ['source <(caaspp completion zsh)', 'In ~/.zshrc, after compinit'],
        ['caaspp completion fish > ~/.config/fish/completions/caaspp.fish', 'Once'],
      ),
    )
    .action(async (shell: Shell) => {
      const { completionScript } = await import('../completion/index.js');
      const { withOutput } = await import('../output.js');
      await withOutput(undefined, [], (output) => output.write([completionScript(program, shell)]));
      done(exitCodes.success);
    });
}
