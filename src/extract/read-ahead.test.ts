import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReadAhead } from './read-ahead.js';

const MEBIBYTE = 1024 * 1024;

/** A source that gives so many bytes at a time, each place a byte that tells it. */
function sourceOf(length: number, most: number) {
  let at = 0;
  return {
    name: 'extract.csv',
    read: async (into: Uint8Array) => {
      const count = Math.min(into.length, most, length - at);
      for (let place = 0; place < count; place++) into[place] = (at + place) % 251;
      at += count;
      return count;
    },
  };
}

test('all bytes come in their order, however many are asked for', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 4 * MEBIBYTE }),
      fc.integer({ min: 100_000, max: 2 * MEBIBYTE }),
      fc.array(fc.integer({ min: 100_000, max: 2 * MEBIBYTE }), { minLength: 1, maxLength: 4 }),
      async (length, most, sizes) => {
        const source = new ReadAhead(sourceOf(length, most));
        let at = 0;
        for (let turn = 0; ; turn++) {
          const into = new Uint8Array(sizes[turn % sizes.length]);
          const count = await source.read(into);
          if (count === 0) break;
          for (let place = 0; place < count; place += 997) expect(into[place]).toBe((at + place) % 251);
          at += count;
        }
        expect(at).toBe(length);
        await source.stop();
      },
    ),
    { numRuns: 12 },
  );
});

test('what fails fails when it is its turn', async () => {
  const whole = sourceOf(3 * MEBIBYTE, MEBIBYTE);
  let reads = 0;
  const source = new ReadAhead({
    name: 'extract.csv',
    read: (into) => (++reads > 2 ? Promise.reject(new Error('torn')) : whole.read(into)),
  });
  const into = new Uint8Array(MEBIBYTE);
  expect(await source.read(into)).toBe(MEBIBYTE);
  expect(await source.read(into)).toBe(MEBIBYTE);
  await source.stop();
  await expect(source.read(into)).rejects.toThrow('torn');
});
