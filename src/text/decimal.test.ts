import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { decimalText, LONGEST_DECIMAL, writeDecimal } from './decimal.js';

it.each([
  [0, 0, '0'],
  [7, 0, '7'],
  [4_294_967_295, 0, '4294967295'],
  [5, 1, '0.5'],
  [-2110, 1, '-211.0'],
  [-0, 1, '0.0'],
  [0, 2, '0.00'],
  [3, 2, '0.03'],
  [10_000, 2, '100.00'],
])('%d units with %d decimals read %s', (units, decimals, text) => {
  expect(decimalText(units, decimals)).toBe(text);
});

test('property: bytes and text are the same', () => {
  const units = fc.oneof(fc.integer({ min: -20_000, max: 20_000 }), fc.maxSafeInteger());
  fc.assert(
    fc.property(units, fc.integer({ min: 0, max: 2 }), (number, decimals) => {
      const bytes = Buffer.alloc(3 + LONGEST_DECIMAL);
      const end = writeDecimal(bytes, 3, number, decimals);
      expect(bytes.toString('latin1', 3, end)).toBe(decimalText(number, decimals));
    }),
  );
});
