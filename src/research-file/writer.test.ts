import { describe, expect, test } from 'vitest';
import { aggregateRow, countsOf, entities } from '../../test/support/aggregate-row.js';
import { gathered } from '../../test/support/gathered.js';
import { sourceOf } from '../../test/support/source.js';
import type { AggregateRow } from '../aggregate/row.js';
import type { Kind, Mark } from '../aggregate/small-cells/kinds.js';
import { type PublishedRow, readResearchFile } from './reader.js';
import { researchFileForm } from './writer.js';

const claims = [
  [10, 20, 10],
  [0, 30, 10],
  [5, 5, 30],
  [40, 0, 0],
] as const;

const third = aggregateRow({
  counts: { ...countsOf([10, 9, 13, 8], 98_441), enrolled: 43, tested: 41, claims },
});
const allGrades = aggregateRow({
  grade: '13',
  counts: { ...countsOf([20, 20, 20, 20], 198_000), enrolled: 90, tested: 85 },
});
const learners = aggregateRow({ group: 160, counts: countsOf([2, 1, 0, 0], 7000) });
const learnersOfAllGrades = aggregateRow({ group: 160, grade: '13', counts: countsOf([6, 6, 1, 0], 30_000) });
const rows = [third, learners, allGrades, learnersOfAllGrades];

const smarterBalanced = [
  '2014-15',
  '2015-16',
  '2016-17',
  '2018-19',
  '2020-21',
  '2022-23',
  '2023-24',
  '2024-25',
];

type Hide = (row: AggregateRow) => Partial<Record<Kind, Mark>>;

const shown = { counts: null, results: null, claims: null };

function write(administration: string, ofRows: readonly AggregateRow[], hide: Hide = () => ({})): Buffer {
  const hidden = ofRows.map((row) => ({ row, protection: { ...shown, ...hide(row) } }));
  return Buffer.concat([...researchFileForm(administration).write(hidden)]);
}

async function read(bytes: Uint8Array): Promise<PublishedRow[]> {
  return gathered((await readResearchFile(sourceOf(bytes))).rows);
}

function errorOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

describe.each(smarterBalanced)('the Smarter Balanced file of %s', (administration) => {
  const year = Number(administration.slice(0, 4)) + 1;

  test('is read back by our reader', async () => {
    const [row, ...others] = await read(write(administration, rows));
    expect(others.map(({ group, grade }) => [group, grade])).toEqual([
      [160, '03'],
      [1, '13'],
      [160, '13'],
    ]);
    expect(row).toMatchObject({
      line: 2,
      code: '85952880123456',
      year,
      recordType: '01',
      grade: '03',
      group: 1,
    });
    expect(Object.fromEntries(row.values)).toMatchObject({
      enrolled: 43,
      tested: 41,
      withScores: 40,
      level4Percent: 20,
      level1Percent: 25,
      claim3AbovePercent: 75,
    });
  });

  test('has no mean over all grades and no result of what is hidden', async () => {
    const hideLearners: Hide = ({ group }) => ({
      results: group === 160 ? 'primary' : null,
      claims: 'secondary',
    });
    const [all, hidden, whole] = await read(write(administration, rows, hideLearners));
    expect(all.values.get('claim1AbovePercent')).toBe('hidden');
    expect(all.values.get('metPercent')).not.toBe('hidden');
    expect(hidden.values.get('metPercent')).toBe('hidden');
    expect(hidden.values.get('enrolled')).toBe(3);
    expect(whole.values.has('meanScore')).toBe(false);
  });
});

test.each([
  ['2014-15', 53],
  ['2016-17', 52.5],
  ['2024-25', 52.5],
])('percentages of %s have the decimals of their years', async (administration, met) => {
  const [row] = await read(write(administration, rows));
  expect(row.values.get('metPercent')).toBe(met);
});

describe('the columns as published', () => {
  const text = (administration: string) => write(administration, rows).toString('latin1').split('\r\n');

  test('2015: quoted commas, other words for near standard', () => {
    const [headings] = text('2014-15');
    expect(headings).toContain('"Area 1 Percentage At or Near Standard"');
    expect(headings).toContain('"Total Tested at Subgroup Level"');
    expect(text('2015-16')[0]).toContain('"Area 1 Percentage Near Standard"');
  });

  test('2017 to 2019: 32 columns, with the totals of entity and group', () => {
    const [headings, , learner, , , end] = text('2016-17');
    expect(headings.split(',')).toHaveLength(32);
    expect(headings).toMatch(
      /^"County Code","District Code","School Code","Filler","Test Year","Subgroup ID"/,
    );
    expect(learner).toMatch(
      /^"85","95288","0123456","","2017","160","B","85","13","03","1","3","3","2333.3","0.00"/,
    );
    expect(end).toBe('');
  });

  test('2021 to 2023: 33 columns at carets, Type ID last', () => {
    const [headings, row] = text('2022-23');
    expect(headings.split('^')).toHaveLength(33);
    expect(headings.endsWith('^Type ID')).toBe(true);
    expect(row).toMatch(
      /^85\^95288\^0123456\^\^2023\^1\^B\^85\^80\^03\^1\^43\^41\^2461\.0\^20\.00\^32\.50\^52\.50\^.*\^7$/,
    );
  });

  test('2024 on: 69 columns, names in windows-1252, counts', () => {
    const [headings, row] = text('2023-24');
    expect(headings.split('^')).toHaveLength(69);
    expect(headings.split('^')[68]).toBe('Composite Area 2 Total');
    expect(row).toMatch(
      /^85\^95288\^Sample Unified\^0123456\^Pe\u00f1a Elementary\^7\^\^2024\^B\^1\^1\^03\^43\^41\^40\^/,
    );
  });
});

test.each([
  ['cast', '06', { claim2AbovePercent: 25, claim2Total: 40, level4Count: 8, overallTotal: 40 }],
  ['caa', '03', { level3Percent: 32.5, level1Count: 10 }],
  ['caa-science', '05', { level3Percent: 32.5, level1Count: 10 }],
  ['csa', '09', { level3Percent: 32.5, level1Count: 10 }],
])('the file of %s is read back', async (kind, recordType, values) => {
  const levels = kind === 'cast' ? [10, 9, 13, 8] : [10, 17, 13];
  const row = aggregateRow({ recordType, counts: { ...countsOf(levels, 98_441), claims } });
  const writer = researchFileForm('2023-24', kind);
  expect(writer.unverified).not.toEqual([]);
  const [published, ...others] = await read(
    Buffer.concat([...writer.write([row, third].map((one) => ({ row: one, protection: null })))]),
  );
  expect(others).toEqual([]);
  expect(published.recordType).toBe(recordType);
  expect(Object.fromEntries(published.values)).toMatchObject({ meanScore: 2461, ...values });
});

test('totals that are not among the rows are blank', async () => {
  expect(write('2016-17', [third]).toString()).toContain('"B","","","03"');
});

test('a hidden total stays hidden in the rows that repeat it', () => {
  const hidden: Hide = ({ grade }) => (grade === '13' ? { counts: 'primary', results: 'primary' } : {});
  expect(write('2016-17', rows, hidden).toString()).toContain('"160","B","*","*","03","1","3"');
});

test('rows by further fields have no place in it', async () => {
  expect(await read(write('2016-17', [aggregateRow({ fields: { testMode: 'O' } })]))).toEqual([]);
});

test.each([
  [['2019-20'], 'no-research-file'],
  [['2018-19', 'cast'], 'no-research-file'],
  [['2017'], 'unknown-administration'],
  [['2016-18'], 'unknown-administration'],
  [['2016-17', 'act'], 'unknown-test'],
] as const)('%j is refused: %s', ([administration, kind], code) => {
  expect(errorOf(() => researchFileForm(administration, kind))).toMatchObject({ code });
});

test.each(['Łódź', 'A^B'])('a name that the file cannot hold is refused: %s', (districtName) => {
  const row = aggregateRow({ entity: { ...entities.district, districtName } });
  expect(errorOf(() => write('2023-24', [row]))).toMatchObject({ code: 'not-encodable' });
});
