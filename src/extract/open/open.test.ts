import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { workbookOf } from '../../../test/support/workbook.js';
import { type ZipMember, zipOf } from '../../../test/support/zip.js';
import { findExtracts, type OpenChoice, openExtract, openExtractStream } from './index.js';

const directory = mkdtempSync(join(tmpdir(), 'caaspp-open-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function save(bytes: Uint8Array | string, name = 'file'): string {
  const path = join(directory, name);
  writeFileSync(path, bytes);
  return path;
}

/** All text of the one extract in a file, with the delimiter of our own as a bar. */
async function read(
  bytes: Uint8Array | string,
  choice: Omit<OpenChoice, 'allMembers'> = {},
): Promise<string> {
  const source = await openExtract(save(bytes), choice);
  try {
    const buffer = new Uint8Array(64 * 1024);
    let text = '';
    for (let taken = await source.read(buffer); taken > 0; taken = await source.read(buffer)) {
      text += Buffer.from(buffer.subarray(0, taken)).toString('latin1');
    }
    return text.replaceAll('\u001f', '|');
  } finally {
    await source.close();
  }
}

const csv: ZipMember = { name: 'a.csv', bytes: 'RecordType^UIN\r\n01^1\r\n' };

describe('members of an archive', () => {
  const dat: ZipMember = { name: 'a.dat', bytes: '011' };
  const other: ZipMember = { name: 'in/b.csv', bytes: 'other' };
  test.each<[string, ZipMember[], OpenChoice, string[]]>([
    ['the .csv of the same data', [dat, csv], {}, ['a.csv']],
    ['by name', [dat, csv], { member: 'a.dat' }, ['a.dat']],
    ['by name without directories', [csv, other], { member: 'b.csv' }, ['in/b.csv']],
    ['all, each once', [dat, csv, other], { allMembers: true }, ['a.csv', 'in/b.csv']],
    ['whatever its name, where it is named', [{ name: 'x', bytes: '01' }], { member: 'x' }, ['x']],
  ])('%s', async (_, members, choice, names) => {
    const path = save(zipOf(members), 'd.zip');
    const found = await findExtracts(path, choice);
    expect(found.map(({ name }) => name)).toEqual(names.map((name) => `${path}/${name}`));
  });

  test('what was not read is told', async () => {
    const source = await openExtract(save(zipOf([dat, csv])));
    expect(source.undone).toEqual([{ kind: 'zip', member: 'a.csv', instead: ['a.dat'] }]);
    expect(source.modified?.getFullYear()).toBe(2017);
    await source.close();
  });

  test.each<[code: string, ZipMember[], OpenChoice]>([
    ['several-members', [csv, other], {}],
    ['unknown-member', [csv], { member: 'c.csv' }],
    ['no-member', [{ name: 'letter.pdf', bytes: '%PDF' }], {}],
    ['no-member', [], {}],
  ])('%s', async (code, members, choice) => {
    await expect(read(zipOf(members), choice)).rejects.toMatchObject({ name: 'InputError', code });
  });
});

describe('hostile and damaged files', () => {
  const long = { name: 'a.csv', bytes: 'RecordType^UIN\r\n'.repeat(50_000) };
  const emptyRows = Buffer.alloc(60_000_000, '<row/>').toString('latin1');
  const cases: readonly (readonly [name: string, code: string, bytes: () => Uint8Array])[] = [
    ['a name that leads out', 'unsafe-zip', () => zipOf([csv, { name: '../../a.csv', bytes: '' }])],
    ['a name from the root', 'unsafe-zip', () => zipOf([{ name: '/etc/a.csv', bytes: '' }])],
    ['a name from a drive', 'unsafe-zip', () => zipOf([{ name: 'C:/a.csv', bytes: '' }])],
    ['a password', 'encrypted-zip', () => zipOf([{ ...csv, flags: 0x801 }])],
    ['another method', 'unsupported-zip', () => zipOf([{ ...csv, method: 9 }])],
    ['a wrong checksum', 'damaged-zip', () => zipOf([{ ...csv, checksum: 1 }])],
    ['more than it says', 'damaged-zip', () => zipOf([{ ...long, unpackedSize: 9 }])],
    ['less than it says', 'damaged-zip', () => zipOf([{ ...long, unpackedSize: 9_000_000 }])],
    ['a bomb', 'packed-too-tight', () => zipOf([{ ...csv, unpackedSize: 4_000_000_000 }])],
    ['an archive cut off', 'damaged-zip', () => zipOf([long]).subarray(0, -100)],
    ['packed bytes damaged', 'damaged-zip', () => damaged(zipOf([long]))],
    ['gzip cut off', 'damaged-gzip', () => gzipSync(long.bytes).subarray(0, -30)],
    ['gzip damaged', 'damaged-gzip', () => damaged(gzipSync(long.bytes))],
    ['a gzip bomb', 'packed-too-tight', () => gzipSync(Buffer.alloc(140_000_000, 0x20), { level: 9 })],
    ['a quote never closed', 'open-quote', () => Buffer.from(`${'x,'.repeat(9)}\n"${'1,'.repeat(50_000)}`)],
    ['ten million empty rows', 'workbook-too-large', () => workbookOf([{ name: 'A', rows: emptyRows }])],
    ['rows that count down', 'workbook-too-large', () => sheetOf('<row r="2"/><row r="1"/>')],
    ['a row beyond the last', 'workbook-too-large', () => sheetOf('<row r="99999999"/>')],
    [
      'a column beyond the last',
      'workbook-too-large',
      () => sheetOf('<row><c r="ZZZZZ1"><v>1</v></c></row>'),
    ],
    ['no XML', 'damaged-workbook', () => sheetOf('<row><c></row>')],
    ['entities', 'damaged-workbook', () => sheetOf('<row><c><v>&lol;</v></c></row>')],
    ['a value without end', 'damaged-workbook', () => sheetOf(`<row><c><v>${'1'.repeat(3_000_000)}`)],
    ['a workbook without sheets', 'damaged-workbook', () => workbookOf([])],
  ];
  test.each(cases)('%s: %s', async (_, code, bytes) => {
    await expect(read(bytes())).rejects.toMatchObject({ name: 'InputError', code, next: expect.any(String) });
  });

  test('archives do not come from a pipe', async () => {
    const pipe = (bytes: Uint8Array) => openExtractStream(Readable.from([bytes]));
    await expect(pipe(zipOf([csv]))).rejects.toMatchObject({ code: 'not-from-pipe' });
    const packed = await pipe(gzipSync(csv.bytes));
    expect(Buffer.from(packed.head).toString()).toBe(csv.bytes);
    await packed.close();
  });

  function damaged(bytes: Buffer): Buffer {
    return bytes.fill(0xff, 100, 140);
  }
});

const sheetOf = (rows: string, properties?: string) =>
  workbookOf([{ name: 'Data', rows }], properties === undefined ? {} : { properties });

describe('cells of a workbook', () => {
  test.each<[what: string, cell: string, value: string]>([
    ['an integer', '<c><v>2450</v></c>', '2450'],
    ['an identifier as Excel keeps it', '<c><v>8.5288001234567E13</v></c>', '85288001234567'],
    ['a large one', '<c><v>1.5E21</v></c>', '1500000000000000000000'],
    ['a decimal', '<c><v>-0.30000000000000004</v></c>', '-0.3'],
    ['a date', '<c s="1"><v>42904</v></c>', '2017-06-18'],
    ['a date in another format, with a time', '<c s="2"><v>42904.75</v></c>', '2017-06-18'],
    ['a time', '<c s="3"><v>0.5</v></c>', '0.5'],
    ['the first day', '<c s="1"><v>1</v></c>', '1900-01-01'],
    ['a truth value', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['an ISO date', '<c t="d"><v>2017-06-18T00:00:00</v></c>', '2017-06-18'],
    ['the text of a formula', '<c t="str"><f>A1</f><v>01</v></c>', '01'],
    ['an error', '<c t="e"><v>#N/A</v></c>', '#N/A'],
    ['rich text', '<c t="inlineStr"><is><r><t>N</t></r><r><t>o</t></r><rPh><t>x</t></rPh></is></c>', 'No'],
    ['a line break', '<c t="inlineStr"><is><t>A\nB</t></is></c>', 'A B'],
    ['an index that no text has', '<c t="s"><v>7</v></c><c><v>1</v></c>', '|1'],
  ])('%s', async (_, cell, value) => {
    expect(await read(sheetOf(`<row>${cell}</row>`))).toBe(`${value}\n`);
  });

  test('dates since 1904, where the workbook counts so', async () => {
    const row = '<row><c s="1"><v>41442</v></c></row>';
    expect(await read(sheetOf(row, 'date1904="1"'))).toBe('2017-06-18\n');
    const source = await openExtract(save(sheetOf(row)));
    expect(source.undone).toEqual([{ kind: 'workbook', sheet: 'Data', dates: true }]);
    await source.close();
  });

  test('rows keep their numbers, and get the width of the headings', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c><c r="D1" s="1"/></row><row r="4"><c r="B4"><v>2</v></c></row>';
    expect(await read(sheetOf(rows))).toBe('1||3\n\n\n|2|\n');
  });

  test.each(['B', '2'])('the sheet %s', async (sheet) => {
    const two = workbookOf([
      { name: 'A', rows: [['a']] },
      { name: 'B', rows: [['b']] },
    ]);
    expect(await read(two, { sheet })).toBe('b\n');
    await expect(read(two, { sheet: 'C' })).rejects.toMatchObject({ code: 'unknown-sheet' });
  });
});
