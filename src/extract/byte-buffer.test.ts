import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteBuffer } from './byte-buffer.js';

test('what is appended stands there, however it came and however small the buffer was', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 90 })), (texts) => {
      const buffer = new ByteBuffer(1);
      for (const [index, text] of texts.entries()) {
        if (index % 3 === 0) buffer.appendText(text);
        else if (index % 3 === 1) buffer.append(Buffer.from(text));
        else for (const byte of Buffer.from(text)) buffer.appendByte(byte);
      }
      expect(Buffer.from(buffer.view()).equals(Buffer.from(texts.join('')))).toBe(true);
    }),
  );
});

test('a part of other bytes is appended, and the end is dropped again', () => {
  const buffer = new ByteBuffer();
  buffer.append(Buffer.from('abcdef'), 1, 4);
  buffer.append(Buffer.from('x'.repeat(100)));
  buffer.truncate(5);
  expect(Buffer.from(buffer.view(1)).toString()).toBe('cdxx');
});
