import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdentifierIndex } from './identifier-index.js';

test('identifiers are numbered in the order in which they first appear, as a map would', () => {
  const part = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 999_999_999 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part), { maxLength: 300 }), (identifiers) => {
      const index = new IdentifierIndex();
      const expected = new Map<string, number>();
      for (const [high, low] of identifiers) {
        const key = `${high} ${low}`;
        const known = expected.get(key) ?? expected.size;
        expected.set(key, known);
        expect(index.indexOf(high, low)).toBe(known);
        expect(index.size).toBe(expected.size);
      }
    }),
  );
});

test.each<[string, (number: number) => [high: number, low: number]]>([
  ['differ in the low part', (number) => [number % 7, (number * 387_401) % 1_000_000_000]],
  ['differ in the high part', (number) => [number * 7, 12]],
])('they keep their numbers while the table grows, where they %s', (_, identifier) => {
  const index = new IdentifierIndex();
  const count = 100_000;
  for (let number = 0; number < count; number++) index.indexOf(...identifier(number));
  expect(index.size).toBe(count);
  for (let number = 0; number < count; number++) {
    if (index.indexOf(...identifier(number)) !== number) expect.fail(`identifier ${number}`);
  }
  expect(index.size).toBe(count);
});
