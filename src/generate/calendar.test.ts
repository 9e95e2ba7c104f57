import { describe, expect, it } from 'vitest';
import { dayOf, isoOf, schoolDay, yearsLater } from './calendar.js';

describe('calendar', () => {
  it.each(['1969-12-31', '1970-01-01', '2016-02-29', '2017-06-18'])(
    'keeps %s through a day number',
    (iso) => {
      expect(isoOf(dayOf(iso))).toBe(iso);
    },
  );

  it.each([
    ['2016-09-01', -10, '2006-09-01'],
    ['2016-02-29', -1, '2015-03-01'],
    ['2016-02-29', 4, '2020-02-29'],
  ])('moves %s by %i years to %s', (iso, years, expected) => {
    expect(isoOf(yearsLater(dayOf(iso), years))).toBe(expected);
  });

  it.each([
    ['2017-06-16', '2017-06-16'],
    ['2017-06-17', '2017-06-19'],
    ['2017-06-18', '2017-06-19'],
    ['1969-12-28', '1969-12-29'],
  ])('puts %s on the school day %s', (iso, expected) => {
    expect(isoOf(schoolDay(dayOf(iso)))).toBe(expected);
  });
});
