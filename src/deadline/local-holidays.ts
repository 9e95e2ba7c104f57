import { isCalendarDate } from '../calendar/calendar-date.js';
import { InputError } from '../errors.js';
import { readTable, type TableRow } from '../text/table.js';
import type { Holiday } from './holidays.js';

const form = 'Write a line for each day: its date as YYYY-MM-DD and, after a comma, its name if you like.';

/**
 * Reads a table of local holidays: a date and perhaps a name in each line, under a heading (`date` or `date,name`)
 * or without one. A day without a name is a "local holiday".
 * @param file The name of the table, for errors.
 * @throws InputError `bad-holidays` with file and line.
 */
export function parseLocalHolidays(text: string, file: string): Holiday[] {
  const [first, ...rest] = readTable(text, (line, what, cause) => fault(file, line, what, cause));
  if (first === undefined) return [];
  const rows = first.cells[0].toLowerCase() === 'date' ? rest : [first, ...rest];
  return rows.map((row) => holidayOf(row, file));
}

function holidayOf({ cells, line }: TableRow, file: string): Holiday {
  const [date, name = '', ...more] = cells;
  if (!isCalendarDate(date)) {
    throw fault(file, line, `"${date}" stands where a date of the years 2000 to 2099 should`);
  }
  // The first and last day of a break would pass for a day and its name.
  if (isCalendarDate(name)) throw fault(file, line, 'two dates; a break needs a line for each of its days');
  if (more.some((cell) => cell !== '')) {
    throw fault(file, line, 'more than a date and a name; a name with a comma needs quotation marks');
  }
  return { date, name: name === '' ? 'local holiday' : name };
}

function fault(file: string, line: number, what: string, cause?: unknown): InputError {
  return new InputError('bad-holidays', `${file}, line ${line}: ${what}.`, { file, line, next: form, cause });
}
