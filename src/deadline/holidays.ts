import { addDays, type CalendarDate, weekdayOf } from '../calendar/calendar-date.js';

export interface Holiday {
  readonly date: CalendarDate;
  readonly name: string;
}

interface Rule {
  readonly name: string;
  /** MM-DD: the day itself or, where a weekday is given, the earliest day on which that weekday can fall. */
  readonly from: string;
  /** 0 is Sunday. */
  readonly weekday?: number;
  /** First calendar year; always, where none is given. */
  readonly since?: number;
}

const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;
const FRIDAY = 5;
const SATURDAY = 6;

/**
 * The holidays of the State of California, and Juneteenth, on which its public schools close (Education Code section
 * 37220). Days that are neither are the district's to add (Lincoln Day, Native American Day, its breaks): a holiday
 * too few gives a due date that is too early, a holiday too many one that is too late.
 */
const rules: readonly Rule[] = [
  { name: "New Year's Day", from: '01-01' },
  { name: 'Dr. Martin Luther King, Jr. Day', from: '01-15', weekday: MONDAY },
  { name: "Presidents' Day", from: '02-15', weekday: MONDAY },
  // Statutes of 2000 (SB 984), first observed in 2001.
  { name: 'Cesar Chavez Day', from: '03-31', since: 2001 },
  { name: 'Memorial Day', from: '05-25', weekday: MONDAY },
  // Statutes of 2022 (AB 1655), in force from January 1, 2023.
  { name: 'Juneteenth', from: '06-19', since: 2023 },
  { name: 'Independence Day', from: '07-04' },
  { name: 'Labor Day', from: '09-01', weekday: MONDAY },
  { name: 'Veterans Day', from: '11-11' },
  { name: 'Thanksgiving Day', from: '11-22', weekday: THURSDAY },
  { name: 'Day after Thanksgiving', from: '11-23', weekday: FRIDAY },
  { name: 'Christmas Day', from: '12-25' },
];

/**
 * The holidays of a calendar year on the days on which they are observed. New Year's Day may be observed on
 * December 31 of the year before.
 */
export function schoolHolidays(year: number): Holiday[] {
  return rules
    .filter(({ since = year }) => year >= since)
    .map(({ name, from, weekday }) => {
      const date = `${year}-${from}`;
      return { name, date: weekday === undefined ? observed(date) : onOrAfter(date, weekday) };
    });
}

/** The name of the holiday that is observed on a day, if there is one. */
export function schoolHolidayOn(date: CalendarDate): string | undefined {
  const year = Number(date.slice(0, 4));
  return [year, year + 1].flatMap(schoolHolidays).find((holiday) => holiday.date === date)?.name;
}

/** A holiday on a Sunday is observed on the Monday after it, one on a Saturday on the Friday before. */
function observed(date: CalendarDate): CalendarDate {
  const weekday = weekdayOf(date);
  if (weekday === SUNDAY) return addDays(date, 1);
  return weekday === SATURDAY ? addDays(date, -1) : date;
}

function onOrAfter(date: CalendarDate, weekday: number): CalendarDate {
  return addDays(date, (weekday - weekdayOf(date) + 7) % 7);
}
