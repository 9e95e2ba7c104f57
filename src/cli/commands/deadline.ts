import { type Command, Option } from 'commander';
import type { Done } from '../exit-codes.js';
import { examples } from '../help.js';
import { formatOption, type GlobalOptions, parseDate } from '../options.js';
import type { DeadlineOptions } from '../run/deadline.js';

const description = [
  'Say when student score reports are due to parents under Title 5, section 863: within 20 working days of their',
  'receipt by the LEA; if they are received after the last day of instruction, within the first 20 working days of',
  'the next school year.\n\nWe read the section so: the first day counted is the working day after the receipt; in the',
  'next school year its first working day counts as 1. Working days are Monday to Friday except the holidays of',
  'the state and its public schools; --holidays adds your own.',
].join(' ');

export function addDeadline(program: Command, done: Done): void {
  program
    .command('deadline')
    .summary('say when score reports are due to parents')
    .description(description)
    .optionsGroup('Dates (YYYY-MM-DD):')
    .addOption(
      new Option('--received <date>', 'day on which the LEA received the reports')
        .argParser(parseDate)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--last-day <date>', 'last day of instruction of that school year')
        .argParser(parseDate)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--first-day <date>',
        'first day of the next school year; needed if the reports were received after the last day',
      ).argParser(parseDate),
    )
    .option(
      '--holidays <file>',
      'CSV of local holidays and breaks to add, a line for each day: date or date,name; - is standard input',
    )
    .optionsGroup('Report:')
    .addOption(formatOption(['text', 'json']))
    .optionsGroup('Options:')
    .addHelpText(
      'after',
      `${examples(
        ['caaspp deadline --received 2017-05-22 --last-day 2017-06-09', 'Received during the school year'],
        [
          'caaspp deadline --received 2017-07-10 --last-day 2017-06-09 --first-day 2017-08-14',
          'Received in the summer',
        ],
        [
          'caaspp deadline --received 2017-05-22 --last-day 2017-06-09 --holidays local.csv --verbose',
          'With local holidays, and the count day by day',
        ],
      )}

Exit codes: 0 a due date, 2 dates or a file of holidays that cannot be read or cannot be.`,
    )
    .action(async (options: DeadlineOptions, command: Command) => {
      const { runDeadline } = await import('../run/deadline.js');
      done(await runDeadline(options, command.optsWithGlobals<GlobalOptions>()));
    });
}
