import { describe, expect, test } from 'vitest';
import { addDays, isCalendarDate, weekdayOf } from './calendar-date.js';

describe('isCalendarDate', () => {
  test.each(['2017-06-18', '2000-01-01', '2099-12-31', '2016-02-29', '2000-02-29'])('%s is one', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  test.each([
    ['no such day', '2017-02-29'],
    ['no such day', '2017-06-31'],
    ['no such day', '2017-06-00'],
    ['no such month', '2017-13-01'],
    ['another century', '1999-12-31'],
    ['another century', '2100-01-01'],
    ['a slip in the year', '0217-06-18'],
    ['American', '6/18/2017'],
    ['without hyphens', '20170618'],
    ['a week date', '2017-W24-7'],
    ['an ordinal date', '2017-169'],
    ['a month', '2017-06'],
    ['one digit', '2017-6-18'],
    ['with a time', '2017-06-18T00:00'],
    ['with a space', ' 2017-06-18'],
    ['with a line end', '2017-06-18\n'],
    ['other digits', '２017-06-18'],
    ['nothing', ''],
  ])('%s: %j is none', (_, text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

test.each([
  ['2017-06-18', 1, '2017-06-19'],
  ['2016-02-28', 1, '2016-02-29'],
  ['2017-02-28', 1, '2017-03-01'],
  ['2017-12-31', 1, '2018-01-01'],
  ['2018-01-01', -1, '2017-12-31'],
  // Clocks change in California on these days.
  ['2017-03-12', 1, '2017-03-13'],
  ['2017-11-05', 1, '2017-11-06'],
  ['2099-12-31', 20, '2100-01-20'],
])('%s and %i days: %s', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected);
});

test.each([
  ['2017-06-18', 0],
  ['2017-06-19', 1],
  ['2017-06-24', 6],
  ['2000-02-29', 2],
])('the weekday of %s', (date, weekday) => {
  expect(weekdayOf(date)).toBe(weekday);
});
