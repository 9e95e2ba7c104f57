import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined, type Stretch } from './stretches.js';

function stretchesOf(counts: readonly number[]): Stretch[] {
  return counts.map((count, at) => ({ from: at, to: at + 1, count }));
}

test.each<[counts: number[], least: number, joined: [from: number, to: number, count: number][]]>([
  [[], 11, []],
  [
    [0, 5, 0],
    0,
    [
      [0, 1, 0],
      [1, 2, 5],
      [2, 3, 0],
    ],
  ],
  [
    [3, 9, 20],
    11,
    [
      [0, 2, 12],
      [2, 3, 20],
    ],
  ],
  [[20, 3, 4], 11, [[0, 3, 27]]],
  [[1, 2], 11, [[0, 2, 3]]],
])('%j from %i on', (counts, least, expected) => {
  const found = joined(stretchesOf(counts), least);
  expect(found.map(({ from, to, count }) => [from, to, count])).toEqual(expected);
});

test('nobody is lost, and none but all together are too few', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30)), fc.nat(15), (counts, least) => {
      const found = joined(stretchesOf(counts), least);
      const sum = counts.reduce((all, count) => all + count, 0);
      expect(found.reduce((all, { count }) => all + count, 0)).toBe(sum);
      expect(found.every(({ count }) => count >= Math.min(least, sum))).toBe(true);
      expect(found.every(({ from }, at) => from === (found[at - 1]?.to ?? 0))).toBe(true);
    }),
  );
});
