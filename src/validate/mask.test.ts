import { expect, test } from 'vitest';
import { masked, shown } from './mask.js';

test.each([
  ['1234567890', '9999999999'],
  ['1.23E+09', '9.99A+99'],
  ['3/14/2008', '9/99/9999'],
  ["O'Brien-Smith 2nd", "A'Aaaaa-Aaaaa 9aa"],
  ['Núñez', 'Aaaaa'],
  ['李明', 'aa'],
  ['٣', '9'],
  ['', ''],
])('%s', (value, mask) => {
  expect(masked(value)).toBe(mask);
});

test('only a long value is cut', () => {
  expect(shown('x'.repeat(120))).toBe('x'.repeat(120));
  expect(shown('x'.repeat(121))).toBe(`${'x'.repeat(120)}…`);
});
