import { expect, test } from 'vitest';
import { count } from './count.js';

test.each([
  [0, '0 records'],
  [1, '1 record'],
  [1234567, '1,234,567 records'],
])('%i', (amount, phrase) => {
  expect(count(amount, 'record')).toBe(phrase);
});
