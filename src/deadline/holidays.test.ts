import { describe, expect, test } from 'vitest';
import { addDays, weekdayOf } from '../calendar/calendar-date.js';
import { schoolHolidayOn, schoolHolidays } from './holidays.js';

describe('schoolHolidays', () => {
  test.each([
    [
      2017,
      [
        // January 1 is a Sunday.
        ['2017-01-02', "New Year's Day"],
        ['2017-01-16', 'Dr. Martin Luther King, Jr. Day'],
        ['2017-02-20', "Presidents' Day"],
        ['2017-03-31', 'Cesar Chavez Day'],
        ['2017-05-29', 'Memorial Day'],
        ['2017-07-04', 'Independence Day'],
        ['2017-09-04', 'Labor Day'],
        // November 11 is a Saturday.
        ['2017-11-10', 'Veterans Day'],
        ['2017-11-23', 'Thanksgiving Day'],
        ['2017-11-24', 'Day after Thanksgiving'],
        ['2017-12-25', 'Christmas Day'],
      ],
    ],
    [
      2024,
      [
        ['2024-01-01', "New Year's Day"],
        ['2024-01-15', 'Dr. Martin Luther King, Jr. Day'],
        ['2024-02-19', "Presidents' Day"],
        // March 31 is a Sunday.
        ['2024-04-01', 'Cesar Chavez Day'],
        ['2024-05-27', 'Memorial Day'],
        ['2024-06-19', 'Juneteenth'],
        ['2024-07-04', 'Independence Day'],
        ['2024-09-02', 'Labor Day'],
        ['2024-11-11', 'Veterans Day'],
        ['2024-11-28', 'Thanksgiving Day'],
        ['2024-11-29', 'Day after Thanksgiving'],
        ['2024-12-25', 'Christmas Day'],
      ],
    ],
  ])('%i', (year, holidays) => {
    expect(schoolHolidays(year).map(({ date, name }) => [date, name])).toEqual(holidays);
  });

  test('every holiday of a century is a weekday, and stands on one day only', () => {
    for (let year = 2000; year <= 2099; year++) {
      const dates = schoolHolidays(year).map(({ date }) => date);
      expect(new Set(dates).size).toBe(dates.length);
      for (const date of dates) expect([0, 6]).not.toContain(weekdayOf(date));
    }
  });

  test('the day after Thanksgiving is the day after Thanksgiving, also when November begins on a Friday', () => {
    for (let year = 2000; year <= 2099; year++) {
      const dateOf = (name: string) => schoolHolidays(year).find((holiday) => holiday.name === name)?.date;
      expect(dateOf('Day after Thanksgiving')).toBe(addDays(dateOf('Thanksgiving Day') ?? '', 1));
    }
    expect(schoolHolidayOn('2019-11-29')).toBe('Day after Thanksgiving');
    expect(schoolHolidayOn('2019-11-22')).toBeUndefined();
  });
});

describe('schoolHolidayOn', () => {
  test.each([
    // On a Saturday the Friday before, on a Sunday the Monday after.
    ['2020-07-03', 'Independence Day'],
    ['2021-07-05', 'Independence Day'],
    ['2018-11-12', 'Veterans Day'],
    ['2021-12-24', 'Christmas Day'],
    ['2022-12-26', 'Christmas Day'],
    // January 1, 2022 is a Saturday.
    ['2021-12-31', "New Year's Day"],
    ['2023-01-02', "New Year's Day"],
    ['2001-03-30', 'Cesar Chavez Day'],
    ['2016-05-30', 'Memorial Day'],
    ['2021-05-31', 'Memorial Day'],
    ['2023-06-19', 'Juneteenth'],
    ['2027-06-18', 'Juneteenth'],
  ])('%s: %s', (date, name) => {
    expect(schoolHolidayOn(date)).toBe(name);
  });

  test.each([
    ['before it was a state holiday', '2000-03-31'],
    ['before it was a school holiday', '2017-06-19'],
    ['before it was a school holiday, on the Monday after a Sunday', '2022-06-20'],
    ['observed on another day', '2020-07-04'],
    ['observed in the year before', '2022-01-01'],
    ['left to the district: Lincoln Day', '2018-02-12'],
    ['left to the district: Native American Day', '2017-09-22'],
    ['no school holiday: Columbus Day', '2017-10-09'],
  ])('%s: %s', (_, date) => {
    expect(schoolHolidayOn(date)).toBeUndefined();
  });
});
