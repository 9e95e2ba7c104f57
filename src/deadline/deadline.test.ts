import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekdayOf } from '../calendar/calendar-date.js';
import { type DeadlineFacts, reportDeadline } from './deadline.js';
import { schoolHolidayOn } from './holidays.js';

const lastDay = '2017-06-09';
const firstDay = '2017-08-14';

describe('the due date', () => {
  test.each<[string, DeadlineFacts, string]>([
    ['over Memorial Day', { received: '2017-05-22', lastDay }, '2017-06-20'],
    ['received on a Friday', { received: '2017-05-05', lastDay }, '2017-06-05'],
    ['received on a Saturday', { received: '2017-05-06', lastDay }, '2017-06-05'],
    ['received on a Sunday', { received: '2017-05-07', lastDay }, '2017-06-05'],
    ['received on a Monday', { received: '2017-05-08', lastDay }, '2017-06-06'],
    ['received on a holiday', { received: '2017-05-29', lastDay }, '2017-06-26'],
    ['over the last day of instruction', { received: '2017-06-08', lastDay }, '2017-07-07'],
    ['on the last day itself', { received: lastDay, lastDay, firstDay }, '2017-07-10'],
    ['the day after', { received: '2017-06-10', lastDay, firstDay }, '2017-09-11'],
    ['in the summer', { received: '2017-07-26', lastDay, firstDay }, '2017-09-11'],
    ['the day before school begins', { received: '2017-08-13', lastDay, firstDay }, '2017-09-11'],
    [
      'school begins on a Saturday',
      { received: '2017-07-26', lastDay, firstDay: '2017-08-12' },
      '2017-09-11',
    ],
    ['school begins on Labor Day', { received: '2017-07-26', lastDay, firstDay: '2017-09-04' }, '2017-10-02'],
    ['over New Year', { received: '2017-12-08', lastDay: '2018-06-08' }, '2018-01-09'],
    ['over New Year on a Saturday', { received: '2021-12-08', lastDay: '2022-06-08' }, '2022-01-07'],
    ['over Veterans Day and Thanksgiving', { received: '2017-11-01', lastDay: '2018-06-08' }, '2017-12-04'],
    ['over February 29', { received: '2016-02-16', lastDay: '2016-06-08' }, '2016-03-15'],
    ['over February 28', { received: '2017-02-21', lastDay }, '2017-03-21'],
    ['June 19 before Juneteenth', { received: '2022-06-01', lastDay: '2022-06-10' }, '2022-06-29'],
    ['June 19 with Juneteenth', { received: '2023-06-01', lastDay: '2023-06-09' }, '2023-06-30'],
  ])('%s', (_, facts, due) => {
    expect(reportDeadline(facts).due).toBe(due);
  });

  test('local holidays put it off, except on days that do not count anyway', () => {
    const holidays = ['2017-06-01', '2017-06-03', '2017-05-29', '2017-07-21'].map((date) => ({
      date,
      name: 'Closed',
    }));
    expect(reportDeadline({ received: '2017-05-22', lastDay, holidays }).due).toBe('2017-06-21');
  });
});

describe('the rule', () => {
  test.each([
    ['before the last day', '2017-06-08', 'receipt', '2017-06-09'],
    ['on the last day', '2017-06-09', 'receipt', '2017-06-10'],
    ['after the last day', '2017-06-10', 'next-school-year', '2017-08-14'],
  ])('%s', (_, received, rule, firstOfCount) => {
    const deadline = reportDeadline({ received, lastDay, firstDay });
    expect(deadline.rule).toBe(rule);
    expect(deadline.workingDays[0].date).toBe(firstOfCount);
  });

  test('the first day of the next school year counts as 1', () => {
    const { workingDays } = reportDeadline({ received: '2017-07-26', lastDay, firstDay });
    expect(workingDays[0]).toEqual({ date: firstDay, number: 1 });
  });
});

describe('dates that cannot be', () => {
  test.each<[string, DeadlineFacts, string]>([
    ['no day', { received: '2017-02-30', lastDay }, 'bad-date'],
    ['no day', { received: '2017-05-22', lastDay: '6/9/2017' }, 'bad-date'],
    ['no day, though it is not needed', { received: '2017-05-22', lastDay, firstDay: '' }, 'bad-date'],
    ['no first day', { received: '2017-06-10', lastDay }, 'first-day-missing'],
    [
      'school begins before it ends',
      { received: '2017-05-22', lastDay, firstDay: '2016-08-15' },
      'dates-out-of-order',
    ],
    [
      'school begins when it ends',
      { received: '2017-05-22', lastDay, firstDay: lastDay },
      'dates-out-of-order',
    ],
    [
      'school begins years later',
      { received: '2017-07-26', lastDay, firstDay: '2018-08-14' },
      'dates-out-of-order',
    ],
    ['received when school begins', { received: firstDay, lastDay, firstDay }, 'dates-out-of-order'],
    ['received after school begins', { received: '2017-09-05', lastDay, firstDay }, 'dates-out-of-order'],
    ['received years before', { received: '2016-05-22', lastDay }, 'dates-out-of-order'],
  ])('%s', (_, facts, code) => {
    expect(() => reportDeadline(facts)).toThrow(expect.objectContaining({ name: 'InputError', code }));
  });
});

const dateBetween = (start: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((offset) => addDays(start, offset));

test('property: 20 days are counted, none of them a weekend or holiday, and every other day is one', () => {
  const facts = fc.record({
    received: dateBetween('2014-01-01', 30_000),
    untilLastDay: fc.integer({ min: -60, max: 300 }),
    untilFirstDay: fc.integer({ min: 61, max: 90 }),
    closed: fc.uniqueArray(fc.integer({ min: -10, max: 160 }), { maxLength: 30 }),
  });
  fc.assert(
    fc.property(facts, ({ received, untilLastDay, untilFirstDay, closed }) => {
      const lastDay = addDays(received, untilLastDay);
      const firstDay = addDays(lastDay, untilFirstDay);
      const holidays = closed.map((offset) => ({ date: addDays(received, offset), name: 'Closed' }));
      const isOff = (date: string) =>
        [0, 6].includes(weekdayOf(date)) ||
        schoolHolidayOn(date) !== undefined ||
        holidays.some((holiday) => holiday.date === date);

      const { due, rule, workingDays } = reportDeadline({ received, lastDay, firstDay, holidays });

      const counted = workingDays.filter(({ number }) => number !== null);
      expect(counted.map(({ number }) => number)).toEqual(
        Array.from({ length: 20 }, (_, index) => index + 1),
      );
      for (const { date, number } of workingDays) expect(isOff(date)).toBe(number === null);
      expect(rule).toBe(untilLastDay < 0 ? 'next-school-year' : 'receipt');
      const first = untilLastDay < 0 ? firstDay : addDays(received, 1);
      expect(workingDays.map(({ date }) => date)).toEqual(
        workingDays.map((_, index) => addDays(first, index)),
      );
      expect(workingDays.at(-1)).toEqual({ date: due, number: 20 });
    }),
  );
});
