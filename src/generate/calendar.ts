/** A calendar day as the number of days since 1970-01-01. */
export type Day = number;

const MILLISECONDS_PER_DAY = 86_400_000;

const isoByDay = new Map<Day, string>();

/** The day of an ISO date. */
export function dayOf(iso: string): Day {
  return Date.parse(iso) / MILLISECONDS_PER_DAY;
}

/** The ISO date of a day. */
export function isoOf(day: Day): string {
  let iso = isoByDay.get(day);
  if (iso === undefined) {
    iso = new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
    isoByDay.set(day, iso);
  }
  return iso;
}

/** The same day some years later, or earlier with a negative number; March 1 for a missing leap day. */
export function yearsLater(day: Day, years: number): Day {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return date.setUTCFullYear(date.getUTCFullYear() + years) / MILLISECONDS_PER_DAY;
}

/** The day itself, or the Monday after it where it falls on a weekend. */
export function schoolDay(day: Day): Day {
  const weekday = (((day + 4) % 7) + 7) % 7;
  if (weekday === 6) return day + 2;
  return weekday === 0 ? day + 1 : day;
}
