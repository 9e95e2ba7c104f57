import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ThreadsInProcess } from '../../test/support/in-process-thread.js';
import { briefly, judge } from '../../test/support/judge.js';
import { extractOf, soundMathematics, soundRecord, type Values } from '../../test/support/sound-record.js';
import { Baseline, type KnownGroup } from '../baseline/baseline.js';
import { MOST_RECORDS } from '../baseline/seen-records.js';
import { openFile } from '../extract/source.js';
import { validateExtract } from './index.js';

const always = () => true;

/** The findings of records as a baseline. */
async function baselineOf(records: readonly Values[], before: readonly KnownGroup[] = []) {
  const baseline = new Baseline(before);
  await judge(extractOf(records), { baseline });
  return baseline.groups(always);
}

/** What is new, known and gone. */
async function compared(records: readonly Values[], groups: readonly KnownGroup[]) {
  const baseline = new Baseline(groups);
  const result = await judge(extractOf(records), { baseline });
  const known = (result.known ?? []).map(({ rule, field, count }) => `${count} ${rule} ${field?.key ?? '-'}`);
  return { new: briefly(result), known, gone: baseline.gone(always) };
}

const wrong = (student: number, changes: Values = {}) => soundRecord(student, { gender: 'X', ...changes });

test('known findings are told apart, wherever the record stands and whatever else it holds', async () => {
  const groups = await baselineOf([soundRecord(1), wrong(2), wrong(3)]);
  expect(await compared([wrong(9), wrong(3), soundRecord(4), wrong(2, { gender: 'Y' })], groups)).toEqual({
    new: ['1 field/code gender'],
    known: ['2 field/code gender'],
    gone: 0,
  });
});

test('what was mended is gone', async () => {
  const groups = await baselineOf([wrong(2), wrong(3)]);
  expect(await compared([soundRecord(2), wrong(3)], groups)).toEqual({
    new: [],
    known: ['1 field/code gender'],
    gone: 1,
  });
});

test.each<[string, Values]>([
  ['another rule', { gender: 'male' }],
  ['another field', { gender: 'Male', elas: 'XX' }],
  ['another test of the student', { ...soundMathematics(2), gender: 'X' }],
])('%s is new', async (_, changes) => {
  const { new: found, gone } = await compared([soundRecord(2, changes)], await baselineOf([wrong(2)]));
  expect(found).toHaveLength(1);
  expect(gone).toBe(1);
});

test('a second record with the same finding is new', async () => {
  const baseline = new Baseline(await baselineOf([wrong(2)]));
  const { totals, known } = await judge(extractOf([wrong(2), wrong(2)]), { baseline, only: ['field/'] });
  expect([totals, known].map((list) => list?.map(({ count }) => count))).toEqual([[1], [1]]);
});

test('a finding is known once, in whichever of several files', async () => {
  const baseline = new Baseline(await baselineOf([wrong(2)]));
  const [first, second] = [
    await judge(extractOf([wrong(2)]), { baseline }),
    await judge(extractOf([wrong(2)]), { baseline }),
  ];
  expect([first.totals.length, second.totals.length]).toEqual([0, 1]);
});

describe('what is not about a record', () => {
  test('is known by its number', async () => {
    const cut = Buffer.from(`${extractOf([soundRecord(1)])}01^short\r\n`);
    const baseline = new Baseline();
    await judge(cut, { baseline });
    const groups = baseline.groups(always);
    expect(groups).toEqual([{ layout: 'caaspp-2016-17', rule: 'structure/columns', field: null, count: 1 }]);
    const again = new Baseline(groups);
    const { totals } = await judge(Buffer.from(`${cut}01^2\r\n`), { baseline: again });
    expect(totals).toMatchObject([{ rule: 'structure/columns', count: 1 }]);
  });
});

describe('a mass', () => {
  const mass = Array.from({ length: MOST_RECORDS + 1 }, (_, student) => wrong(student));

  test('is known by its number, and the file stays small', async () => {
    const groups = await baselineOf(mass);
    expect(groups).toEqual([
      { layout: 'caaspp-2016-17', rule: 'field/code', field: 'gender', count: MOST_RECORDS + 1 },
    ]);
    expect((await compared(mass, groups)).new).toEqual([]);
    expect((await compared(mass.slice(1), groups)).gone).toBe(1);
    const { totals } = await judge(extractOf([...mass, wrong(5000), wrong(5001)]), {
      baseline: new Baseline(groups),
    });
    expect(totals).toMatchObject([{ count: 2 }]);
  });

  test('hides none that was known before', async () => {
    const groups = await baselineOf([wrong(MOST_RECORDS)]);
    const { known } = await compared(mass, groups);
    expect(known).toEqual(['1 field/code gender']);
  });
});

test('rules that did not run are neither gone nor lost', async () => {
  const groups = await baselineOf([wrong(2, { elas: 'XX' })]);
  const baseline = new Baseline(groups);
  const only = ['record/'];
  await judge(extractOf([soundRecord(2)]), { baseline, only });
  const hasRun = (rule: string) => rule.startsWith('record/');
  expect(baseline.gone(hasRun)).toBe(0);
  expect(baseline.groups(hasRun)).toEqual(groups);
});

test('no identifier stands in a baseline', async () => {
  const groups = await baselineOf([wrong(2)]);
  expect(JSON.stringify(groups)).not.toContain('1000000002');
  expect(groups[0].records?.every((print) => print < 2 ** 24)).toBe(true);
});

describe('several threads', () => {
  const directory = mkdtempSync(join(tmpdir(), 'caaspp-known-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  const records = Array.from({ length: 60 }, (_, student) => [
    student % 3 === 0 ? wrong(student % 40) : soundRecord(student, { elas: student % 4 === 0 ? 'eo' : 'EO' }),
    soundMathematics(student, student % 5 === 0 ? { scaleScore: '9999' } : {}),
  ]).flat();

  test.each([700, 3000, 20_000])('find the same as one, in parts of %i bytes', async (partBytes) => {
    const path = join(directory, 'extract.csv');
    writeFileSync(path, extractOf(records));
    const groups = await baselineOf(records.slice(0, 50));
    const waivers = [{ rule: 'record/', where: 'recordType = 02', reason: 'known to the county' }];
    const run = async (threads: number) => {
      const baseline = new Baseline(groups);
      const workshop = new ThreadsInProcess();
      const source = await openFile(path);
      try {
        const options = { baseline, waivers, threads, maxExamples: 3 };
        const result = await validateExtract(source, options, workshop.threads(partBytes));
        return { result, groups: baseline.groups(always), gone: baseline.gone(always) };
      } finally {
        await source.close();
        workshop.close();
      }
    };
    const one = await run(1);
    expect(one.result.known).not.toEqual([]);
    expect(one.result.totals).not.toEqual([]);
    expect(one.result.ignored).not.toEqual([]);
    expect(await run(2)).toEqual(one);
  });
});
