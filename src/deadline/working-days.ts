import { addDays, type CalendarDate, weekdayOf } from '../calendar/calendar-date.js';
import { type Holiday, schoolHolidayOn } from './holidays.js';

/** A day of a count: a working day with its number from 1 on, or a day passed over with the reason. */
export type DayOfCount =
  | { readonly date: CalendarDate; readonly number: number }
  | { readonly date: CalendarDate; readonly number: null; readonly skipped: DayOff };

/** Why a day is no working day; the name is that of the holiday. */
export type DayOff = { readonly reason: 'weekend' } | { readonly reason: 'holiday'; readonly name: string };

/**
 * Counts working days, Monday to Friday except holidays.
 * @param first The first day that may count.
 * @param length How many working days to count, 1 or more.
 * @param localHolidays Holidays beside those of all schools.
 * @returns Every day from `first` to the last working day of the count, both inclusive.
 */
export function countWorkingDays(
  first: CalendarDate,
  length: number,
  localHolidays: readonly Holiday[],
): DayOfCount[] {
  const local = new Map(localHolidays.map(({ date, name }) => [date, name]));
  const days: DayOfCount[] = [];
  for (let date = first, number = 0; number < length; date = addDays(date, 1)) {
    const skipped = dayOff(date, local);
    if (skipped === undefined) number++;
    days.push(skipped === undefined ? { date, number } : { date, number: null, skipped });
  }
  return days;
}

function dayOff(date: CalendarDate, local: ReadonlyMap<CalendarDate, string>): DayOff | undefined {
  const weekday = weekdayOf(date);
  if (weekday === 0 || weekday === 6) return { reason: 'weekend' };
  const name = schoolHolidayOn(date) ?? local.get(date);
  return name === undefined ? undefined : { reason: 'holiday', name };
}
