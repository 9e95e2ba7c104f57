import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordsOf, type ScannedRecord } from '../../../test/support/records.js';
import { newBatch, type Scanner } from '../batch.js';
import { DelimitedScanner } from './delimited.js';
import { FixedWidthScanner } from './fixed-width.js';
import { delimitedRoom, fixedWidthRoom, type ScanRoom } from './simd.js';

const BUFFER_BYTES = 16 * 1024;

/** All records of a whole file, as a scanner in TypeScript sees it. */
function walked(scanner: Scanner, bytes: Uint8Array): ScannedRecord[] {
  const batch = newBatch(8);
  const records: ScannedRecord[] = [];
  for (let position = 0, line = 1; position < bytes.length; ) {
    ({ position, line } = scanner.scan(bytes, position, bytes.length, line, true, batch));
    records.push(...recordsOf(batch));
  }
  return records;
}

/** The same in shared memory, the file standing somewhere in its buffer. */
function compiled({ buffer, batch, scanner }: ScanRoom, bytes: Uint8Array, place: number): ScannedRecord[] {
  buffer.fill(0x5e, 0, place + bytes.length + 64);
  buffer.set(bytes, place);
  const records: ScannedRecord[] = [];
  for (let position = place, line = 1; position < place + bytes.length; ) {
    ({ position, line } = scanner.scan(buffer, position, place + bytes.length, line, true, batch));
    records.push(...recordsOf(batch));
  }
  return records;
}

const place = fc.integer({ min: 0, max: 40 });

test('delimited records of any bytes are those of the scanner in TypeScript', () => {
  const room = delimitedRoom('^', BUFFER_BYTES);
  const scanner = new DelimitedScanner('^');
  const byte = fc.oneof(
    { weight: 4, arbitrary: fc.constant(0x5e) },
    { weight: 2, arbitrary: fc.constantFrom(0x20, 0x41, 0x0d, 0xc3, 0xde) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 255 }) },
  );
  const blankRun = fc.integer({ min: 1, max: 60 }).map((length) => new Array<number>(length).fill(0x5e));
  const piece = fc.oneof(fc.array(byte, { maxLength: 40 }), blankRun, fc.constantFrom([0x0a], [0x0d, 0x0a]));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), place, (pieces, at) => {
      const bytes = Uint8Array.from(pieces.flat());
      expect(compiled(room, bytes, at)).toEqual(walked(scanner, bytes));
    }),
    { numRuns: 1500 },
  );
});

test('fixed-width records of any bytes are those of the scanner in TypeScript', () => {
  const widths = fc.array(fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 140 })), {
    minLength: 1,
    maxLength: 12,
  });
  const filler = fc.oneof({ weight: 6, arbitrary: fc.constant(0x20) }, fc.integer({ min: 0, max: 255 }));
  fc.assert(
    fc.property(
      widths,
      fc.array(filler, { maxLength: 400 }),
      fc.nat(3),
      place,
      (list, content, short, at) => {
        const ends = list.map((_, column) =>
          list.slice(0, column + 1).reduce((sum, width) => sum + width, 0),
        );
        const columns = list.map((width, column) => ({ start: ends[column] - width + 1, end: ends[column] }));
        const length = ends[ends.length - 1];
        const record = Array.from({ length }, (_, index) => content[index % (content.length + 1)] ?? 0x20);
        const bytes = Uint8Array.from([...record, 0x0a, ...record, 0x0d, 0x0a, ...record.slice(short)]);
        expect(compiled(fixedWidthRoom(columns, length, BUFFER_BYTES), bytes, at)).toEqual(
          walked(new FixedWidthScanner(columns, length), bytes),
        );
      },
    ),
    { numRuns: 250 },
  );
});
