import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readIdentifier } from './identifier.js';

/** The identifier in a text that stands among other digits. */
function read(text: string) {
  const into = { high: 1, low: 1 };
  const bytes = Buffer.from(`7${text}7`);
  return readIdentifier(bytes, 1, bytes.length - 1, into) ? into : undefined;
}

test.each<[string, { high: number; low: number } | undefined]>([
  ['0', { high: 0, low: 0 }],
  ['123456789', { high: 0, low: 123456789 }],
  ['1000000001', { high: 1, low: 1 }],
  ['999999999999999999', { high: 999999999, low: 999999999 }],
  ['', undefined],
  ['1234567890123456789', undefined],
  ['1.23E+09', undefined],
  [' 12', undefined],
])('%j', (text, identifier) => {
  expect(read(text)).toEqual(identifier);
});

test('it is the number that the digits write', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }),
      fc.integer({ min: 0, max: 18 }),
      (number, width) => {
        const identifier = read(String(number).padStart(width, '0'));
        expect(BigInt(identifier?.high ?? -1) * 10n ** 9n + BigInt(identifier?.low ?? -1)).toBe(number);
      },
    ),
  );
});
