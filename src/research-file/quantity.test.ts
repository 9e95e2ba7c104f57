import { expect, test } from 'vitest';
import { isHalf, roundedUnits } from './quantity.js';

test.each([
  [1, 8, 2, 13, true],
  [-1, 8, 2, -12, true],
  [1, 3, 2, 33, false],
  [2, 3, 0, 1, false],
  [5, 2, 0, 3, true],
  [7, 1, 1, 70, false],
  // In binary floating point 1.005 lies below its half.
  [1005, 1000, 2, 101, true],
])('%i/%i to %i decimals is %i units', (numerator, denominator, decimals, units, half) => {
  expect(roundedUnits({ numerator, denominator }, decimals)).toBe(units);
  expect(isHalf({ numerator, denominator }, decimals)).toBe(half);
});
