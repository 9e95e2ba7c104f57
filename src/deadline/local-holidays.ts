import { CsvError, parse } from 'csv-parse/sync';
import { isCalendarDate } from '../calendar/calendar-date.js';
import { InputError } from '../errors.js';
import type { Holiday } from './holidays.js';

const form = 'Write a line for each day: its date as YYYY-MM-DD and, after a comma, its name if you like.';

/**
 * Reads a table of local holidays: a date and perhaps a name in each line, under a heading (`date` or `date,name`)
 * or without one. A day without a name is a "local holiday".
 * @param file The name of the table, for errors.
 * @throws InputError `bad-holidays` with file and line.
 */
export function parseLocalHolidays(text: string, file: string): Holiday[] {
  const [first, ...rest] = parseRows(text, file);
  if (first === undefined) return [];
  const rows = first.cells[0].toLowerCase() === 'date' ? rest : [first, ...rest];
  return rows.map((row) => holidayOf(row, file));
}

interface Row {
  readonly cells: readonly string[];
  /** 1-based. */
  readonly line: number;
}

function parseRows(text: string, file: string): Row[] {
  const rows: Row[] = [];
  try {
    parse(text, {
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      trim: true,
      on_record: (cells: string[], { lines }) => {
        // Spreadsheets save rows that are empty but for their commas.
        if (cells.some((cell) => cell !== '')) rows.push({ cells, line: lines });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw fault(file, Number(error.lines), 'has a quotation mark that is not closed', error);
  }
  return rows;
}

function holidayOf({ cells, line }: Row, file: string): Holiday {
  const [date, name = '', ...more] = cells;
  if (!isCalendarDate(date)) {
    throw fault(file, line, `has "${date}" where a date of the years 2000 to 2099 should stand`);
  }
  // The first and last day of a break would pass for a day and its name.
  if (isCalendarDate(name))
    throw fault(file, line, 'has two dates; a break needs a line for each of its days');
  if (more.some((cell) => cell !== '')) {
    throw fault(file, line, 'has more than a date and a name; a name with a comma needs quotation marks');
  }
  return { date, name: name === '' ? 'local holiday' : name };
}

function fault(file: string, line: number, what: string, cause?: unknown): InputError {
  return new InputError('bad-holidays', `${file}, line ${line}, ${what}.`, { file, line, next: form, cause });
}
