import { describe, expect, test } from 'vitest';
import { detectFormat } from '../src/extract/detect/index.js';
import type { FileForm } from '../src/extract/format.js';
import { loadLayout, publishedLayouts } from '../src/layout/catalog.js';
import type { Layout } from '../src/layout/layout.js';
import { foldHeading } from '../src/layout/match.js';
import { fixedWidthVariants } from '../src/layout/variants.js';
import { fixedWidthLine, plausibleRecord } from './support/plausible-record.js';

const detect = (rows: readonly (readonly string[])[], delimiter = '^', form?: FileForm) =>
  detectFormat({
    name: 'extract',
    head: Buffer.from(rows.map((row) => `${row.join(delimiter)}\r\n`).join('')),
    form,
  });

const order = (count: number) => Array.from({ length: count }, (_, column) => column);

/** Field index under each column after a change of the columns. */
const changes: [string, (count: number) => number[]][] = [
  ['as published', order],
  ['with a column in front', (count) => [-1, ...order(count)]],
  ['with a blank column at the end', (count) => [...order(count), -1]],
  ['reordered', (count) => order(count).map((column) => (column * 97 + 11) % count)],
  ['with columns missing', (count) => order(count).filter((column) => column % 9 !== 4)],
];

describe.each(publishedLayouts())('%s is recognised', (id) => {
  const layout = loadLayout(id);
  const headings = layout.fields.map((field) => field.headings[0] ?? field.name);
  const records = order(7).map((number) => plausibleRecord(layout, number));
  const arranged = (columns: readonly number[], row: readonly string[], blank: string) =>
    columns.map((column) => (column === -1 ? blank : row[column]));

  const hasHeadings = layout.fields.every((field) => field.headings.length > 0);

  test.runIf(hasHeadings).each(changes)('by headings: %s', (name, change) => {
    const columns = change(headings.length);
    const extra = name.endsWith('front') ? 'RecordIdentifier' : '';
    const detection = detect([
      arranged(columns, headings, extra),
      ...records.map((record) => arranged(columns, record, '')),
    ]);
    expect(detection).toMatchObject({ recognised: true, format: { form: 'caret', layout: { id } } });
    if (name !== 'reordered' || !hasSharedHeadings(layout))
      expect(detection.recognised && [...detection.format.columns]).toEqual(columns);
  });

  test.runIf(hasHeadings)('by headings alone, in other spelling', () => {
    const spelled = headings.map((heading) => ` ${heading.toUpperCase().replaceAll(/[ –-]/g, '_')}`);
    expect(detect([spelled])).toMatchObject({ recognised: true, format: { layout: { id } }, score: 1 });
  });

  test.runIf(hasHeadings)(
    'by headings where every record has a blank value too many, or one in front',
    () => {
      const behind = detect([headings, ...records.map((record) => [...record, '""'])]);
      expect(behind).toMatchObject({ recognised: true, format: { layout: { id } } });
      expect(behind.recognised && [...behind.format.columns]).toEqual([...order(headings.length), -1]);
      const before = detect([headings, ...records.map((record) => ['Preliminary', ...record])]);
      expect(before.recognised && [...before.format.columns]).toEqual([-1, ...order(headings.length)]);
    },
  );

  test('without headings, also with a column too many', () => {
    expect(detect(records)).toMatchObject({
      recognised: true,
      format: { layout: { id }, headings: undefined },
    });
    const before = detect(records.map((record) => ['7', ...record]));
    expect(before.recognised && [...before.format.columns]).toEqual([-1, ...order(headings.length)]);
    const behind = detect(records.map((record) => [...record, '']));
    expect(behind.recognised && [...behind.format.columns]).toEqual([...order(headings.length), -1]);
  });

  test.runIf(hasHeadings)('saved again with commas', () => {
    const detection = detect([headings, ...records], '\u001f', 'comma');
    expect(detection).toMatchObject({ recognised: true, format: { form: 'comma', layout: { id } } });
  });

  test.each(
    fixedWidthVariants(layout).flatMap((variant) => (variant.recordLength === null ? [] : [variant])),
  )('in fixed width of $recordLength characters', (variant) => {
    const lines = records.map((record) => [fixedWidthLine(variant, record)]);
    const { recordLength } = variant;
    expect(detect(lines)).toMatchObject({
      recognised: true,
      format: { form: 'fixed-width', layout: { id, recordLength } },
    });
  });

  test.runIf(layout.recordLength !== null)('in fixed width with trimmed records', () => {
    const lines = records.map((record) => [fixedWidthLine(layout, record).slice(0, -25 - record.length)]);
    expect(detect(lines)).toMatchObject({ format: { form: 'fixed-width', layout: { id } } });
  });
});

/** Blanks that are headed alike are told apart by place, which another order takes away. */
function hasSharedHeadings({ fields }: Layout): boolean {
  const headings = fields.flatMap((field) => [...new Set(field.headings.map(foldHeading))]);
  return new Set(headings).size < headings.length;
}

describe('neighbours', () => {
  const [earlier, later] = ['2021-22', '2022-23'].map(loadLayout);
  const common = later.fields.filter((field) =>
    earlier.fields.some((other) => foldHeading(other.headings[0]) === foldHeading(field.headings[0])),
  );
  const headings = common.map((field) => field.headings[0]);
  const recordsOf = (layout: typeof later) =>
    order(5).map((number) => {
      const values = plausibleRecord(layout, number);
      return common.map(({ key }) => values[layout.fieldByKey.get(key)?.index ?? -1] ?? '');
    });

  test.each([earlier, later])(
    'whose headings a file shares are told apart by the days of tests: $id',
    (layout) => {
      expect(detect([headings, ...recordsOf(layout)])).toMatchObject({
        format: { layout: { id: layout.id } },
      });
    },
  );

  test('are named where nothing tells them apart', () => {
    expect(detect([headings])).toMatchObject({
      recognised: false,
      candidates: [earlier.id, later.id],
    });
  });

  test('whose tests were given in another year are doubted', () => {
    const whole = later.fields.map((field) => field.headings[0]);
    const records = order(5).map((number) =>
      plausibleRecord(later, number).map((value) => value.replace(/^2023-/, '2031-')),
    );
    const detection = detect([whole, ...records]);
    expect(detection).toMatchObject({ format: { layout: { id: later.id } } });
    expect(detection.recognised && detection.evidence).toHaveLength(2);
  });
});
