import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordsOf, type ScannedRecord } from '../../../test/support/records.js';
import { newBatch } from '../batch.js';
import { DelimitedScanner } from './delimited.js';

/** All records of a whole file of bytes. */
function scanned(bytes: Uint8Array): ScannedRecord[] {
  const scanner = new DelimitedScanner('^');
  const batch = newBatch(4);
  const records: ScannedRecord[] = [];
  for (let position = 0, line = 1; position < bytes.length; ) {
    ({ position, line } = scanner.scan(bytes, position, bytes.length, line, true, batch));
    records.push(...recordsOf(batch));
  }
  return records;
}

/** The same as csv-parse sees it: columns counted, blank ones left out. */
function oracle(text: string): Omit<ScannedRecord, 'line'>[] {
  const rows: string[][] = parse(text, {
    delimiter: '^',
    quote: null,
    escape: null,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n'],
    skip_empty_lines: true,
  });
  return rows.map((cells) => ({
    extent: cells.length,
    fields: Object.fromEntries([...cells.entries()].filter(([, cell]) => /[^ ]/.test(cell))),
  }));
}

const withoutLine = ({ extent, fields }: ScannedRecord) => ({ extent, fields });

test('records of random fields are those of csv-parse', () => {
  const field = fc.oneof(
    fc.constantFrom('', ' ', '01', '"', 'O"Brien', ',', ' Ann ', '\t'),
    fc.string({ maxLength: 6, unit: fc.constantFrom('a', '"', ' ', 'é', '€', '\0') }),
  );
  const lineEnd = fc.constantFrom('\n', '\r\n', '\n\n', '\r\n\r\n', '\n\r\n');
  const line = fc.tuple(fc.array(field, { minLength: 1, maxLength: 12 }), lineEnd);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), fc.boolean(), (lines, endsWithLine) => {
      const text = lines.map(([fields, end]) => fields.join('^') + end).join('');
      const whole = endsWithLine ? text : text.replace(/[\r\n]+$/, '');
      const asLatin1 = Buffer.from(whole).toString('latin1');
      expect(scanned(Buffer.from(whole)).map(withoutLine)).toEqual(oracle(asLatin1));
    }),
  );
});

test('any bytes are cut at carets and line ends alone', () => {
  const byte = fc.oneof(fc.constantFrom(0x5e, 0x0a, 0x20, 0x22), fc.integer({ min: 0, max: 255 }));
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 300 }), (list) => {
      // A CR at the very end is half a line end here and part of a field there.
      const bytes = Buffer.from(list.filter((value) => value !== 0x0d));
      expect(scanned(bytes).map(withoutLine)).toEqual(oracle(bytes.toString('latin1')));
    }),
  );
});

test.each<[string, ScannedRecord[]]>([
  ['', []],
  ['\n\r\n\n', []],
  ['a', [{ line: 1, extent: 1, fields: { 0: 'a' } }]],
  ['a^b\r\n', [{ line: 1, extent: 2, fields: { 0: 'a', 1: 'b' } }]],
  ['a\r', [{ line: 1, extent: 1, fields: { 0: 'a' } }]],
  ['a\rb\n', [{ line: 1, extent: 1, fields: { 0: 'a\rb' } }]],
  ['^^\n', [{ line: 1, extent: 3, fields: {} }]],
  ['  ^ x ^  \n', [{ line: 1, extent: 3, fields: { 1: ' x ' } }]],
  ['   \n', [{ line: 1, extent: 1, fields: {} }]],
  [
    '\na\r\n\r\n\nb^\nc',
    [
      { line: 2, extent: 1, fields: { 0: 'a' } },
      { line: 5, extent: 2, fields: { 0: 'b' } },
      { line: 6, extent: 1, fields: { 0: 'c' } },
    ],
  ],
])('%j', (text, records) => {
  expect(scanned(Buffer.from(text))).toEqual(records);
});

test('columns beyond those that are kept are counted', () => {
  const [record] = scanned(Buffer.from('x^'.repeat(3000)));
  expect(record.extent).toBe(3001);
  expect(Object.keys(record.fields)).toHaveLength(1024);
});

test('a record without its line end waits for the rest, unless nothing follows', () => {
  const bytes = Buffer.from('a^b\nc^d');
  const scanner = new DelimitedScanner('^');
  const batch = newBatch(4);
  expect(scanner.scan(bytes, 0, bytes.length, 1, false, batch)).toEqual({ position: 4, line: 2 });
  expect(recordsOf(batch)).toEqual([{ line: 1, extent: 2, fields: { 0: 'a', 1: 'b' } }]);
  expect(scanner.scan(bytes, 4, bytes.length, 2, true, batch)).toEqual({ position: 7, line: 3 });
  expect(recordsOf(batch)).toEqual([{ line: 2, extent: 2, fields: { 0: 'c', 1: 'd' } }]);
});

test('more records than a batch holds come in the next, spans and all', () => {
  const columns = 50;
  const lines = Array.from({ length: 9000 }, (_, index) => Array(columns).fill(index).join('^'));
  const records = scanned(Buffer.from(lines.join('\n')));
  expect(records).toHaveLength(lines.length);
  for (const [index, { line, fields }] of records.entries()) {
    expect(line).toBe(index + 1);
    expect(Object.values(fields).join('^')).toBe(lines[index]);
  }
});
