import { describe, expect, test } from 'vitest';
import { briefly, judge } from '../../test/support/judge.js';
import { extractOf, soundMathematics, soundRecord } from '../../test/support/sound-record.js';
import type { Waiver } from './waivers.js';

const reason = 'agreed with the county';
const records = [
  soundRecord(1, { gender: 'X', elas: 'XX' }),
  soundRecord(2, { gender: 'X' }),
  soundMathematics(3, { gender: 'X', calpadsSchoolCode: '85288009999999' }),
];

async function judged(waivers: Omit<Waiver, 'reason'>[]) {
  const result = await judge(extractOf(records), {
    waivers: waivers.map((waiver) => ({ ...waiver, reason })),
    only: ['field/'],
  });
  return { found: briefly(result), ignored: result.ignored?.map(({ count }) => count) };
}

const gender = [1, 2, 3].map((record) => `${record} field/code gender`);

test.each<[Omit<Waiver, 'reason'>, found: string[], ignored: number[] | undefined]>([
  [{ rule: 'field/code' }, [], [4]],
  [{ rule: 'field/' }, [], [4]],
  [{ rule: 'field/code', field: 'gender' }, ['1 field/code elas'], [3]],
  [
    { rule: 'field/code', field: 'gender', where: 'recordType = 02' },
    [...gender.slice(0, 2), '1 field/code elas'],
    [1],
  ],
  [{ rule: 'field/', where: 'ssid = 1000000001' }, gender.slice(1), [2]],
  [{ rule: 'field/', file: '*.other' }, [...gender, '1 field/code elas'], undefined],
  [{ rule: 'field/case' }, [...gender, '1 field/code elas'], undefined],
])('%j', async (waiver, found, ignored) => {
  const result = await judged([waiver]);
  expect(result.found.toSorted()).toEqual(found.toSorted());
  expect(result.ignored).toEqual(ignored);
});

test('a finding is ignored once, by the first of several', async () => {
  expect((await judged([{ rule: 'field/code', field: 'elas' }, { rule: 'field/' }])).ignored).toEqual([1, 3]);
});

test('findings across records are seen with their record', async () => {
  const waivers = [{ rule: 'file/', where: 'ssid = 1000000001', reason }];
  const twice = [1, 2, 1, 2].map((student) => soundRecord(student));
  const { totals, ignored } = await judge(extractOf(twice), { waivers });
  expect(totals).toMatchObject([{ rule: 'file/identical-record', count: 1 }]);
  expect(ignored).toMatchObject([{ count: 1, reason }]);
});

describe('what is misspelled is an error', () => {
  test.each<[Omit<Waiver, 'reason'>, code: string]>([
    [{ rule: 'field/cod' }, 'unknown-rule'],
    [{ rule: 'field/', field: 'gendre' }, 'expression'],
    [{ rule: 'field/', where: 'recordTyp = 01' }, 'expression'],
    [{ rule: 'field/', where: 'recordType =' }, 'expression'],
    [{ rule: 'field/', where: 'metStandard = Yes' }, 'expression'],
  ])('%j', async (waiver, code) => {
    await expect(judged([waiver])).rejects.toMatchObject({ name: 'InputError', code });
  });

  test('but not what another layout has', async () => {
    expect(
      (await judged([{ rule: 'field/', where: 'finalTestedSchoolCode or militaryStatus' }])).found,
    ).toHaveLength(4);
  });
});
