/** A day of the calendar, YYYY-MM-DD, without a time or a time zone. Such dates sort as text. */
export type CalendarDate = string;

/**
 * Whether a text is a day of the years 2000 to 2099, written YYYY-MM-DD. A year outside them is a slip of the
 * fingers here: the tests began in 2014.
 */
export function isCalendarDate(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(text);
  // Date takes February 30 for March 2.
  return !Number.isNaN(time) && isoOf(time) === text;
}

/** The date some days later, or earlier with a negative number. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return isoOf(Date.parse(date) + days * 86_400_000);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(date).getUTCDay();
}

function isoOf(time: number): CalendarDate {
  return new Date(time).toISOString().slice(0, 10);
}
