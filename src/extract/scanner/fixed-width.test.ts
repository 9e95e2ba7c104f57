import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordsOf } from '../../../test/support/records.js';
import { newBatch } from '../batch.js';
import { FixedWidthScanner } from './fixed-width.js';

/** Scanner for columns of these widths, one after another. */
function scannerOf(widths: readonly number[]): FixedWidthScanner {
  let end = 0;
  const columns = widths.map((width) => {
    const start = end + 1;
    end += width;
    return { start, end };
  });
  return new FixedWidthScanner(columns, end);
}

function scanned(widths: readonly number[], bytes: Uint8Array) {
  const batch = newBatch(widths.length);
  scannerOf(widths).scan(bytes, 0, bytes.length, 1, true, batch);
  return recordsOf(batch);
}

/** What stands in the columns of a line: cut by characters, trailing spaces and blank columns left out. */
function sliced(widths: readonly number[], characters: readonly string[], encoding: BufferEncoding) {
  let start = 0;
  const cells = widths.map((width) => {
    start += width;
    return characters
      .slice(start - width, start)
      .join('')
      .replace(/ +$/, '');
  });
  const filled = [...cells.entries()].filter(([, cell]) => cell !== '');
  return Object.fromEntries(
    filled.map(([column, cell]) => [column, Buffer.from(cell, encoding).toString('latin1')]),
  );
}

const widths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });
const lineEnd = fc.constantFrom('\n', '\r\n', '\n\n');

describe('records of any length are cut by characters', () => {
  test.each<[BufferEncoding, letters: string[]]>([
    ['ascii', ['a', ' ', '"', '^']],
    ['latin1', ['a', ' ', 'ñ', 'é']],
    // Records of their own length in bytes that hold such letters are cut by bytes: see below.
    ['utf8', ['ñ', '李', '😀', '\u0301']],
  ])('%s', (encoding, letters) => {
    const line = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(widths, fc.array(fc.tuple(line, lineEnd), { maxLength: 8 }), (list, lines) => {
        const length = list.reduce((sum, width) => sum + width, 0);
        const inBytes = (characters: string[]) => Buffer.from(characters.join(''), encoding).length;
        const usual = lines.filter(([characters]) => encoding !== 'utf8' || inBytes(characters) !== length);
        const text = usual.map(([characters, end]) => characters.join('') + end).join('');
        const records = scanned(list, Buffer.from(text, encoding));
        expect(records.map(({ extent }) => extent)).toEqual(usual.map(([characters]) => characters.length));
        expect(records.map(({ fields }) => fields)).toEqual(
          usual.map(([characters]) => sliced(list, characters, encoding)),
        );
      }),
    );
  });
});

test.each<[string, Buffer, extent: number, fields: Record<number, string>]>([
  ['UTF-8, padded to characters', Buffer.from('01Zoë  9'), 8, { 0: '01', 1: 'Zo\u00c3\u00ab', 2: '9' }],
  ['UTF-8, padded to bytes', Buffer.from('01Zoë 9'), 8, { 0: '01', 1: 'Zo\u00c3\u00ab', 2: '9' }],
  ['windows-1252', Buffer.from('01Zoë  9', 'latin1'), 8, { 0: '01', 1: 'Zo\u00eb', 2: '9' }],
  ['too short', Buffer.from('01Zoe'), 5, { 0: '01', 1: 'Zoe' }],
  ['too short, UTF-8', Buffer.from('01Zoë'), 5, { 0: '01', 1: 'Zo\u00c3\u00ab' }],
  ['too long', Buffer.from('01Zoe  9xx'), 10, { 0: '01', 1: 'Zoe', 2: '9' }],
  ['blank', Buffer.from('        '), 8, {}],
  ['leading spaces', Buffer.from('01  Ann9'), 8, { 0: '01', 1: '  Ann', 2: '9' }],
])('%s', (_, bytes, extent, fields) => {
  expect(scanned([2, 5, 1], bytes)).toEqual([{ line: 1, extent, fields }]);
});
