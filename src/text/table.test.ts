import { expect, test } from 'vitest';
import { readTable } from './table.js';

const fault = (line: number, _what: string, cause: unknown) => new RangeError(String(line), { cause });
const read = (text: string) => readTable(text, fault);

test.each([
  ['a, b\n"c, d",e\n', ['a', 'b'], ['c, d', 'e']],
  ['\ufeffa\r\nb,c,d\r\n', ['a'], ['b', 'c', 'd']],
  ['a\rb', ['a'], ['b']],
])('%j is cut into cells', (text, ...rows) => {
  expect(read(text).map(({ cells }) => cells)).toEqual(rows);
});

test('rows that are empty but for their commas are left out, and lines counted on', () => {
  expect(read('a\n\n,,\nb\n').map(({ line }) => line)).toEqual([1, 4]);
});

test('a quotation mark that is not closed is at fault', () => {
  expect(() => read('a\n"b\n')).toThrow(RangeError);
});
