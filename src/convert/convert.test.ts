import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryRecord } from '../../test/support/arbitrary-record.js';
import { layoutOf } from '../../test/support/layout.js';
import { extractOf, soundMathematics, soundRecord } from '../../test/support/sound-record.js';
import { sourceOf } from '../../test/support/source.js';
import { recogniseExtract } from '../extract/recognise.js';
import { writeExtract } from '../extract/write.js';
import { generateRecords } from '../generate/index.js';
import { loadLayout } from '../layout/catalog.js';
import type { Layout } from '../layout/layout.js';
import { type ConvertOptions, convertExtracts } from './index.js';

const layout = loadLayout('2016-17');

async function convert(
  bytes: Uint8Array,
  options: ConvertOptions | ConvertOptions['to'],
  of: Layout = layout,
): Promise<Buffer> {
  const source = sourceOf(bytes);
  const input = { source, format: recogniseExtract(source, of) };
  const chunks: Uint8Array[] = [];
  const wanted = typeof options === 'string' ? { to: options } : options;
  for await (const chunk of convertExtracts([input], wanted)) chunks.push(chunk.slice());
  return Buffer.concat(chunks);
}

const generated = (form: 'caret' | 'fixed-width', seed: number) =>
  Buffer.concat([...writeExtract(layout, form, generateRecords(layout, { records: 300, seed }))]);

describe('round trips are byte-identical', () => {
  test.each([1, 2, 3])('fixed → caret → fixed, caret → fixed → caret; seed %i', async (seed) => {
    const fixed = generated('fixed-width', seed);
    const caret = generated('caret', seed);
    expect((await convert(fixed, 'caret')).equals(caret)).toBe(true);
    expect((await convert(caret, 'fixed')).equals(fixed)).toBe(true);
    expect((await convert(fixed, 'fixed')).equals(fixed)).toBe(true);
  });

  test.each<[BufferEncoding, string[]]>([
    ['utf8', ['Zoë', '李小龙', 'Ann', "O'Brien, A"]],
    ['latin1', ['Zoë', 'Nuñez', 'Ann', 'O"Brien']],
  ])('names in %s, whatever is outside ASCII', async (encoding, names) => {
    const records = names.map((lastName, index) => soundRecord(index + 1, { lastName }));
    const caret = Buffer.from(extractOf(records).toString('utf8'), encoding);
    const fixed = await convert(caret, 'fixed');
    expect((await convert(fixed, 'caret')).equals(caret)).toBe(true);
    expect((await convert(await convert(fixed, 'caret'), 'fixed')).equals(fixed)).toBe(true);
  });

  test('records with any values that fit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryRecord(layout), { minLength: 1, maxLength: 5 }), async (records) => {
        const caret = extractOf(records.map((values) => Object.fromEntries([...values, ['uin', '1']])));
        const fixed = await convert(caret, 'fixed');
        expect((await convert(fixed, 'caret')).equals(caret)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('a record in two encodings becomes one in UTF-8, whose places can be told', async () => {
    const caret = Buffer.concat(
      extractOf([soundRecord(1, { lastName: 'Zoë', firstName: '@' })])
        .toString('utf8')
        .split('@')
        .flatMap((part, index) => (index === 0 ? [Buffer.from(part)] : [Buffer.of(0xe9), Buffer.from(part)])),
    );
    const [, record] = (await convert(await convert(caret, 'fixed'), 'caret')).toString('utf8').split('\r\n');
    expect(record.split('^').slice(3, 5)).toEqual(['Zoë', 'é']);
  });
});

describe('comma', () => {
  test('csv-parse reads the cells of the caret form', async () => {
    const caret = generated('caret', 4);
    const rows: string[][] = parse(await convert(caret, 'comma'));
    const wanted = caret.toString('utf8').trimEnd().split('\r\n');
    expect(rows.map((cells) => cells.join('^'))).toEqual(wanted);
  });

  test('it is quoted as csv-stringify quotes', async () => {
    const records = ['Smith, Ann', 'O"Brien', 'Zoë', ' x ', '=1+1'].map((lastName, index) =>
      soundRecord(index + 1, { lastName }),
    );
    const caret = extractOf(records);
    const cells = caret
      .toString('utf8')
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split('^'));
    expect((await convert(caret, 'comma')).toString('utf8')).toBe(
      stringify(cells, { record_delimiter: '\r\n' }),
    );
  });

  test('for Excel, what it would change is a formula that gives the text', async () => {
    const caret = extractOf([soundRecord(1, { lastName: 'O"Brien', firstName: 'TRUE', middleName: '=1+1' })]);
    const text = (await convert(caret, { to: 'comma', excel: true })).toString('utf8');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const [row]: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(row).toMatchObject({
      RecordType: '="01"',
      UIN: '="0000000000000001"',
      DateofBirth: '="2008-03-04"',
      Gender: 'Female',
      ScaleScore: '2450',
      Student_Last_Name: 'O"Brien',
      Student_First_Name: '="TRUE"',
      Student_Middle_Name: '="=1+1"',
    });
  });
});

describe('JSON Lines', () => {
  test('integers are numbers, all else is text, blank fields are absent, labels stand beside codes', async () => {
    const bytes = extractOf([soundRecord(1, { lastName: 'O"Brien', rawScore1: 'NS', errorBandMin: 'x' })]);
    const text = (await convert(bytes, { to: 'jsonl', labels: true })).toString('utf8');
    const record = JSON.parse(text);
    expect(record).toMatchObject({
      recordType: '01',
      recordTypeLabel: 'Smarter Balanced ELA',
      lastName: 'O"Brien',
      dateOfBirth: '2008-03-04',
      scaleScore: 2450,
      rawScore1: 'NS',
      errorBandMin: 'x',
    });
    expect(record).not.toHaveProperty('middleName');
  });
});

describe('what does not fit is an error, never cut', () => {
  test.each<[string, Buffer, ConvertOptions['to'], string]>([
    ['a long name', extractOf([soundRecord(1, { lastName: 'x'.repeat(300) })]), 'fixed', 'does-not-fit'],
    [
      'a long name outside ASCII',
      extractOf([soundRecord(1, { lastName: 'ë'.repeat(300) })]),
      'fixed',
      'does-not-fit',
    ],
    ['a caret', extractOf([soundRecord(1, { lastName: 'a@b' })], 'fixed-width'), 'caret', 'does-not-fit'],
    ['a word among integers', extractOf([soundRecord(1, { scaleScore: 'many' })]), 'parquet', 'does-not-fit'],
    [
      'a date that is none',
      extractOf([soundRecord(1, { dateOfBirth: '2008-02-30' })]),
      'parquet',
      'does-not-fit',
    ],
    ['a record that is too short', Buffer.from('01^2\r\n'), 'jsonl', 'wrong-shape'],
  ])('%s', async (name, bytes, to, code) => {
    const extract = name === 'a caret' ? Buffer.from(bytes.toString().replace('@', '^')) : bytes;
    const whole = code === 'wrong-shape' ? Buffer.concat([extractOf([soundRecord()]), extract]) : extract;
    const line = name === 'a caret' ? 1 : code === 'wrong-shape' ? 3 : 2;
    await expect(convertFixed(whole, to)).rejects.toMatchObject({ code, line });
  });

  /** A caret within the first lines would make an extract look caret-delimited: here the form is said. */
  async function convertFixed(bytes: Buffer, to: ConvertOptions['to']): Promise<void> {
    const source = sourceOf(bytes);
    const isFixed = bytes.indexOf('\n') === 2101;
    const format = isFixed
      ? {
          layout,
          form: 'fixed-width' as const,
          bomLength: 0,
          titleLines: 0,
          headings: undefined,
          columns: Int16Array.from(layout.fields, ({ index }) => index),
        }
      : recogniseExtract(source);
    for await (const _ of convertExtracts([{ source, format }], { to }));
  }

  test('the message names no value', async () => {
    const bytes = extractOf([soundRecord(1, { lastName: 'Q'.repeat(300) })]);
    const error: unknown = await convert(bytes, 'fixed').catch((cause: unknown) => cause);
    expect(String(error)).toContain('lastName');
    expect(String(error)).not.toContain('QQ');
  });
});

test('a layout without a fixed-width form has none', async () => {
  const open = layoutOf([{ key: 'a', kind: 'text', length: 3 }], { fixedWidth: { recordLength: null } });
  const caret = Buffer.from('recordType^a\r\n01^b\r\n');
  await expect(convert(caret, 'fixed', open)).rejects.toMatchObject({ code: 'wrong-form' });
  await expect(convert(caret, { to: 'fixed', labels: true })).rejects.toMatchObject({ code: 'no-labels' });
  await expect(convert(caret, { to: 'jsonl', excel: true })).rejects.toMatchObject({ code: 'only-comma' });
});

test('places between fields stay blank, those that count characters too', async () => {
  const gaps = layoutOf([{ key: 'a', kind: 'text', length: 3, start: 5, end: 7 }], {
    fixedWidth: { recordLength: 9 },
  });
  expect((await convert(Buffer.from('01^é\r\n02^b\r\n'), 'fixed', gaps)).toString('utf8')).toBe(
    '01  é    \n02  b    \n',
  );
});

test('an extract without a record has its headings alone', async () => {
  const headings = extractOf([]);
  expect((await convert(headings, 'caret')).equals(headings)).toBe(true);
  expect((await convert(headings, 'jsonl')).length).toBe(0);
});

test('records of several sources stand together', async () => {
  const inputs = [extractOf([soundRecord(1)]), extractOf([soundMathematics(2)], 'fixed-width')].map(
    (bytes) => {
      const source = sourceOf(bytes);
      return { source, format: recogniseExtract(source) };
    },
  );
  const chunks: Uint8Array[] = [];
  for await (const chunk of convertExtracts(inputs, { to: 'caret' })) chunks.push(chunk.slice());
  expect(Buffer.concat(chunks).equals(extractOf([soundRecord(1), soundMathematics(2)]))).toBe(true);
});
