import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enoughTogether } from './enough-together.js';

const partsOf = (counts: readonly number[]) => counts.map((count, at) => ({ name: `${at}`, count }));

test.each<[counts: number[], shown: [name: string, count: number][]]>([
  [[], []],
  [
    [12, 30],
    [
      ['1', 30],
      ['0', 12],
    ],
  ],
  [
    [3, 30, 9, 12],
    [
      ['1', 30],
      ['3', 12],
      ['rest', 12],
    ],
  ],
  [
    [3, 30, 12],
    [
      ['1', 30],
      ['rest', 15],
    ],
  ],
  [[3, 4], []],
  [[3, 30], [['rest', 33]]],
])('%j', (counts, shown) => {
  expect(enoughTogether(partsOf(counts), 11, 'rest').map(({ name, count }) => [name, count])).toEqual(shown);
});

test('nothing of fewer is shown, nor follows from the sum of all', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 40 })),
      fc.integer({ min: 1, max: 20 }),
      (counts, least) => {
        const shown = enoughTogether(partsOf(counts), least, 'rest');
        expect(shown.every(({ count }) => count >= least)).toBe(true);
        const sum = counts.reduce((all, count) => all + count, 0);
        if (shown.length > 0) expect(shown.reduce((all, { count }) => all + count, 0)).toBe(sum);
        else expect(sum).toBeLessThan(Math.max(least, 1));
      },
    ),
  );
});
