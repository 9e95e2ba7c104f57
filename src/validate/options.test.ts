import { describe, expect, test } from 'vitest';
import { briefly, judge } from '../../test/support/judge.js';
import { extractOf, soundRecord } from '../../test/support/sound-record.js';
import { catalogue } from '../rules/index.js';
import { chooseRules, type ValidateOptions } from './options.js';

const bytes = extractOf([
  soundRecord(1, { gender: 'X', elas: 'eo' }),
  soundRecord(1, { uin: '7', gender: 'X', elas: 'eo', achievementLevel: '2' }),
]);
const all = [
  '1 field/code gender',
  '1 field/case elas',
  '2 file/duplicate-student-record ssid',
  '2 field/code gender',
  '2 field/case elas',
  '2 record/level-from-score achievementLevel',
];

describe('rules that run', () => {
  test.each<[ValidateOptions, findings: string[]]>([
    [{}, all],
    [{ only: ['field/'] }, all.filter((finding) => finding.includes('field/'))],
    [{ only: ['field/case', 'file/'] }, all.filter((finding) => /case|file\//.test(finding))],
    [{ ignore: ['field/', 'file/'] }, all.filter((finding) => finding.includes('record/'))],
    [{ only: ['field/'], ignore: ['field/case'] }, all.filter((finding) => finding.includes('field/code'))],
    [{ only: [] }, []],
  ])('%j', async (options, findings) => {
    const result = await judge(bytes, options);
    expect(briefly(result)).toEqual(findings);
    expect(result.totals.reduce((sum, { count }) => sum + count, 0)).toBe(findings.length);
    expect(result.records).toBe(2);
  });
});

test('records are compared with each other only where a rule asks for it', () => {
  const compares = ({ id }: { id: string }) => chooseRules({ only: [id] }).needsLedger;
  expect(catalogue.filter(compares).map(({ id }) => id)).toEqual([
    'file/identical-record',
    'file/duplicate-uin',
    'file/duplicate-student-record',
    'file/duplicate-result',
    'file/records-per-student',
    'file/conflicting-demographics',
  ]);
  expect(chooseRules({ ignore: ['file/'] }).needsLedger).toBe(false);
});

test.each<[string, ValidateOptions]>([
  ['only', { only: ['field/cod'] }],
  ['ignore', { ignore: ['fields/'] }],
  ['severities', { severities: new Map([['field/', 'error']]) }],
])('an id that is none: %s', async (_, options) => {
  await expect(judge(bytes, options)).rejects.toMatchObject({ name: 'InputError', code: 'unknown-rule' });
});
