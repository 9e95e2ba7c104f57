import type { Command } from 'commander';
import type { Done } from '../exit-codes.js';
import { examples } from '../help.js';
import type { GlobalOptions } from '../options.js';

export function addExplain(program: Command, done: Done): void {
  program
    .command('explain')
    .summary('explain a rule')
    .description('Say what a rule checks, why, where it comes from and what to do about its findings.')
    .argument('<rule>', 'id of a rule, as in a report')
    .addHelpText(
      'after',
      examples(
        ['caaspp explain record/level-from-score', 'A rule about several fields'],
        ['caaspp explain field/code', 'A rule about single fields'],
      ),
    )
    .action(async (id: string, _options: object, self: Command) => {
      const { runExplain } = await import('../run/explain.js');
      done(await runExplain(id, self.optsWithGlobals<GlobalOptions>()));
    });
}
