import { describe, expect, test } from 'vitest';
import { countWorkingDays } from './working-days.js';

const weekend = { number: null, skipped: { reason: 'weekend' } };
const holiday = (name: string) => ({ number: null, skipped: { reason: 'holiday', name } });

describe('countWorkingDays', () => {
  test('begins with the first day where it is a working day', () => {
    expect(countWorkingDays('2017-06-19', 2, [])).toEqual([
      { date: '2017-06-19', number: 1 },
      { date: '2017-06-20', number: 2 },
    ]);
  });

  test('passes over weekends and holidays, and says why', () => {
    expect(countWorkingDays('2017-07-01', 2, [])).toEqual([
      { date: '2017-07-01', ...weekend },
      { date: '2017-07-02', ...weekend },
      { date: '2017-07-03', number: 1 },
      { date: '2017-07-04', ...holiday('Independence Day') },
      { date: '2017-07-05', number: 2 },
    ]);
  });

  test('passes over local holidays; a weekend stays one, and a holiday of all schools keeps its name', () => {
    const local = ['2017-06-30', '2017-07-01', '2017-07-04'].map((date) => ({ date, name: 'Closed' }));
    expect(countWorkingDays('2017-06-30', 2, local)).toEqual([
      { date: '2017-06-30', ...holiday('Closed') },
      { date: '2017-07-01', ...weekend },
      { date: '2017-07-02', ...weekend },
      { date: '2017-07-03', number: 1 },
      { date: '2017-07-04', ...holiday('Independence Day') },
      { date: '2017-07-05', number: 2 },
    ]);
  });

  test('goes on over New Year, also where New Year is observed in December', () => {
    expect(countWorkingDays('2021-12-30', 2, [])).toEqual([
      { date: '2021-12-30', number: 1 },
      { date: '2021-12-31', ...holiday("New Year's Day") },
      { date: '2022-01-01', ...weekend },
      { date: '2022-01-02', ...weekend },
      { date: '2022-01-03', number: 2 },
    ]);
  });

  test('counts February 29', () => {
    expect(countWorkingDays('2016-02-29', 1, [])).toEqual([{ date: '2016-02-29', number: 1 }]);
  });
});
