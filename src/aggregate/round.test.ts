import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quotient } from './round.js';

it.each([
  [5, 4, 10, 13],
  [-5, 4, 10, -13],
  [1, 3, 100, 33],
  [2, 3, 100, 67],
  [1005, 1000, 100, 101],
  [145, 1000, 100, 15],
  [-1, 100, 10, -0],
  [7, 1, 10, 70],
  [1, 8, 10_000, 1250],
  [1, 800, 10_000, 13],
  [3, 3, 10_000, 10_000],
  [0, 5, 10_000, 0],
  [3, 0, 100, Number.NaN],
])('%d / %d in units of which %d are 1 is %d', (numerator, denominator, unit, units) => {
  expect(quotient(numerator, denominator, unit)).toBe(units);
});

it('is what exact arithmetic gives', () => {
  const sums = fc.oneof(
    fc.integer({ min: -4_000_000_000, max: 4_000_000_000 }),
    fc.integer({ min: -3000, max: 3000 }),
  );
  const counts = fc.oneof(fc.integer({ min: 1, max: 3_000_000 }), fc.integer({ min: 1, max: 3000 }));
  fc.assert(
    fc.property(sums, counts, fc.constantFrom(10, 100, 10_000), (sum, count, unit) => {
      const size = BigInt(Math.abs(sum));
      const units = (2n * BigInt(unit) * size + BigInt(count)) / (2n * BigInt(count));
      expect(quotient(sum, count, unit)).toBe(sum < 0 ? -Number(units) : Number(units));
    }),
  );
});
