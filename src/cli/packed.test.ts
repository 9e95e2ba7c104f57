import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packed } from './packed.js';

it('keeps texts and bytes of any length in order', () => {
  const long = 'é'.repeat(300_000);
  const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array(), fc.constant(long));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const expected = Buffer.concat(pieces.map((each) => Buffer.from(each)));
      expect(Buffer.concat([...packed(pieces)]).equals(expected)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
