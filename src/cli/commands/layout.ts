import { type Command, Option } from 'commander';
import { exportTargets } from '../../layout-export/targets.js';
import type { Done } from '../exit-codes.js';
import { examples } from '../help.js';
import { formatOption, type GlobalOptions, outputOption } from '../options.js';
import type { LayoutCheckOptions } from '../run/layout-check.js';
import type { LayoutDiffOptions } from '../run/layout-diff.js';
import type { LayoutExportOptions } from '../run/layout-export.js';
import type { LayoutShowOptions } from '../run/layout-show.js';

export function addLayout(program: Command, done: Done): void {
  const layout = program
    .command('layout')
    .summary('show, compare and export layouts, check own ones')
    .description('Show, compare and export the published layouts, or check layout documents of your own.')
    .addHelpText(
      'after',
      examples(
        ['caaspp layout list', 'Which administrations are known?'],
        ['caaspp layout show 2016-17 --field scaleScore', 'What does a layout say of a field?'],
        ['caaspp layout diff 2022-23 2023-24', 'What has changed from one year to the next?'],
        ['caaspp layout export 2021-22 --to sql', 'The layout for other programs and people'],
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
    .argument('<layout>', layoutArgument)
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
  addDiff(layout, done);
  addExport(layout, done);
  addCheck(layout, done);
}

const layoutArgument = 'id (caaspp-2016-17), administration (2016-17) or a layout document (.json)';

function addDiff(layout: Command, done: Done): void {
  layout
    .command('diff')
    .description(
      'Compare two layouts: fields added, removed, renamed, moved, with other codes, limits or times; record types, condition codes, include indicators, attemptedness and score ranges. Fields are the same where their keys are.',
    )
    .argument('<from>', layoutArgument)
    .argument('<to>', 'the same')
    .addOption(formatOption(['text', 'markdown', 'json']))
    .option('--exit-code', 'exit code 1 where they differ')
    .addHelpText(
      'after',
      examples(
        ['caaspp layout diff 2022-23 2023-24', 'What has changed?'],
        ['caaspp layout diff 2022-23 2023-24 --format markdown > changes.md', 'For a wiki'],
        ['caaspp layout diff 2023-24 my.json --exit-code', 'In CI: is my copy still as published?'],
      ),
    )
    .action(async (from: string, to: string, options: LayoutDiffOptions) => {
      const { runLayoutDiff } = await import('../run/layout-diff.js');
      done(await runLayoutDiff(from, to, options));
    });
}

function addExport(layout: Command, done: Done): void {
  layout
    .command('export')
    .description('Write a layout for other programs and people.')
    .argument('<layout>', layoutArgument)
    .addOption(
      new Option(
        '--to <form>',
        'JSON Schema of a record as convert --to jsonl writes it, Table Schema (Frictionless) and CREATE TABLE of what --to comma writes, a row for each field as comma-separated values, or a page in Markdown',
      )
        .choices(exportTargets)
        .makeOptionMandatory(),
    )
    .addOption(outputOption())
    .addHelpText(
      'after',
      examples(
        ['caaspp layout export 2021-22 --to sql -o table.sql', 'A table to load extracts into'],
        ['caaspp layout export 2021-22 --to json-schema', 'For any JSON Schema validator'],
      ),
    )
    .action(async (name: string, options: LayoutExportOptions) => {
      const { runLayoutExport } = await import('../run/layout-export.js');
      done(await runLayoutExport(name, options));
    });
}

function addCheck(layout: Command, done: Done): void {
  layout
    .command('check')
    .description('Check layout documents: their shape, positions, codes, keys and headings.')
    .argument('<file...>', 'layout documents (.json)')
    .addOption(formatOption(['text', 'json', 'github']))
    .addHelpText(
      'after',
      `${examples(
        ['caaspp layout check my.json', 'A line for each problem, with its place'],
        ['caaspp layout check layouts/*.json --format github', 'In GitHub Actions: annotations'],
        ['caaspp validate extract.dat --layout my.json', 'Afterwards: judge an extract by it'],
      )}

Exit codes: 0 all in order; 1 problems; 2 a file that cannot be read or is not JSON.`,
    )
    .action(async (files: string[], options: LayoutCheckOptions, self: Command) => {
      const { runLayoutCheck } = await import('../run/layout-check.js');
      done(await runLayoutCheck(files, options, self.optsWithGlobals<GlobalOptions>()));
    });
}
