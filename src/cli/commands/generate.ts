import { type Command, Option } from 'commander';
import type { Done } from '../exit-codes.js';
import { examples } from '../help.js';
import { outputOption, parseWhole } from '../options.js';
import type { GenerateOptions } from '../run/generate.js';

export function addGenerate(program: Command, done: Done): void {
  program
    .command('generate')
    .summary('make a synthetic extract')
    .description(
      'Make a believable synthetic extract without a real student; the same options give the same bytes.',
    )
    .addOption(new Option('--administration <layout>', 'administration or layout id').default('2016-17'))
    .addOption(new Option('--records <n>', 'number of records').argParser(parseWhole).default(1000))
    .addOption(new Option('--seed <n>', 'another seed, other students').argParser(parseWhole).default(1))
    .addOption(
      new Option(
        '--form <form>',
        'form of the file; caret is delimited, with the character of the layout. Unless given, fixed width where the layout has it',
      ).choices(['fixed-width', 'caret']),
    )
    .addOption(new Option('--break <rule>', 'break this rule, and only it, once'))
    .addOption(outputOption())
    .addHelpText(
      'after',
      examples(
        [
          'caaspp generate --records 5000 --seed 7 --form caret -o extract.csv',
          'An extract to try things on',
        ],
        [
          'caaspp generate --records 200 --break record/level-from-score -o broken.dat',
          'One with a known fault',
        ],
        ['caaspp generate | caaspp validate -', 'It is sound'],
      ),
    )
    .action(async (options: GenerateOptions) => {
      const { runGenerate } = await import('../run/generate.js');
      done(await runGenerate(options));
    });
}
