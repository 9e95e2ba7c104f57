import { expect, test } from 'vitest';
import { alignColumns } from './columns.js';

test('columns stand under each other', () => {
  expect(
    alignColumns([
      ['a', 'long', 'x'],
      ['word', 'b', 'yy'],
    ]),
  ).toEqual(['a     long  x', 'word  b     yy']);
  expect(alignColumns([])).toEqual([]);
});
