import { type Command, Option } from 'commander';
import type { Done } from '../exit-codes.js';
import { examples } from '../help.js';
import {
  allMembersOption,
  collect,
  formatOption,
  type GlobalOptions,
  layoutOption,
  maxExamplesOption,
  memberOption,
  sheetOption,
} from '../options.js';
import type { RulesOptions } from '../run/rules.js';
import type { RulesTestOptions } from '../run/rules-test.js';
import { downloadedOnOption, snapshotFlags } from '../snapshot-options.js';

export function addRules(program: Command, done: Done): void {
  const rules = program
    .command('rules')
    .summary('list what is checked, try rules of your own')
    .description('List every rule with its severity and title, those of the configuration too.')
    .addOption(formatOption(['text', 'json']))
    .addOption(layoutOption())
    .addHelpText(
      'after',
      examples(
        ['caaspp rules', 'Every rule'],
        ['caaspp rules --layout 2016-17', 'The rules that one layout can be checked by, as it grades them'],
        ['caaspp rules --format json', 'For a program'],
        ['caaspp rules test extract.csv', 'What do the rules of the configuration find?'],
      ),
    )
    .action(async (options: RulesOptions, self: Command) => {
      const { runRules } = await import('../run/rules.js');
      done(await runRules(options, self.optsWithGlobals<GlobalOptions>()));
    });
  addTest(rules, done);
}

function addTest(rules: Command, done: Done): void {
  const command = rules
    .command('test')
    .summary('try rules of your own')
    .description(
      'Try the rules of the configuration on extracts: how many records the when of each takes, in how many its must fails, and examples.',
    )
    .argument('<file...>', 'extracts (.dat, .csv, .xlsx, .zip, .gz); - is standard input')
    // The format and the layout are options of the command above, which takes them wherever they stand.
    .addOption(new Option('--rule <ids>', 'these rules alone').argParser(collect))
    .addOption(memberOption())
    .addOption(allMembersOption())
    .addOption(sheetOption());
  for (const option of [...snapshotFlags(), downloadedOnOption()]) command.addOption(option);
  command
    .addOption(maxExamplesOption())
    .option('--show-personal-data', 'show names, identifiers and birth dates instead of masking them')
    .addHelpText(
      'after',
      examples(
        ['caaspp rules test extract.csv', 'All of them'],
        ['caaspp rules test extract.csv --rule local/caa-in-june', 'One of them'],
      ),
    )
    .action(async (files: string[], _options: object, self: Command) => {
      const { runRulesTest } = await import('../run/rules-test.js');
      const options = self.optsWithGlobals<RulesTestOptions & GlobalOptions>();
      done(await runRulesTest(files, options, options));
    });
}
