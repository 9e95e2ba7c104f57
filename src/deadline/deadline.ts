import { addDays, type CalendarDate, isCalendarDate } from '../calendar/calendar-date.js';
import { InputError } from '../errors.js';
import type { Holiday } from './holidays.js';
import { countWorkingDays, type DayOfCount } from './working-days.js';

/** Working days that an LEA has. */
const WORKING_DAYS = 20;

/** What a deadline follows from. All dates are calendar dates of the years 2000 to 2099, YYYY-MM-DD. */
export interface DeadlineFacts {
  /** The day on which the LEA received the score reports. */
  readonly received: CalendarDate;
  /** The last day of instruction of the school year to which `received` belongs, or which ended before it. */
  readonly lastDay: CalendarDate;
  /** The first day of the next school year; needed where the reports were received after `lastDay`. */
  readonly firstDay?: CalendarDate;
  /** Days on which this LEA does not work, beside the holidays of all schools. */
  readonly holidays?: readonly Holiday[];
}

export interface ReportDeadline {
  /** The last day on which the reports are in time. */
  readonly due: CalendarDate;
  /** Counted from the receipt, or from the beginning of the next school year. */
  readonly rule: 'receipt' | 'next-school-year';
  /** The count day by day, up to `due`: 20 working days, and the days passed over among them. */
  readonly workingDays: readonly DayOfCount[];
}

/**
 * When score reports are due to parents: within 20 working days of their receipt by the LEA; where they are
 * received after the last day of instruction, within the first 20 working days of the next school year.
 *
 * We read the section so: the first day counted is the working day after the receipt; of the next school year,
 * its first working day is number 1.
 *
 * Source: California Code of Regulations, Title 5, section 863.
 * @throws InputError `bad-date`, `first-day-missing`, `dates-out-of-order`.
 */
export function reportDeadline(facts: DeadlineFacts): ReportDeadline {
  checkDates(facts);
  const { received, lastDay, firstDay, holidays = [] } = facts;
  if (received <= lastDay) return deadline('receipt', addDays(received, 1), holidays);
  if (firstDay === undefined) {
    throw new InputError(
      'first-day-missing',
      `Reports received on ${received} came after the last day of instruction (${lastDay}): the count begins with the next school year.`,
      { next: 'Give the first day of the next school year with --first-day YYYY-MM-DD.' },
    );
  }
  return deadline('next-school-year', firstDay, holidays);
}

function deadline(
  rule: ReportDeadline['rule'],
  first: CalendarDate,
  holidays: readonly Holiday[],
): ReportDeadline {
  const workingDays = countWorkingDays(first, WORKING_DAYS, holidays);
  return { due: addDays(first, workingDays.length - 1), rule, workingDays };
}

function checkDates({ received, lastDay, firstDay }: DeadlineFacts): void {
  checkDate(received, 'The day of receipt');
  checkDate(lastDay, 'The last day of instruction');
  checkOrder(
    lastDay <= yearAfter(received),
    `The last day of instruction (${lastDay}) is more than a year after the receipt (${received}).`,
    'Give the last day of the school year in which the reports were received.',
  );
  if (firstDay === undefined) return;
  checkDate(firstDay, 'The first day of the next school year');
  checkOrder(
    lastDay < firstDay && firstDay <= yearAfter(lastDay),
    `The next school year cannot begin on ${firstDay} when the last day of instruction is ${lastDay}.`,
    'It begins after that day and within a year of it.',
  );
  checkOrder(
    received < firstDay,
    `Reports received on ${received} came when the school year of ${firstDay} had begun.`,
    'Give the last day of instruction of that school year, and no first day: the count begins with the receipt.',
  );
}

function checkDate(date: string, meaning: string): void {
  if (isCalendarDate(date)) return;
  throw new InputError('bad-date', `${meaning}, "${date}", is no day of the years 2000 to 2099.`, {
    next: 'Write dates as YYYY-MM-DD, for example 2017-06-18.',
  });
}

function checkOrder(possible: boolean, message: string, next: string): void {
  if (!possible) throw new InputError('dates-out-of-order', message, { next });
}

function yearAfter(date: CalendarDate): CalendarDate {
  return addDays(date, 366);
}
