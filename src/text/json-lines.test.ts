import { expect, test } from 'vitest';
import { JsonLines } from './json-lines.js';

const document = { a: [1, { 'b,"': '}\n[' }, []], c: {}, d: [[true, null], -1.5e3] };

test.each<[string, number]>([
  ['', 1],
  ['a', 2],
  ['a.0', 3],
  ['a.1.b,"', 5],
  ['a.2', 7],
  ['c', 9],
  ['d.0.1', 13],
  ['d.1', 15],
  ['d.1.missing', 15],
  ['missing', 1],
])('%s stands in line %i', (path, line) => {
  expect(new JsonLines(JSON.stringify(document, null, 2)).lineOf(path)).toBe(line);
});

test('all in one line', () => {
  expect(new JsonLines(JSON.stringify(document)).lineOf('d.1')).toBe(1);
});
