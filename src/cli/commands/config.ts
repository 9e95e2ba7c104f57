import type { Command } from 'commander';
import type { Done } from '../exit-codes.js';
import { examples } from '../help.js';
import { formatOption, type GlobalOptions } from '../options.js';
import type { ConfigPrintOptions } from '../run/config-print.js';

export function addConfig(program: Command, done: Done): void {
  const config = program
    .command('config')
    .summary('what the configuration says')
    .description('Show what the configuration says: caaspp.config.json or .yaml.')
    .addHelpText('after', examples(['caaspp config print', 'What holds here for caaspp validate?']));
  config
    .command('print')
    .description('Show what holds for a command, and where each value comes from.')
    .argument('[command...]', 'a command; unless given, validate')
    .addOption(formatOption(['text', 'json']))
    .addHelpText(
      'after',
      examples(
        ['caaspp config print', 'For caaspp validate'],
        ['caaspp config print layout diff', 'For another command'],
        ['caaspp config print --config ci.yaml --format json', 'Of another file, for a program'],
      ),
    )
    .action(async (words: string[], options: ConfigPrintOptions, self: Command) => {
      const { runConfigPrint } = await import('../run/config-print.js');
      done(await runConfigPrint(program, words.join(' '), options, self.optsWithGlobals<GlobalOptions>()));
    });
}
