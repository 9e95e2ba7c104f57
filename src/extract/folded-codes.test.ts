import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FoldedCodes } from './folded-codes.js';

const codes = ['No', 'YES', '01', '1A', '00', '10', 'PST', 'É1'];
const table = new FoldedCodes(codes.map((code, index) => [code, index + 1] as const));

function meant(text: string): string | undefined {
  const bytes = Buffer.from(`x${text}x`);
  return codes[table.lookup(bytes, 1, bytes.length - 1) - 1];
}

test.each([
  ['no', 'No'],
  ['NO', 'No'],
  ['yes', 'YES'],
  ['1', '01'],
  ['0001', '01'],
  ['01a', '1A'],
  ['0', '00'],
  ['010', '10'],
  ['0pst', 'PST'],
])('%s is read as %s', (text, code) => {
  expect(meant(text)).toBe(code);
});

test.each(['', 'n', 'nope', '11', '100', 'x'.repeat(300), '1é'])('%j is none', (text) => {
  expect(meant(text)).toBeUndefined();
});

test('any spelling that differs in case and leading zeros alone is read as the code', () => {
  const spelling = fc.tuple(fc.constantFrom(...codes.slice(0, 7)), fc.nat(5), fc.boolean());
  fc.assert(
    fc.property(spelling, ([code, zeros, upper]) => {
      expect(meant('0'.repeat(zeros) + (upper ? code.toUpperCase() : code.toLowerCase()))).toBe(code);
    }),
  );
});
