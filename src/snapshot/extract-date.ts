import { basename } from 'node:path';
import { type CalendarDate, isCalendarDate } from '../calendar/calendar-date.js';
import { dateInCalifornia } from '../calendar/california.js';
import { InputError } from '../errors.js';
import type { ByteSource } from '../extract/source.js';
import type { Layout } from '../layout/layout.js';

/** Where an extract date was taken from. */
export type DateOrigin = 'option' | 'file-name' | 'file-time' | 'layout';

export interface FoundDate {
  readonly date: CalendarDate;
  readonly origin: DateOrigin;
}

/**
 * The day on which the data of a file were extracted: the one that the user gives; where the user gives `file-time`,
 * the date in the file's name, else the day in California on which the file was last changed; otherwise that of the
 * layout, if it has one.
 * @throws InputError `no-file-time` for a pipe, `ambiguous-file-date` where the name has several dates.
 */
export function findExtractDate(
  source: ByteSource,
  layout: Layout,
  wanted: CalendarDate | 'file-time' | undefined,
): FoundDate | undefined {
  if (wanted === 'file-time') return dateOfFile(source);
  if (wanted !== undefined) return { date: wanted, origin: 'option' };
  const date = layout.dates.get('extractedOn');
  return date === undefined ? undefined : { date, origin: 'layout' };
}

function dateOfFile({ name, modified }: ByteSource): FoundDate {
  const [named, another] = datesIn(basename(name));
  const next = 'Give the date itself with --extracted-on YYYY-MM-DD.';
  if (another !== undefined) {
    const message = `The name of ${name} has several dates: ${named} and ${another}.`;
    throw new InputError('ambiguous-file-date', message, { file: name, next });
  }
  if (named !== undefined) return { date: named, origin: 'file-name' };
  if (modified === undefined) {
    throw new InputError('no-file-time', `${name} has no time of its own.`, { file: name, next });
  }
  return { date: dateInCalifornia(modified), origin: 'file-time' };
}

/** Dates such as 2017-06-18, 2017_06_18 or 20170618; not a part of a longer number, such as a CDS code. */
function datesIn(name: string): CalendarDate[] {
  const found = [...name.matchAll(/(?<!\d)(20\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)/g)].map(
    ([, year, , month, day]) => `${year}-${month}-${day}`,
  );
  return [...new Set(found.filter(isCalendarDate))];
}
