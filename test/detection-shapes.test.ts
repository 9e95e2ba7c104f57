import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { openExtract } from '../src/extract/open/index.js';
import { recogniseExtract } from '../src/extract/recognise.js';
import { loadLayout, publishedLayouts } from '../src/layout/catalog.js';
import { fixedWidthLine, plausibleRecord } from './support/plausible-record.js';
import { workbookOf } from './support/workbook.js';
import { zipOf } from './support/zip.js';

const directory = mkdtempSync(join(tmpdir(), 'caaspp-detection-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

type Rows = readonly (readonly string[])[];

const divided = (rows: Rows, delimiter: string, lineEnd = '\r\n') =>
  rows.map((row) => row.join(delimiter) + lineEnd).join('');

const quoted = (rows: Rows, delimiter: string) =>
  divided(
    rows.map((row) => row.map((cell) => `"${cell}"`)),
    delimiter,
  );

/** What becomes of a file between the download and us. */
const shapes: readonly (readonly [name: string, save: (rows: Rows) => Uint8Array | string])[] = [
  ['caret.csv', (rows) => divided(rows, '^')],
  ['line-feeds.csv', (rows) => divided(rows, '^', '\n')],
  ['carriage-returns.csv', (rows) => divided(rows, '^', '\r')],
  ['bom.csv', (rows) => `\ufeff${divided(rows, '^')}`],
  ['title.csv', (rows) => `Student Score Data\r\n\r\n${divided(rows, '^')}`],
  ['utf-16.csv', (rows) => Buffer.from(`\ufeff${divided(rows, '^')}`, 'utf16le')],
  ['comma.csv', (rows) => divided(rows, ',')],
  ['headings-alone.csv', (rows) => divided(rows.slice(0, 1), ',')],
  ['one-record.csv', (rows) => divided(rows.slice(0, 2), ',')],
  ['comma-quoted.csv', (rows) => quoted(rows, ',')],
  ['tab.txt', (rows) => divided(rows, '\t')],
  ['semicolon.csv', (rows) => `sep=;\r\n${quoted(rows, ';')}`],
  ['appended.csv', (rows) => divided([...rows, ...rows], '^')],
  ['blank-lines.csv', (rows) => divided(rows, '^', '\r\n\r\n')],
  ['caret.csv.gz', (rows) => gzipSync(divided(rows, '^'))],
  ['caret.zip', (rows) => zipOf([{ name: 'extract.csv', bytes: divided(rows, '^') }])],
  ['workbook.xlsx', (rows) => workbookOf([{ name: 'Data', rows: [['Student Score Data'], ...rows] }])],
];

async function recognised(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(directory, name);
  writeFileSync(path, bytes);
  const source = await openExtract(path);
  try {
    return recogniseExtract(source).layout.id;
  } finally {
    await source.close();
  }
}

describe.each(publishedLayouts())('%s is recognised by itself', (id) => {
  const layout = loadLayout(id);
  const records = Array.from({ length: 7 }, (_, number) => plausibleRecord(layout, number));
  const rows = [layout.fields.map(({ headings, name }) => headings[0] ?? name), ...records];
  const hasHeadings = layout.fields.every(({ headings }) => headings.length > 0);

  test.runIf(hasHeadings).each(shapes)('%s', async (name, save) => {
    expect(await recognised(name, save(rows))).toBe(id);
  });

  test.runIf(layout.recordLength !== null).each([
    ['extract.dat', (text: string) => text],
    ['extract.dat.gz', (text: string) => gzipSync(text)],
    ['download.zip', (text: string) => zipOf([{ name: 'extract.dat', bytes: text }])],
  ])('%s', async (name, save) => {
    const text = records.map((record) => `${fixedWidthLine(layout, record)}\r\n`).join('');
    expect(await recognised(name, save(text))).toBe(id);
  });
});
