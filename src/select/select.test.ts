import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../test/support/layout.js';
import { extractOf, soundMathematics, soundRecord, type Values } from '../../test/support/sound-record.js';
import { sourceOf } from '../../test/support/source.js';
import { ExpressionError } from '../expression/index.js';
import type { Input } from '../extract/inputs.js';
import { recogniseExtract } from '../extract/recognise.js';
import { generateRecords } from '../generate/index.js';
import { loadLayout } from '../layout/catalog.js';
import type { Layout } from '../layout/layout.js';
import { Selection, type SelectOptions } from './index.js';

const layout = loadLayout('2016-17');

function inputOf(bytes: Uint8Array | string, of?: Layout): Input {
  const source = sourceOf(Buffer.from(bytes));
  return { source, format: recogniseExtract(source, of) };
}

async function textOf(selection: Selection): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of selection.bytes()) chunks.push(chunk.slice());
  return Buffer.concat(chunks).toString('latin1');
}

const select = (bytes: Uint8Array | string, options: SelectOptions) =>
  textOf(new Selection([inputOf(bytes)], options));

/** The records of an output, without its headings and line ends. */
const rows = (text: string) => text.trimEnd().split(/\r?\n/).slice(1);

const generated = [...generateRecords(layout, { records: 500, seed: 3 })].map((record) =>
  Object.fromEntries(record),
);
const caret = extractOf(generated);

describe('the bytes of records are unchanged', () => {
  test.each<[string, Buffer]>([
    ['CRLF', caret],
    ['LF', Buffer.from(caret.toString().replaceAll('\r', ''))],
    ['mixed line ends', Buffer.from(caret.toString().replace(/01\^(.*)\r\n/g, '01^$1\n'))],
    ['no line end at the end', caret.subarray(0, -2)],
    ['a byte order mark', Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), caret])],
    ['no headings', Buffer.from(caret.toString().split('\r\n').slice(1).join('\r\n'))],
    ['windows-1252', extractOfLatin1()],
    ['fixed width', extractOf(generated, 'fixed-width')],
    ['headings alone', extractOf([])],
    ['headings alone, without a line end', extractOf([]).subarray(0, -2)],
  ])('%s', async (_, bytes) => {
    expect(await select(bytes, {})).toBe(bytes.toString('latin1'));
  });

  test('some of them', async () => {
    const wanted = caret
      .toString()
      .split('\r\n')
      .filter((line, index) => index === 0 || line.startsWith('02^'));
    expect(await select(caret, { where: 'recordType = 02' })).toBe([...wanted, ''].join('\r\n'));
  });

  function extractOfLatin1(): Buffer {
    return Buffer.from(extractOf([soundRecord(1, { lastName: 'Nuñez' })]).toString('utf8'), 'latin1');
  }
});

test('several inputs stand one after the other under one heading row, each record on its own line', async () => {
  const [first, second] = [extractOf([soundRecord(1)]), extractOf([soundRecord(2)])];
  const whole = extractOf([soundRecord(1), soundRecord(2)]).toString();
  for (const bytes of [first, first.subarray(0, -2)]) {
    const selection = new Selection([inputOf(bytes), inputOf(second)], {});
    expect(await textOf(selection)).toBe(whole);
  }
  const bare = extractOf([]).subarray(0, -2);
  expect(await textOf(new Selection([inputOf(bare), inputOf(second)], {}))).toBe(second.toString());
});

describe('inputs that do not go together', () => {
  const small = [{ key: 'a', kind: 'text', length: 3 }] as const;
  const one = layoutOf(small);
  const other = layoutOf(small, { id: 'test-2017-18' });

  test.each<[string, Input[], SelectOptions, string]>([
    [
      'layouts',
      [inputOf('recordType^a\n01^b\n', one), inputOf('recordType^a\n01^b\n', other)],
      {},
      'different-layouts',
    ],
    ['forms', [inputOf('recordType^a\n01^b\n', one), inputOf('01b  \n', one)], {}, 'different-forms'],
    [
      'order of columns',
      [inputOf('recordType^a\n01^b\n', one), inputOf('a^recordType\nb^01\n', one)],
      {},
      'different-columns',
    ],
    [
      'columns of their own',
      [inputOf('recordType^a^x\n01^b^1\n', one), inputOf('recordType^a^y\n01^b^1\n', one)],
      {},
      'different-columns',
    ],
  ])('%s', (_, inputs, options, code) => {
    expect(() => new Selection(inputs, options)).toThrow(expect.objectContaining({ code }));
  });

  test('chosen columns are the same in every form and order', async () => {
    const inputs = ['recordType^a\n01^b\n', '01c  \n', 'a^recordType\nd^01\n'].map((text) =>
      inputOf(text, one),
    );
    expect(rows(await textOf(new Selection(inputs, { select: ['a'] })))).toEqual(['b', 'c', 'd']);
  });
});

describe('columns', () => {
  const bytes = extractOf([soundRecord(1), soundMathematics(1)]);

  test('in the order wanted, patterns and derived fields included, whatever the form', async () => {
    const wanted = { select: ['scaleScore', 'recordTyp*', 'overallLevel', 'scaleScore'] };
    const text = 'ScaleScore^RecordType^overallLevel\r\n2450^01^3\r\n2440^02^3\r\n';
    expect(await select(bytes, wanted)).toBe(
      text.replace('2440^02^3', `2440^02^${soundMathematics().achievementLevel}`),
    );
    const fixed = extractOf([soundRecord(1), soundMathematics(1)], 'fixed-width');
    expect(await select(fixed, wanted)).toBe(await select(bytes, wanted));
  });

  test('all but some', async () => {
    const [headings] = (await select(bytes, { exclude: ['recordType', 'embedded*'] })).split('\r\n');
    const left = layout.fields.filter(({ key }) => key !== 'recordType' && !key.startsWith('embedded'));
    expect(headings.split('^')).toEqual(left.map((field) => field.headings[0]));
  });

  test('labels stand beside codes', async () => {
    expect(await select(bytes, { select: ['recordType', 'ssid'], labels: true, limit: 1 })).toBe(
      `RecordType^recordTypeLabel^${layout.fieldByKey.get('ssid')?.headings[0]}\r\n01^Smarter Balanced ELA^${soundRecord(1).ssid}\r\n`,
    );
  });

  test.each<[SelectOptions, string]>([
    [{ select: ['scaleScor'] }, 'unknown-key'],
    [{ exclude: ['zzz*'] }, 'unknown-key'],
    [{ select: ['ssid'], exclude: ['ssid'] }, 'no-columns'],
  ])('%j', (options, code) => {
    expect(() => new Selection([inputOf(bytes)], options)).toThrow(expect.objectContaining({ code }));
  });
});

describe('records', () => {
  test('a condition that does not fit the layout', () => {
    expect(() => new Selection([inputOf(caret)], { where: 'elas = XX' })).toThrow(ExpressionError);
  });

  test('at most so many, and no more are read', async () => {
    const selection = new Selection([inputOf(caret), inputOf(caret)], { limit: 7 });
    expect(rows(await textOf(selection))).toHaveLength(7);
    expect(selection.tally).toMatchObject({ kept: 7, records: 7 });
    expect(await select(caret, { limit: 0 })).toBe(extractOf([]).toString());
  });

  test('of rows that are alike the first, whatever their line ends', async () => {
    const twice = Buffer.concat([caret, Buffer.from(rows(caret.toString()).join('\n'))]);
    expect(await select(twice, { distinct: true })).toBe(caret.toString());
    const types = new Set(generated.map(({ recordType }) => recordType));
    const distinct = rows(await select(caret, { select: ['recordType'], distinct: true }));
    expect(distinct).toEqual([...types]);
    expect(await new Selection([inputOf(caret)], { select: ['recordType'], distinct: true }).count()).toBe(
      types.size,
    );
  });

  test('a sample has its size, keeps the order, and is the same for the same seed', async () => {
    const all = rows(caret.toString());
    const sampleOf = async (size: number, seed: number) =>
      rows(await select(caret, { sample: { size, seed } }));
    const sample = await sampleOf(50, 1);
    expect(new Set(sample).size).toBe(50);
    expect(sample).toEqual(all.filter((row) => sample.includes(row)));
    expect(await sampleOf(50, 1)).toEqual(sample);
    expect(await sampleOf(50, 2)).not.toEqual(sample);
    expect(await sampleOf(5000, 1)).toEqual(all);
  });

  test('one that has not the shape of its layout is left out and counted', async () => {
    const lines = extractOf([soundRecord(1), soundRecord(2)])
      .toString()
      .trimEnd()
      .split('\r\n');
    const bytes = [lines[0], lines[1], `${lines[2]}^x`, '^'.repeat(226), lines[2], ''].join('\r\n');
    const selection = new Selection([inputOf(bytes)], {});
    expect(rows(await textOf(selection))).toEqual(lines.slice(1));
    expect(selection.tally).toEqual({
      records: 4,
      kept: 2,
      leftOut: 2,
      firstLeftOut: { file: 'extract.csv', line: 3 },
    });
  });

  test('a record without its type is one all the same', async () => {
    expect(rows(await select(extractOf([soundRecord(1, { recordType: '' })]), {}))).toHaveLength(1);
  });
});

describe('derived fields', () => {
  const holds = async (values: Values, where: string) =>
    (await new Selection([inputOf(extractOf([values]))], { where }).count()) === 1;

  test.each<[Values, string[], string[]]>([
    [{ achievementLevel: '3' }, ['metStandard = Yes', 'overallLevel = 3'], ['metStandard = No']],
    [{ achievementLevel: '4' }, ['metStandard = Yes', 'overallLevel > 3'], []],
    [{ achievementLevel: '2' }, ['metStandard = No'], ['metStandard = Yes']],
    [{ achievementLevel: '9', includeIndicator: 'N' }, ['overallLevel = 9', 'not metStandard'], []],
    [
      { achievementLevel: '4', includeIndicator: 'R' },
      ['not metStandard', 'overallLevel = 4'],
      ['metStandard'],
    ],
    [
      { recordType: '08', achievementLevel: '', performanceLevel: '5' },
      ['overallLevel = 5', 'not metStandard'],
      [],
    ],
    [{ achievementLevel: '' }, ['not overallLevel', 'not metStandard'], []],
  ])('%j', async (changes, holding, failing) => {
    for (const where of holding) expect(await holds(soundRecord(1, changes), where), where).toBe(true);
    for (const where of failing) expect(await holds(soundRecord(1, changes), where), where).toBe(false);
  });

  test.each<[Values, string, string]>([
    [{}, '85288001234567', '85288000000000'],
    [
      { testedSchoolCode2: '85288007654321', testedDistrictCode2: '85288000000000' },
      '85288007654321',
      '85288000000000',
    ],
    [{ districtOfAccountability: '1234567' }, '', '12345670000000'],
  ])('%j counts in %s of %s', async (changes, school, district) => {
    const text = await select(extractOf([soundRecord(1, changes)]), { select: ['entity', 'entityDistrict'] });
    expect(rows(text)).toEqual([`${school}^${district}`]);
  });

  test('the source of demographics follows from what is said of the extract', async () => {
    const bytes = extractOf([
      soundRecord(1, { windowEnd1: '2017-06-10' }),
      soundRecord(2, { windowEnd1: '2017-06-20' }),
    ]);
    const sources = async (snapshot: SelectOptions['snapshot'] = {}) =>
      rows(await select(bytes, { select: ['demographics', 'demographicsAsOf'], snapshot }));
    expect(await sources()).toEqual(['snapshot^2017-06-10', 'calpads^2017-06-18']);
    expect(await sources({ extractedOn: '2017-07-01' })).toEqual([
      'snapshot^2017-06-10',
      'snapshot^2017-06-20',
    ]);
  });

  test('one that cannot be known is an error', async () => {
    await expect(select(caret, { where: 'downloadedOn' })).rejects.toMatchObject({ code: 'not-known' });
  });
});

describe('parts', () => {
  async function partsOf(splitBy: string, options: SelectOptions = {}, bytes = caret) {
    const files = new Map<string, string>();
    for await (const part of new Selection([inputOf(bytes)], options, splitBy).parts()) {
      files.set(part.name, (files.get(part.name) ?? '') + Buffer.from(part.bytes).toString('latin1'));
    }
    return files;
  }

  test('a file for each value, headed, with all of its records and no other', async () => {
    const files = await partsOf('gradeAssessed');
    const all = [...files.values()].flatMap(rows);
    expect(all.toSorted()).toEqual(rows(caret.toString()).toSorted());
    const grades = new Set(generated.map(({ gradeAssessed = '' }) => gradeAssessed));
    expect([...files.keys()].toSorted()).toEqual(
      [...grades].map((grade) => `${grade === '' ? '_blank' : grade}.csv`).toSorted(),
    );
    for (const [name, text] of files) {
      const grade = name === '_blank.csv' ? 'not gradeAssessed' : `gradeAssessed = ${name.slice(0, 2)}`;
      expect(text).toBe(await select(caret, { where: grade }));
    }
  });

  test('school and district are where a record counts; records of fixed width stay so', async () => {
    const fixed = extractOf([soundRecord(1), soundRecord(2)], 'fixed-width');
    expect(await partsOf('school', {}, fixed)).toEqual(
      new Map([['85288001234567.dat', fixed.toString('latin1')]]),
    );
    expect([...(await partsOf('district', { select: ['uin'] }, fixed)).keys()]).toEqual([
      '85288000000000.csv',
    ]);
  });

  test('rows that are alike stand once in each file', async () => {
    const files = await partsOf('recordType', { select: ['gender'], distinct: true });
    for (const text of files.values()) expect(rows(text)).toEqual([...new Set(rows(text))]);
    expect([...files.values()].flatMap(rows).length).toBeGreaterThan(3);
  });

  test.each<[string, SelectOptions, string]>([
    ['ssid', {}, 'personal-key'],
    ['skool', {}, 'unknown-key'],
    ['school', { sample: { size: 1, seed: 1 } }, 'sample-and-split'],
  ])('%s %j', (splitBy, options, code) => {
    expect(() => new Selection([inputOf(caret)], options, splitBy)).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
