import { describe, expect, test } from 'vitest';
import { briefly, judge } from '../../test/support/judge.js';
import { layoutOf } from '../../test/support/layout.js';
import { extractOf, soundMathematics, soundRecord } from '../../test/support/sound-record.js';
import { loadLayout, publishedLayouts } from '../layout/catalog.js';
import { summarize } from './index.js';

const forms = ['caret', 'fixed-width'] as const;
const sound = [soundRecord(1), soundMathematics(1), soundRecord(2)];

describe('a sound extract has no findings', () => {
  test.each(forms)('%s', async (form) => {
    expect(await judge(extractOf(sound, form))).toMatchObject({
      file: 'extract.csv',
      form,
      layout: { id: 'caaspp-2016-17', basis: 'official', evidence: [expect.any(String)] },
      extractedOn: '2017-06-18',
      encoding: 'ascii',
      records: 3,
      recordTypes: { '01': 2, '02': 1 },
      totals: [],
      findings: [],
    });
  });

  test('and all rules about the snapshot ran, but the one that needs the day of the download', async () => {
    const { notRun } = await judge(extractOf(sound));
    const ofSnapshot = notRun.filter(({ rule }) => rule.startsWith('snapshot/'));
    expect(ofSnapshot).toMatchObject([{ rule: 'snapshot/result-before-delivery' }]);
  });

  test.each<[string, (text: string) => string]>([
    ['with LF', (text) => text.replaceAll('\r\n', '\n')],
    ['with mixed line ends', (text) => text.replace('\r\n', '\n')],
    ['without the last line end', (text) => text.trimEnd()],
    ['with blank lines', (text) => `\r\n${text.replaceAll('\r\n', '\r\n\n')}`],
    ['without headings', (text) => text.slice(text.indexOf('\n') + 1)],
    ['with a byte order mark', (text) => `\ufeff${text}`],
    ['with a quotation mark in a name', (text) => text.replaceAll('^Ann^', '^An"n^')],
  ])('caret-delimited %s', async (_, change) => {
    const { records, findings } = await judge(change(extractOf(sound).toString()));
    expect({ records, findings }).toEqual({ records: 3, findings: [] });
  });
});

describe('the encoding of names', () => {
  const ascii = extractOf([soundRecord(1)]);
  const utf8 = extractOf([soundRecord(2, { lastName: 'Núñez', firstName: 'Zoë' })]);
  const windows1252 = Buffer.from(utf8.toString(), 'latin1');
  const withoutHeadings = (bytes: Buffer) => bytes.subarray(bytes.indexOf('\n') + 1);
  test.each<[string, Buffer, findings: string[]]>([
    ['ascii', ascii, []],
    ['utf-8', Buffer.concat([ascii, withoutHeadings(utf8)]), []],
    ['windows-1252', Buffer.concat([ascii, withoutHeadings(windows1252)]), []],
    [
      'mixed',
      Buffer.concat([
        utf8,
        withoutHeadings(extractOf([soundRecord(3, { lastName: 'Peña' })])),
        latin1Record(4),
      ]),
      ['- structure/mixed-encoding -'],
    ],
  ])('%s', async (encoding, bytes, findings) => {
    const result = await judge(bytes);
    expect(result.encoding).toBe(encoding);
    expect(briefly(result)).toEqual(findings);
  });

  test.each(['utf8', 'latin1'] as const)('in fixed width: %s', async (encoding) => {
    const bytes = Buffer.from(
      extractOf([soundRecord(1, { lastName: 'Núñez' })], 'fixed-width').toString(),
      encoding,
    );
    const result = await judge(bytes);
    expect(briefly(result)).toEqual([]);
    expect(result.encoding).toBe(encoding === 'utf8' ? 'utf-8' : 'windows-1252');
  });

  function latin1Record(student: number): Buffer {
    const bytes = extractOf([soundRecord(student, { lastName: 'Muñoz' })]);
    return Buffer.from(withoutHeadings(bytes).toString(), 'latin1');
  }
});

describe('a file as a whole', () => {
  test.each<[string, string]>([
    ['headings alone', extractOf([]).toString()],
    ['headings without line end', extractOf([]).toString().trimEnd()],
    ['headings and blank lines', `${extractOf([])}\n\n`],
  ])('without records: %s', async (_, text) => {
    const result = await judge(text);
    expect(result).toMatchObject({
      records: 0,
      recordTypes: {},
      findings: [{ line: null, record: null, recordType: null }],
    });
    expect(briefly(result)).toEqual(['- structure/no-records -']);
  });

  test.each<[string, string, form: string]>([
    ['other headings', 'Name^Score\nAnn^2400\n', 'caret'],
    ['records of another length', 'x\n', 'fixed-width'],
  ])('of no known layout: %s', async (_, text, form) => {
    const result = await judge(text);
    expect(result).toMatchObject({ form, layout: null, records: 0, recordTypes: {} });
    expect(result.findings).toMatchObject([
      {
        rule: 'structure/layout',
        severity: 'error',
        field: null,
        expected: { kind: 'layouts', layouts: publishedLayouts() },
      },
    ]);
    expect(result.totals).toMatchObject([{ rule: 'structure/layout', field: null, count: 1 }]);
  });

  test('of a named layout is judged by it', async () => {
    const layout = layoutOf([{ key: 'score', kind: 'integer', length: 3 }]);
    const result = await judge('recordType^score\n01^7\n02^x\n', { layout });
    expect(result).toMatchObject({ layout: { id: layout.id }, records: 2 });
    expect(briefly(result)).toEqual(['2 field/integer score']);
    expect(result.notRun.length).toBeGreaterThan(0);
  });

  test('that is something else is refused', async () => {
    await expect(judge('%PDF-1.7')).rejects.toMatchObject({ name: 'InputError', code: 'pdf' });
    await expect(judge('')).rejects.toMatchObject({ name: 'InputError', code: 'empty' });
  });
});

test('progress counts what was read', async () => {
  const records = Array.from({ length: 5000 }, (_, index) => soundRecord(index));
  const bytes = extractOf(records);
  const seen: { bytes: number; records: number }[] = [];
  await judge(bytes, { onProgress: (progress) => seen.push(progress) });
  expect(seen.length).toBeGreaterThan(1);
  expect(seen).toEqual([...seen].sort((a, b) => a.records - b.records));
  expect(seen.at(-1)?.records).toBe(5000);
  expect(seen.at(-1)?.bytes).toBeLessThanOrEqual(bytes.length);
});

test('a summary adds up the files', async () => {
  const broken = await judge(
    extractOf([soundRecord(1, { gender: 'X', elas: 'eo' }), soundRecord(2, { gender: 'X' })]),
  );
  const unknown = await judge('x');
  const failed = { file: 'a.pdf', error: { code: 'pdf', message: '', next: null } };
  const files = [broken, await judge(extractOf(sound)), unknown, failed];
  expect(summarize(files)).toEqual({
    schemaVersion: 1,
    files,
    summary: { files: 4, failed: 2, records: 5, errors: 3, warnings: 1 },
  });
  expect(summarize([]).summary).toEqual({ files: 0, failed: 0, records: 0, errors: 0, warnings: 0 });
});

test('the layout is that of the catalogue, found once', async () => {
  const { layout } = await judge(extractOf(sound), { layout: loadLayout('2016-17') });
  expect(layout).toEqual((await judge(extractOf(sound))).layout);
});
