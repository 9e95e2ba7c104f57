import { expect, test } from 'vitest';
import { dateInCalifornia } from './california.js';

test.each([
  ['2017-06-18T06:59:59Z', '2017-06-17'],
  ['2017-06-18T07:00:00Z', '2017-06-18'],
  ['2017-01-01T07:59:59Z', '2016-12-31'],
  ['2017-01-01T08:00:00Z', '2017-01-01'],
  ['2024-02-29T20:00:00Z', '2024-02-29'],
])('%s is %s in California, in summer and in winter', (moment, date) => {
  expect(dateInCalifornia(new Date(moment))).toBe(date);
});
