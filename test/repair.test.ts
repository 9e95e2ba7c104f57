import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Form } from '../src/extract/format.js';
import { type RecordValues, writeExtract } from '../src/extract/write.js';
import { generateRecords } from '../src/generate/index.js';
import { loadLayout, publishedLayouts } from '../src/layout/catalog.js';
import type { Field, Layout } from '../src/layout/layout.js';
import { excelResaved } from './support/excel-resave.js';
import { repaired } from './support/repaired.js';

const layouts = publishedLayouts().map((id) => loadLayout(id));

function formsOf(layout: Layout): readonly Form[] {
  const forms: Form[] = layout.delimiter === null ? [] : ['caret'];
  return layout.recordLength === null ? forms : [...forms, 'fixed-width'];
}

function recordsOf(layout: Layout): readonly RecordValues[] {
  return [...generateRecords(layout, { records: 40, seed: 5, names: 'utf-8' })];
}

describe('a sound extract is copied byte for byte', () => {
  test.each(layouts.flatMap((layout) => formsOf(layout).map((form) => [layout.id, form, layout] as const)))(
    '%s, %s',
    async (_, form, layout) => {
      const bytes = Buffer.concat([...writeExtract(layout, form, recordsOf(layout))]);
      const { text, changes } = await repaired(bytes, layout);
      expect(changes).toEqual([]);
      expect(text).toBe(bytes.toString('latin1'));
    },
  );
});

describe('what Excel made of an extract', () => {
  test.each(
    layouts.filter(({ delimiter }) => delimiter !== null).map((layout) => [layout.id, layout] as const),
  )('of %s is as it was, but for what nobody can tell', async (_, layout) => {
    const records = recordsOf(layout);
    const copy = await repaired(excelResaved(layout, records), layout);
    const cells = cellsOf(copy.text);
    const heading = cells.shift();
    expect(heading).toEqual(layout.fields.map(({ headings, name }) => headings[0] ?? name));
    expect(cells).toHaveLength(records.length);
    const refused = new Set(
      copy.changes.filter(({ isMended }) => !isMended).map(({ record, key }) => `${record} ${key}`),
    );
    const unlike = records.flatMap((record, place) =>
      layout.fields.flatMap((field) => {
        const [was, is] = [record.get(field.key) ?? '', bytesAsText(cells[place][field.index])];
        const isTold = was === is || refused.has(`${place + 1} ${field.key}`) || isAlike(field, was, is);
        return isTold ? [] : [`${field.key} ${was} ${is}`];
      }),
    );
    expect(unlike).toEqual([]);
    expect(copy.mended.some((total) => total.startsWith('resave/leading-zeros'))).toBe(true);
    expect(copy.left.filter((total) => !total.startsWith('resave/exponent'))).toEqual([]);
    // What is mended needs no second time.
    const again = await repaired(Buffer.from(copy.text, 'latin1'), layout);
    expect({ text: again.text, mended: again.mended }).toEqual({ text: copy.text, mended: [] });
  });
});

/** Numbers, identifiers of no known length and codes that are listed both ways stand for themselves without zeros too. */
function isAlike({ kind, codes }: Field, was: string, is: string): boolean {
  const isFree = ['integer', 'decimal', 'digits', 'text'].includes(kind) || (codes.has(was) && codes.has(is));
  return isFree && Math.abs(Number(was) - Number(is)) <= Number(was) * 1e-5;
}

function bytesAsText(cell: string): string {
  return Buffer.from(cell, 'latin1').toString('utf8');
}

/** The cells of comma-separated lines. */
function cellsOf(text: string): string[][] {
  return text
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain,
      ),
    );
}

describe('whatever was done to a file', () => {
  const layout = loadLayout('2016-17');
  const lines = Buffer.concat([...writeExtract(layout, 'caret', recordsOf(layout).slice(0, 4))])
    .toString('utf8')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split('^'));
  const dates = ['5/3/2017', '25/3/2017', '5/13/2017 0:00', '42858', '2017-05-03'];
  const value = fc.constantFrom(
    '',
    ' ',
    '1',
    '03',
    'TRUE',
    'yes',
    '1.2E+09',
    'a,b',
    'O"B',
    'Núñez',
    ...dates,
  );
  const edit = fc.record({
    kind: fc.constantFrom('set', 'insert', 'remove', 'column', 'no column', 'heading'),
    line: fc.integer({ min: 1, max: 4 }),
    column: fc.nat(200),
    value,
  });

  function edited(cells: string[][], { kind, line, column, value: text }: Edit): string[][] {
    return cells.map((row, place) => {
      if (kind === 'set' && place === line) return row.with(column, text);
      if (kind === 'insert' && place === line) return row.toSpliced(column, 0, text);
      if (kind === 'remove' && place === line) return row.toSpliced(column, 1);
      if (kind === 'column') return row.toSpliced(column, 0, place === 0 ? 'Other' : text);
      if (kind === 'no column' && column > 3) return row.toSpliced(column, 1);
      return kind === 'heading' && place === 0 ? row.with(column, `Other ${text}`) : row;
    });
  }

  test('to repair it a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { maxLength: 8 }),
        fc.constantFrom('^', ',', '\t', ';'),
        fc.constantFrom<BufferEncoding>('latin1', 'utf8'),
        async (edits, delimiter, encoding) => {
          const quoted = (cell: string) =>
            delimiter === '^' || !/[",]/.test(cell) ? cell : `"${cell.replaceAll('"', '""')}"`;
          const text = edits
            .reduce(edited, lines)
            .map((row) => `${row.map(quoted).join(delimiter)}\n`)
            .join('');
          const once = await repaired(Buffer.from(text, encoding), layout);
          const twice = await repaired(Buffer.from(once.text, 'latin1'), layout);
          expect(twice).toMatchObject({ text: once.text, mended: [] });
        },
      ),
      { numRuns: 12 },
    );
  });
});

interface Edit {
  readonly kind: string;
  readonly line: number;
  readonly column: number;
  readonly value: string;
}

test('the fixture is what Excel makes of the extract beside it', async () => {
  const layout = loadLayout('2016-17');
  const records = generateRecords(layout, { records: 60, seed: 1 });
  const fixture = await readFile(new URL('../fixtures/2016-17/resaved.csv', import.meta.url), 'utf8');
  expect(fixture).toBe(excelResaved(layout, records));
});
