import { type Command, Option } from 'commander';
import type { DialectName } from '../../aggregate/sql/index.js';
import { attributionRules } from '../../attribution/attribute.js';
import { researchTests } from '../../research-file/tests.js';
import type { Done } from '../exit-codes.js';
import { examples } from '../help.js';
import {
  allMembersOption,
  collect,
  type GlobalOptions,
  layoutOption,
  memberOption,
  outputOption,
  parseWhole,
  sheetOption,
} from '../options.js';
import type { AggregateOptions } from '../run/aggregate.js';

export function addAggregate(program: Command, done: Done): void {
  program
    .command('aggregate')
    .summary('count students and average results by school, test, grade and student group')
    .description(
      'Count students and average their results by entity, test, grade and student group, as the published results do.',
    )
    .argument('<file...>', 'extracts of one layout (.dat, .csv, .xlsx, .zip, .gz); - is standard input')
    .optionsGroup('Input:')
    .addOption(layoutOption())
    .addOption(memberOption())
    .addOption(allMembersOption())
    .addOption(sheetOption())
    .optionsGroup('Breakdown:')
    .addOption(
      new Option(
        '--by <names>',
        'state, county, district, school, test, grade, group, or the key of a field; tests are always apart',
      )
        .argParser(collect)
        .default(undefined, 'state, test'),
    )
    .addOption(
      new Option('--groups <all|ids|names>', 'student groups of the public research files').argParser(
        collect,
      ),
    )
    .addOption(
      new Option('--attribution <rule>', 'where a record counts: the published rule, or one of two others')
        .choices([...attributionRules])
        .default(attributionRules[0]),
    )
    .option('--zeros', 'rows for groups in which nobody is')
    .optionsGroup('Parts and engines:')
    .option('--partial', 'write counts of a part of the records, to be added up with those of other parts')
    .addOption(
      new Option('--merge', 'the files hold partial counts: add them up').conflicts([
        'by',
        'groups',
        'attribution',
        'sql',
      ]),
    )
    .addOption(
      new Option(
        '--sql <engine>',
        'write the aggregation as SQL over the one file named, which convert has written (.csv, .parquet); --layout names its layout',
      )
        .choices(['duckdb', 'spark'])
        .conflicts(['partial', 'merge', 'zeros', 'public', 'minN', 'final']),
    )
    .optionsGroup('Result:')
    .addOption(
      new Option('--form <form>', 'columns of the result')
        .choices(['long', 'wide', 'research-file'])
        .default('long'),
    )
    .addOption(
      new Option(
        '--administration <name>',
        'research-file: the year whose columns are written, such as 2023-24; that of the extracts unless given',
      ),
    )
    .addOption(
      new Option('--test <test>', 'research-file: whose file; smarter-balanced unless given').choices(
        researchTests,
      ),
    )
    .option('--public', 'for publication: hide small cells, and what they could be worked out from')
    .addOption(
      new Option(
        '--min-n <number>',
        'show results from this many students on, claims from 30, counts from 4; hides as --public does, which allows no less than 11',
      ).argParser(parseWhole),
    )
    .option('--final', 'the results are final: without it the status is preliminary, for local planning')
    .addOption(outputOption())
    .option('-q, --quiet', 'no notes on standard error')
    .optionsGroup('Options:')
    .addHelpText(
      'after',
      `${examples(
        [
          'caaspp aggregate extract.csv --by school,test,grade -o by-school.csv',
          'Each school, test and grade',
        ],
        [
          'caaspp aggregate extract.csv --by district,test,grade,group -o groups.csv',
          'All student groups of a district',
        ],
        [
          'caaspp aggregate extract.csv --by district,test,grade,group --public -o public.csv',
          'For publication: small cells hidden',
        ],
        ['caaspp aggregate extract.dat --by school,test --groups 160,8,"EO"', 'Some student groups'],
        [
          'caaspp aggregate --merge a.json b.json -o all.csv',
          'Parts that were counted apart, with --partial',
        ],
        ['caaspp aggregate a.csv b.csv --by county,test --form wide', 'Several LEAs together, side by side'],
        [
          'caaspp aggregate extract.csv --form research-file --administration 2023-24 -o sb.csv',
          'In the columns of the public research file',
        ],
      )}

Include indicators: Y counts as enrolled, tested and with scores; T and R as enrolled and tested; N as enrolled;
E (exempt from ELA in the first 12 months) is in no count. Grade 13 is all grades, 14 all of high school.
Without --public or --min-n numbers are not protected: they are for those who may see students' results.`,
    )
    .action(
      async (
        files: string[],
        options: AggregateOptions & { readonly sql?: DialectName },
        command: Command,
      ) => {
        if (options.sql !== undefined) {
          const { runAggregateSql } = await import('../run/aggregate-sql.js');
          return done(await runAggregateSql(files, { ...options, sql: options.sql }));
        }
        const { runAggregate } = await import('../run/aggregate.js');
        done(await runAggregate(files, options, command.optsWithGlobals<GlobalOptions>()));
      },
    );
}
