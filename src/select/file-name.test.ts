import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameFor } from './file-name.js';

test.each([
  ['01', '01'],
  ['', '_blank'],
  ['_blank', '%5fblank'],
  ['../etc', '%2e%2e%2fetc'],
  ['TDS_A&TDS_B', 'TDS_A%26TDS_B'],
  ['Zoë', 'Zo%c3%ab'],
])('%j', (value, name) => {
  expect(fileNameFor(value)).toBe(name);
});

test('different values have different names, all of them safe and short', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(fileNameFor(a)).toMatch(/^[A-Za-z0-9%_-]{1,120}$/);
      expect(fileNameFor(a) === fileNameFor(b)).toBe(a === b);
      expect(fileNameFor('x'.repeat(200) + a)).toMatch(/^x{100}-[0-9a-f]{16}$/);
    }),
  );
});
