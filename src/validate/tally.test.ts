import { describe, expect, test } from 'vitest';
import { judge } from '../../test/support/judge.js';
import { extractOf, soundRecord } from '../../test/support/sound-record.js';
import { sourceOf } from '../../test/support/source.js';
import { validateExtract } from './index.js';

const broken = Array.from({ length: 12 }, (_, index) =>
  soundRecord(index, { gender: 'X', ...(index % 2 === 0 ? { elas: 'eo' } : { asian: 'yes' }) }),
);

describe('examples are kept up to a number, totals are exact', () => {
  test.each([
    [undefined, 5, 5, 5],
    [0, 0, 0, 0],
    [1, 1, 1, 1],
    [8, 8, 6, 6],
    [Number.POSITIVE_INFINITY, 12, 6, 6],
  ])('%s', async (maxExamples, gender, elas, asian) => {
    const options = maxExamples === undefined ? {} : { maxExamples };
    const { totals, findings } = await validateExtract(sourceOf(extractOf(broken)), options);
    expect(totals.map(({ rule, field, count }) => [rule, field?.key, count])).toEqual([
      ['field/code', 'gender', 12],
      ['field/case', 'elas', 6],
      ['field/case', 'asian', 6],
    ]);
    const examples = (key: string) =>
      findings.filter(({ field }) => field?.key === key).map(({ record }) => record);
    expect(examples('gender')).toEqual(broken.slice(0, gender).map((_, index) => index + 1));
    expect(examples('elas')).toHaveLength(elas);
    expect(examples('asian')).toHaveLength(asian);
  });
});

test('totals come by severity, then in the order of the catalogue, then of the fields', async () => {
  const records = [
    soundRecord(1, {
      white: 'no',
      gender: 'male',
      achievementLevel: '2',
      calpadsGrade: '99',
      elas: 'X',
      lastName: '',
    }),
  ];
  const { totals } = await judge(`${extractOf(records)}01\n`);
  expect(totals.map(({ rule, severity, field }) => `${severity} ${rule} ${field?.number ?? '-'}`)).toEqual([
    'error structure/columns -',
    'error field/required 4',
    'error field/code 9',
    'error field/code 22',
    'error record/level-from-score 89',
    'warning field/case 8',
    'warning field/case 32',
  ]);
});

test('a field is named as published, with its positions', async () => {
  const [{ field }] = (await judge(extractOf([soundRecord(1, { gender: 'X' })]))).totals;
  expect(field).toEqual({ key: 'gender', number: 8, name: 'Gender', start: 149, end: 154 });
});
