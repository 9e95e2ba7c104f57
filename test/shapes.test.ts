import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { aggregateExtract } from '../src/aggregate/index.js';
import { convertExtracts } from '../src/convert/index.js';
import { openExtract } from '../src/extract/open/index.js';
import { recogniseExtract } from '../src/extract/recognise.js';
import type { ByteSource } from '../src/extract/source.js';
import { generateBroken } from '../src/generate/index.js';
import { loadLayout } from '../src/layout/catalog.js';
import { Selection } from '../src/select/index.js';
import { validateExtract } from '../src/validate/index.js';
import { workbookOf } from './support/workbook.js';
import { zipOf } from './support/zip.js';

const directory = mkdtempSync(join(tmpdir(), 'caaspp-shapes-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const layout = loadLayout('2016-17');
const broken = (form: 'caret' | 'fixed-width') =>
  Buffer.concat([...generateBroken(layout, 'record/level-from-score', { records: 30, seed: 5, form })]);
const caret = broken('caret');
const text = caret.toString();
const rows = text
  .trimEnd()
  .split('\r\n')
  .map((line) => line.split('^'));

interface Saving {
  readonly delimiter?: string;
  readonly all?: boolean;
  readonly lineEnd?: string;
}

/** The records as a program saves them with quotes. */
function saved({ delimiter = ',', all = false, lineEnd = '\r\n' }: Saving = {}): string {
  const quoted = (cell: string) =>
    all || cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((cells) => cells.map(quoted).join(delimiter) + lineEnd).join('');
}

const title = `Student Score Data, "${'x'.repeat(30)}"`;
const shapes: readonly (readonly [name: string, bytes: Uint8Array | string, form: string])[] = [
  ['extract.csv', caret, 'caret'],
  ['fixed.dat', broken('fixed-width'), 'fixed-width'],
  ['mixed-line-ends.csv', text.replace('\r\n', '\n'), 'caret'],
  ['carriage-returns.csv', text.replaceAll('\r\n', '\r'), 'caret'],
  ['carriage-returns.dat', broken('fixed-width').toString().replaceAll('\n', '\r'), 'fixed-width'],
  ['title.csv', `${title}\r\n\r\n${text}`, 'caret'],
  ['utf-16.csv', Buffer.from(`\ufeff${text}`, 'utf16le'), 'caret'],
  ['utf-16-big-endian.csv', Buffer.from(text, 'utf16le').swap16(), 'caret'],
  ['comma.csv', saved(), 'comma'],
  ['comma-quoted.csv', saved({ all: true }), 'comma'],
  ['comma-bom.csv', `\ufeff${saved()}`, 'comma'],
  ['comma-no-end.csv', saved().trimEnd(), 'comma'],
  ['comma-line-feeds.csv', saved({ lineEnd: '\n' }), 'comma'],
  ['comma-carriage-returns.csv', saved({ lineEnd: '\r' }), 'comma'],
  ['comma-blank-lines.csv', saved({ lineEnd: '\r\n\n\r' }), 'comma'],
  ['comma-title.csv', `${title}\r\n${saved()}`, 'comma'],
  ['comma-title-of-two-lines.csv', `"Student Score\r\nData",,\r\n${saved()}`, 'comma'],
  ['tab.txt', saved({ delimiter: '\t' }), 'tab'],
  ['tab-utf-16.txt', Buffer.from(`\ufeff${saved({ delimiter: '\t', all: true })}`, 'utf16le'), 'tab'],
  ['semicolon.csv', saved({ delimiter: ';' }), 'semicolon'],
  ['stated.csv', `\ufeffsep=;\r\n${saved({ delimiter: ';' })}`, 'semicolon'],
  ['caret.csv.gz', gzipSync(caret), 'caret'],
  ['parts.csv.gz', Buffer.concat([gzipSync(caret.subarray(0, 999)), gzipSync(caret.subarray(999))]), 'caret'],
  ['comma-utf-16.csv.gz', gzipSync(Buffer.from(`\ufeff${saved()}`, 'utf16le')), 'comma'],
  [
    'download.zip',
    zipOf([
      { name: 'results/85288.dat', bytes: broken('fixed-width') },
      { name: 'results/85288.csv', bytes: caret },
      { name: 'results/', bytes: '', stored: true },
      { name: '__MACOSX/results/._85288.csv', bytes: 'x' },
      { name: 'results/.hidden.csv', bytes: 'x' },
      { name: 'readme.pdf', bytes: '%PDF' },
    ]),
    'caret',
  ],
  ['stored.zip', zipOf([{ name: 'extract.txt', bytes: saved(), stored: true }]), 'comma'],
  ['workbook.xlsx', workbookOf([{ name: 'Data', rows }]), 'spreadsheet'],
  ['inline.xlsx', workbookOf([{ name: 'Data', rows }], { inline: true }), 'spreadsheet'],
  [
    'second-sheet.xlsx',
    workbookOf([
      { name: 'Notes', rows: [['About these data'], ['See', 'sheet', 'two']] },
      { name: 'Old', rows, hidden: true },
      { name: 'Data', rows: [['Student Score Data'], [], ...rows] },
    ]),
    'spreadsheet',
  ],
  ['zipped.zip', zipOf([{ name: 'a.xlsx', bytes: workbookOf([{ name: 'Data', rows }]) }]), 'spreadsheet'],
];

const facts = {
  validate: async (source: ByteSource) => {
    const { records, recordTypes, totals, findings } = await validateExtract(source, {
      only: ['structure/', 'field/', 'file/', 'record/level-from-score'],
    });
    const places = findings.map(({ record, rule, field, actual }) => ({ record, rule, field, actual }));
    return { records, recordTypes, totals, places };
  },
  filter: (source: ByteSource) =>
    gathered(
      new Selection([inputOf(source)], {
        where: 'recordType = 01',
        select: ['ssid', 'lastName', 'scaleScore'],
      }).bytes(),
    ),
  convert: (source: ByteSource) => gathered(convertExtracts([inputOf(source)], { to: 'jsonl' })),
  aggregate: async (source: ByteSource) => {
    const { rows: counted, records } = await aggregateExtract([inputOf(source)], { by: ['school', 'test'] });
    return { records, rows: [...counted] };
  },
};

const inputOf = (source: ByteSource) => ({ source, format: recogniseExtract(source) });

async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const copies: Buffer[] = [];
  for await (const chunk of chunks) copies.push(Buffer.from(chunk));
  return Buffer.concat(copies).toString();
}

async function factsOf(path: string) {
  const results: Record<string, unknown> = {};
  for (const [name, find] of Object.entries(facts)) {
    const source = await openExtract(path);
    results[name] = await find(source);
    await source.close();
  }
  return results;
}

const save = (name: string, bytes: Uint8Array | string) => {
  const path = join(directory, name);
  writeFileSync(path, bytes);
  return path;
};

describe('the same records in every shape', async () => {
  const expected = await factsOf(save('plain.csv', caret));

  test('are judged, not clean, in the first place', () => {
    expect(expected.validate).toMatchObject({ records: 30, totals: [{ rule: 'record/level-from-score' }] });
  });

  test.each(shapes)('%s', async (name, bytes, form) => {
    const path = save(name, bytes);
    expect(await factsOf(path)).toEqual(expected);
    const source = await openExtract(path);
    const again = await source.reopen?.();
    expect(recogniseExtract(source).form).toBe(form);
    expect(Buffer.from(again?.head ?? [])).toEqual(Buffer.from(source.head));
    await Promise.all([source.close(), again?.close()]);
  });
});

describe('filter without columns', () => {
  test.each([
    ['comma.csv', saved()],
    ['comma-quoted.csv', saved()],
    ['tab.txt', saved()],
    ['title.csv', text],
    ['comma-title.csv', saved()],
    ['caret.csv.gz', text],
    ['download.zip', text],
    ['workbook.xlsx', saved({ lineEnd: '\n' })],
    ['fixed.dat', broken('fixed-width').toString()],
  ])('writes %s in a form of its own', async (name, expected) => {
    const bytes = shapes.find(([shape]) => shape === name)?.[1] ?? '';
    const source = await openExtract(save(name, bytes));
    expect(await gathered(new Selection([inputOf(source)], {}).bytes())).toBe(expected);
    await source.close();
  });
});

test('appended files: each heading row between records is reported once, and is no record', async () => {
  const twice = `${text}${text.replaceAll('\r\n', '\n')}`;
  const source = await openExtract(save('twice.csv', twice));
  const { records, findings } = await validateExtract(source, { only: ['structure/repeated-heading'] });
  expect(records).toBe(60);
  expect(findings).toMatchObject([{ rule: 'structure/repeated-heading', line: 32, record: null }]);
  await source.close();
});
