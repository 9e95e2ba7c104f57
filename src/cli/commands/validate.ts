import { type Command, Option } from 'commander';
import { reportFormats } from '../../report/index.js';
import type { Done } from '../exit-codes.js';
import { examples } from '../help.js';
import {
  allMembersOption,
  collect,
  collectSeverity,
  formatOption,
  type GlobalOptions,
  layoutOption,
  maxExamplesOption,
  memberOption,
  outputOption,
  parseBytes,
  parsePositive,
  sheetOption,
} from '../options.js';
import type { ValidateOptions } from '../run/validate.js';
import { downloadedOnOption, snapshotFlags } from '../snapshot-options.js';

export function addValidate(program: Command, done: Done): void {
  const command = program
    .command('validate')
    .summary('judge extracts by their published layout')
    .description(
      'Judge student score data extracts, as downloaded or as saved again, by their published layout.',
    )
    .argument('<file...>', 'extracts (.dat, .csv, .xlsx, .zip, .gz); - is standard input')
    .optionsGroup('Input:')
    .addOption(layoutOption())
    .addOption(memberOption())
    .addOption(allMembersOption())
    .addOption(sheetOption());
  for (const option of [...snapshotFlags(), downloadedOnOption()]) command.addOption(option);
  command
    .optionsGroup('Rules:')
    .addOption(
      new Option('--only <ids>', 'run these rules alone: ids, or prefixes such as record/').argParser(
        collect,
      ),
    )
    .addOption(new Option('--ignore <ids>', 'do not run these rules').argParser(collect))
    .addOption(
      new Option(
        '--structure-only',
        'only whether files have their layout: the same as --only structure/',
      ).conflicts('only'),
    )
    .addOption(
      new Option('--severity <id=level>', 'grade a rule as error or warning; may be repeated').argParser(
        collectSeverity,
      ),
    )
    .addOption(
      new Option('--fail-on <level>', 'exit with 1 on findings from this level up')
        .choices(['error', 'warning', 'none'])
        .default('error'),
    )
    .addOption(new Option('--baseline <file>', 'known findings: only others are reported, and fail the run'))
    .addOption(new Option('--update-baseline', 'write what is found now as known to the --baseline'))
    .optionsGroup('Report:')
    .addOption(formatOption(reportFormats))
    .addOption(outputOption())
    .addOption(maxExamplesOption())
    .option('--show-personal-data', 'show names, identifiers and birth dates instead of masking them')
    .option('-q, --quiet', 'no report on standard output and no notes: the exit code, and errors')
    .optionsGroup('Resources:')
    .addOption(
      new Option(
        '--threads <n>',
        'judge so many parts of a large file at once; as many as cores unless given',
      ).argParser(parsePositive),
    )
    .addOption(
      new Option(
        '--max-memory <size>',
        'stop where comparing records with each other takes more, such as 800M',
      ).argParser(parseBytes),
    )
    .optionsGroup('Options:')
    .addHelpText(
      'after',
      `${examples(
        ['caaspp validate extract.dat', 'What is wrong with this extract?'],
        ['caaspp validate *.csv --format json -o report.json', 'Several extracts, one report for a program'],
        ['caaspp validate extract.csv --format html -o report.html', 'A page to read, print or send'],
        ['caaspp validate *.zip *.xlsx *.csv', 'As downloaded, or as saved again'],
        ['cat extract.dat | caaspp validate -', 'From a pipe'],
        ['caaspp validate extract.dat --only record/ --max-examples all', 'All findings of one kind of rule'],
        [
          'caaspp validate extract.dat --ignore field/case --severity field/padding=error',
          'Own rules of the house',
        ],
        ['caaspp validate extract.dat --baseline known.json --update-baseline', 'What is wrong now is known'],
        ['caaspp validate extract.dat --baseline known.json', 'From now on, only what is new'],
        ['caaspp validate extract.dat --structure-only --format github', 'In CI: has the layout changed?'],
        ['caaspp validate extract.dat -q --fail-on warning && echo sound', 'In a script'],
      )}

Exit codes: 0 no findings to fail on, 1 findings, 2 a file could not be judged.`,
    )
    .action(async (files: string[], options: ValidateOptions, self: Command) => {
      const { runValidate } = await import('../run/validate.js');
      done(await runValidate(files, options, self.optsWithGlobals<GlobalOptions>()));
    });
}
