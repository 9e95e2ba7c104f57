import type { Command } from 'commander';
import type { Done } from '../exit-codes.js';
import { examples } from '../help.js';
import { formatOption, layoutOption } from '../options.js';
import type { RulesOptions } from '../run/rules.js';

export function addRules(program: Command, done: Done): void {
  program
    .command('rules')
    .summary('list what is checked')
    .description('List every rule with its severity and title.')
    .addOption(formatOption(['text', 'json']))
    .addOption(layoutOption())
    .addHelpText(
      'after',
      examples(
        ['caaspp rules', 'Every rule'],
        ['caaspp rules --layout 2016-17', 'The rules that one layout can be checked by, as it grades them'],
        ['caaspp rules --format json', 'For a program'],
      ),
    )
    .action(async (options: RulesOptions) => {
      const { runRules } = await import('../run/rules.js');
      done(await runRules(options));
    });
}
