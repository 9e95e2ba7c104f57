import { expect, test } from 'vitest';
import { fits } from './glob.js';

test.each([
  ['a.csv', '*.csv', true],
  ['in/a.csv', '*.csv', true],
  ['in/a.csv', 'a.*', true],
  ['a.csvx', '*.csv', false],
  ['aXcsv', 'a.csv', false],
  ['in/deep/a.csv', 'in/*.csv', false],
  ['in/deep/a.csv', 'in/**.csv', true],
  ['in\\a.csv', 'in/*.csv', true],
  ['a1.csv', 'a?.csv', true],
  ['a(1)[2].csv', 'a(1)[2].csv', true],
])('%s, %s: %s', (name, pattern, expected) => {
  expect(fits(name, pattern)).toBe(expected);
});
