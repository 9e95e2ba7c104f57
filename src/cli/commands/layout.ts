import type { Command } from 'commander';
import type { Done } from '../exit-codes.js';
import { examples } from '../help.js';
import { formatOption } from '../options.js';
import type { LayoutShowOptions } from '../run/layout-show.js';

export function addLayout(program: Command, done: Done): void {
  const layout = program
    .command('layout')
    .summary('show published layouts, check own ones')
    .description('Show the published layouts, or check a layout document of your own.')
    .addHelpText(
      'after',
      examples(
        ['caaspp layout list', 'Which administrations are known?'],
        ['caaspp layout show 2016-17 --field scaleScore', 'What does a layout say of a field?'],
        ['caaspp layout check my.json', 'Is my own layout document in order?'],
      ),
    );
  layout
    .command('list')
    .description('List the published layouts.')
    .addHelpText('after', examples(['caaspp layout list', 'Ids for --layout and for layout show']))
    .action(async () => {
      const { runLayoutList } = await import('../run/layout-list.js');
      done(await runLayoutList());
    });
  layout
    .command('show')
    .description('Show the fields of a layout, or all that it says of one field.')
    .argument('<layout>', 'id (caaspp-2016-17), administration (2016-17) or a layout document (.json)')
    .option('--field <key>', 'one field, by its key')
    .addOption(formatOption(['text', 'json']))
    .addHelpText(
      'after',
      examples(
        ['caaspp layout show 2016-17', 'Number, position, kind and name of every field'],
        ['caaspp layout show 2016-17 --field conditionCode', 'One field with its codes'],
        ['caaspp layout show 2016-17 --format json > layout.json', 'The document, to start one of your own'],
      ),
    )
    .action(async (name: string, options: LayoutShowOptions) => {
      const { runLayoutShow } = await import('../run/layout-show.js');
      done(await runLayoutShow(name, options));
    });
  layout
    .command('check')
    .description('Check a layout document: its shape, positions, codes, keys and headings.')
    .argument('<file>', 'layout document (.json)')
    .addHelpText(
      'after',
      examples(
        ['caaspp layout check my.json', 'A line for each problem; exit code 1 where there are any'],
        ['caaspp validate extract.dat --layout my.json', 'Afterwards: judge an extract by it'],
      ),
    )
    .action(async (file: string) => {
      const { runLayoutCheck } = await import('../run/layout-check.js');
      done(await runLayoutCheck(file));
    });
}
