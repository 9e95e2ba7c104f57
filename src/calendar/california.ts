import type { CalendarDate } from './calendar-date.js';

/** The calendar date in California at a moment, whatever the time zone of the machine. */
export function dateInCalifornia(moment: Date): CalendarDate {
  const inCalifornia = new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/Los_Angeles',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = new Map(inCalifornia.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}
