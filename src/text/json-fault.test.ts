import { expect, test } from 'vitest';
import { lineOfFault } from './json-fault.js';

test.each([
  ['{\n  "a": 1,\n  b }', 3],
  ['{\n"a": \n', 3],
])('%j', (text, line) => {
  let fault: unknown;
  try {
    JSON.parse(text);
  } catch (error) {
    fault = error;
  }
  expect(lineOfFault(text, fault)).toBe(line);
});

test('of another error nothing is told', () => {
  expect(lineOfFault('', new Error('at position 3'))).toBeUndefined();
});
