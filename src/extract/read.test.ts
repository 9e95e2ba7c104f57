import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../test/support/layout.js';
import { recordsOf, type ScannedRecord } from '../../test/support/records.js';
import { sourceOf } from '../../test/support/source.js';
import type { ExtractFormat } from './format.js';
import { readBatches } from './read.js';

const layout = layoutOf([
  { key: 'name', kind: 'text', length: 5 },
  { key: 'score', kind: 'integer', length: 3 },
]);
const columns = Int16Array.of(0, 1, 2);
const fixedWidth: ExtractFormat = {
  layout,
  form: 'fixed-width',
  bomLength: 0,
  titleLines: 0,
  headings: undefined,
  columns,
};
const caret: ExtractFormat = { ...fixedWidth, form: 'caret' };
const withHeadings: ExtractFormat = { ...caret, headings: ['recordType', 'name', 'score'] };

async function read(bytes: Uint8Array, format: ExtractFormat, nextChunk?: () => number) {
  const records: ScannedRecord[] = [];
  for await (const batch of readBatches(sourceOf(bytes, nextChunk), format))
    records.push(...recordsOf(batch));
  return records;
}

const ann = { 0: '01', 1: 'Ann', 2: '7' };
const bob = { 0: '02', 1: 'Bob' };

describe('where the records begin', () => {
  test.each<[string, ExtractFormat, string, lines: number[]]>([
    ['no heading row', caret, '01^Ann^7\n02^Bob^\n', [1, 2]],
    ['a heading row', withHeadings, 'a^b^c\r\n01^Ann^7\r\n02^Bob^\r\n', [2, 3]],
    ['blank lines around it', withHeadings, '\r\n\na^b^c\n\n01^Ann^7\n\r\n02^Bob^', [5, 7]],
    ['a byte order mark', { ...caret, bomLength: 3 }, '\ufeff01^Ann^7\n02^Bob^\n', [1, 2]],
    ['both', { ...withHeadings, bomLength: 3 }, '\ufeffa^b^c\n01^Ann^7\n02^Bob^', [2, 3]],
    [
      'both, and a blank line',
      { ...withHeadings, bomLength: 3 },
      '\ufeff\r\na^b^c\n01^Ann^7\n02^Bob^',
      [3, 4],
    ],
    ['fixed width', fixedWidth, '01Ann  7  \n02Bob     ', [1, 2]],
  ])('%s', async (_, format, text, lines) => {
    const records = await read(Buffer.from(text), format);
    expect(records.map(({ fields }) => fields)).toEqual([ann, bob]);
    expect(records.map(({ line }) => line)).toEqual(lines);
  });

  test.each([
    ['nothing', caret, ''],
    ['a heading row alone', withHeadings, 'a^b^c\r\n'],
    ['a heading row without its line end', withHeadings, 'a^b^c'],
    ['blank lines', caret, '\n\r\n\n'],
    ['a byte order mark alone', { ...caret, bomLength: 3 }, '\ufeff'],
  ])('no records in %s', async (_, format, text) => {
    expect(await read(Buffer.from(text), format)).toEqual([]);
  });
});

test('the same records come out, whatever bytes a read gives', async () => {
  const cell = fc.string({ maxLength: 4, unit: fc.constantFrom('a', 'é', '0', ' ') });
  const line = fc.tuple(cell, cell, cell).map((cells) => cells.join('^'));
  const text = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r\n\n')), { minLength: 1, maxLength: 20 })
    .map((lines) => lines.flat().join(''));
  const format = fc.constantFrom(caret, withHeadings, fixedWidth);
  const chunks = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(text, format, fc.boolean(), chunks, async (content, plain, hasBom, sizes) => {
      const bytes = Buffer.from(hasBom ? `\ufeff${content}` : content);
      const chosen = { ...plain, bomLength: hasBom ? 3 : 0 };
      let turn = 0;
      const nextChunk = () => sizes[turn++ % sizes.length];
      expect(await read(bytes, chosen, nextChunk)).toEqual(await read(bytes, chosen));
    }),
  );
});

test('a file larger than the buffer comes out whole', async () => {
  const lines = Array.from({ length: 300_000 }, (_, index) => `01^N${index % 997}^${index % 1000}`);
  let count = 0;
  for await (const batch of readBatches(sourceOf(Buffer.from(lines.join('\n'))), caret)) {
    for (const { line, fields } of recordsOf(batch)) {
      if (line !== count + 1 || Object.values(fields).join('^') !== lines[count]) expect.fail(`line ${line}`);
      count++;
    }
  }
  expect(count).toBe(lines.length);
});

test('a line that does not fit the buffer is no record', async () => {
  const bytes = Buffer.concat([Buffer.from('01^Ann^7\n'), Buffer.alloc(3_000_000, 'x')]);
  await expect(read(bytes, caret)).rejects.toMatchObject({ code: 'line-too-long', line: 2 });
});
