import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percent, quotient } from './round.js';

describe('quotient', () => {
  it.each([
    [5, 4, 1, '1.3'],
    [-5, 4, 1, '-1.3'],
    [1, 3, 2, '0.33'],
    [2, 3, 2, '0.67'],
    [1005, 1000, 2, '1.01'],
    [145, 1000, 2, '0.15'],
    [-1, 100, 1, '0.0'],
    [7, 1, 1, '7.0'],
    [3, 0, 2, ''],
  ] as const)('%d / %d with %d decimals is %s', (numerator, denominator, decimals, text) => {
    expect(quotient(numerator, denominator, decimals)).toBe(text);
  });

  it('is what exact arithmetic gives', () => {
    const sums = fc.integer({ min: -4_000_000_000, max: 4_000_000_000 });
    fc.assert(
      fc.property(
        sums,
        fc.integer({ min: 1, max: 3_000_000 }),
        fc.constantFrom(1, 2),
        (sum, count, decimals) => {
          const unit = 10n ** BigInt(decimals);
          const [numerator, denominator] = [BigInt(sum), BigInt(count)];
          const size = numerator < 0n ? -numerator : numerator;
          const units = (2n * unit * size + denominator) / (2n * denominator);
          expect(Number(quotient(sum, count, decimals === 1 ? 1 : 2))).toBe(
            (Number(units) / Number(unit)) * (sum < 0 && units > 0n ? -1 : 1),
          );
        },
      ),
    );
  });
});

describe('percent', () => {
  it.each([
    [1, 8, '12.50'],
    [1, 800, '0.13'],
    [3, 3, '100.00'],
    [0, 5, '0.00'],
  ])('%d of %d is %s', (part, whole, text) => {
    expect(percent(part, whole)).toBe(text);
  });
});
