import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutOf } from '../../../test/support/layout.js';
import { loadLayout, publishedLayouts } from '../../layout/catalog.js';
import type { Layout } from '../../layout/layout.js';
import { type Batch, newBatch } from '../batch.js';
import { Decoder } from '../decode.js';
import { DelimitedScanner } from '../scanner/delimited.js';
import { delimitedRoom } from '../scanner/simd.js';

/** A layout with a field of each kind, with and without limits, and codes of every length. */
const small = layoutOf([
  {
    key: 'long',
    kind: 'code',
    length: 16,
    codes: { TDS_WL_Glossary: '', TDS_WL_Glossary2: '', TDS_WL_G: '', T: '' },
  },
  { key: 'grade', kind: 'code', length: 2, codes: { '03': '', '11': '', KN: '' } },
  {
    key: 'special',
    kind: 'code',
    length: 3,
    codes: { Yes: '', No: '' },
    codesByRecordType: { '01': ['Yes'] },
  },
  { key: 'score', kind: 'integer', length: 4, min: -20, max: 3000, codes: { NS: '' } },
  { key: 'any', kind: 'integer', length: 12 },
  { key: 'theta', kind: 'decimal', length: 8, min: -9.5, max: 9.5 },
  { key: 'free', kind: 'decimal', length: 12 },
  { key: 'day', kind: 'date', length: 10 },
  { key: 'left', kind: 'date', length: 10, delimitedLength: 19 },
  { key: 'uin', kind: 'digits', length: 10 },
  { key: 'ssid', kind: 'digits', length: 10 },
  { key: 'name', kind: 'text', length: 30 },
  { key: 'spare', kind: 'filler', length: 3 },
  { key: 'math', kind: 'integer', length: 4, appliesTo: ['02'] },
]);

/** Values that are right somewhere, and what is near them. */
function arbitraryValue({ fields }: Layout): fc.Arbitrary<string> {
  const codes = [...new Set(fields.flatMap((field) => [...field.codes.keys()]))];
  const digits = (most: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${most}}$`));
  const date = fc.tuple(fc.nat(9999), fc.nat(13), fc.nat(32)).map(([year, month, day]) => {
    const [y, m, d] = [
      String(year).padStart(4, '0'),
      String(month).padStart(2, '0'),
      String(day).padStart(2, '0'),
    ];
    return `${y}-${m}-${d}`;
  });
  const value = fc.oneof(
    { weight: 4, arbitrary: fc.constant('') },
    { weight: 4, arbitrary: fc.constantFrom('x', ...codes) },
    { weight: 2, arbitrary: digits(18) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom('', '-'), digits(6), digits(5)).map(([s, a, b]) => `${s}${a}.${b}`),
    },
    { weight: 2, arbitrary: date },
    { weight: 1, arbitrary: fc.constantFrom('2000-02-29', '1900-02-29', '2024-02-29', '2023-02-29') },
    { weight: 1, arbitrary: date.map((day) => `${day} 00:00:00`) },
    { weight: 1, arbitrary: fc.stringMatching(/^[ -\]_-~]{1,40}$/) },
  );
  const spoilt = fc
    .tuple(value, fc.nat(20), fc.constantFrom(' ', '0', '-', '.', 'é', '\u0001', '\u007f', ''))
    .map(([text, place, other]) => text.slice(0, place) + other + text.slice(place + 1));
  return fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: spoilt });
}

function arbitraryCells(layout: Layout): fc.Arbitrary<string[]> {
  const recordType = fc.constantFrom(...layout.recordTypes.keys(), '1', 'x', '');
  const others = fc.array(arbitraryValue(layout), {
    minLength: layout.fields.length,
    maxLength: layout.fields.length,
  });
  return fc.tuple(recordType, others).map(([type, cells]) => {
    cells[layout.recordType.index] = type;
    return cells;
  });
}

/** All that a decoder says of the records of a batch. */
function decoded(decoder: Decoder, batch: Batch) {
  return Array.from({ length: batch.count }, (_, record) => {
    const { values, starts, ends, faults, layout } = decoder.decode(batch, record);
    const filled = layout.fields.filter(({ index }) => values[index] !== -0x80000000);
    return {
      faults: [...faults],
      values: filled.map(({ key, index }) => [key, values[index], ends[index] - starts[index]]),
    };
  });
}

const layouts = [small, ...publishedLayouts().map((id) => loadLayout(id))];

test.each(layouts.map((layout) => ({ id: layout.id, layout })))('$id', ({ layout }) => {
  const columns = Int16Array.from([-1, ...layout.fields.map(({ index }) => index)]);
  const room = delimitedRoom('^', 256 * 1024);
  const walker = new DelimitedScanner('^');
  const plain = newBatch(columns.length);
  const [compiled, walking] = [new Decoder(layout, columns), new Decoder(layout, columns)];
  fc.assert(
    fc.property(fc.array(arbitraryCells(layout), { minLength: 1, maxLength: 4 }), (records) => {
      const bytes = Buffer.from(records.map((cells) => `x^${cells.join('^')}\n`).join(''));
      room.buffer.set(bytes);
      room.scanner.scan(room.buffer, 0, bytes.length, 1, true, room.batch);
      walker.scan(bytes, 0, bytes.length, 1, true, plain);
      expect(decoded(compiled, room.batch)).toEqual(decoded(walking, plain));
    }),
    { numRuns: layout === small ? 2000 : 50 },
  );
  expect(compiled.encodings).toEqual(walking.encodings);
});
