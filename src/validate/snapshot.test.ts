import { describe, expect, test } from 'vitest';
import { briefly, judge } from '../../test/support/judge.js';
import { laterLayout } from '../../test/support/later-layout.js';
import { extractOf, soundRecord } from '../../test/support/sound-record.js';
import { fileOf } from '../../test/support/source.js';
import { WindowTable } from '../snapshot/window-table.js';
import { validateExtract } from './index.js';

const reclassified = { elas: 'RFEP', elEntryDate: '2014-08-18', rfepDate: '2017-06-10', languageCode: 'SPA' };
const bytes = extractOf([soundRecord(1, reclassified)]);
const only = ['snapshot/'];

const ruleIds = ({ notRun }: { notRun: readonly { rule: string }[] }) => notRun.map(({ rule }) => rule);

test('a date after the snapshot is found, unless window or extract date allow it', async () => {
  const found = ['1 snapshot/date-after-source rfepDate'];
  expect(briefly(await judge(bytes, { only }))).toEqual(found);
  expect(briefly(await judge(bytes, { only, snapshot: { windowEnd: '2017-06-16' } }))).toEqual([]);
  expect(briefly(await judge(bytes, { only, snapshot: { extractedOn: '2017-06-02' } }))).toEqual(found);
  const window = { code: '85288000000000', start: '2017-04-03', end: '2017-06-30', line: 1 };
  const windows = new WindowTable('windows.csv', [window]);
  expect(briefly(await judge(bytes, { only, snapshot: { windows } }))).toEqual([]);
  expect(windows.unknownCodes()).toEqual([]);
});

describe('a layout without an extract date', () => {
  const layout = laterLayout();

  test('leaves out the rules that need one, and says so', async () => {
    const result = await validateExtract(fileOf(bytes), { only, layout });
    expect(result.extractedOn).toBeNull();
    expect(ruleIds(result)).toEqual([
      'snapshot/date-after-source',
      'snapshot/exited-before-extract',
      'snapshot/test-after-extract',
      'snapshot/result-before-delivery',
    ]);
  });

  test('in a pipe also those that need the windows of an LEA', async () => {
    const snapshot = { extractedOn: '2017-06-18', downloadedOn: '2017-09-10' };
    const result = await judge(bytes, { only, layout, snapshot });
    expect(result.extractedOn).toBe('2017-06-18');
    expect(ruleIds(result)).toEqual(['snapshot/date-after-source', 'snapshot/window-missing']);
  });

  test('judges by the last window of the LEA where all is known', async () => {
    const later = soundRecord(2, { windowEnd1: '2017-06-16', windowEnd2: '2017-06-16' });
    const snapshot = { extractedOn: '2017-06-18', downloadedOn: '2017-09-10' };
    const judgeFile = (...records: Parameters<typeof extractOf>[0]) =>
      validateExtract(fileOf(extractOf(records)), { only: ['snapshot/date-after-source'], layout, snapshot });
    const alone = await judgeFile(soundRecord(1, reclassified));
    expect(alone.notRun).toEqual([]);
    expect(briefly(alone)).toEqual(['1 snapshot/date-after-source rfepDate']);
    expect(briefly(await judgeFile(soundRecord(1, reclassified), later))).toEqual([]);
  });
});

test('a file by tested LEA may hold students who left', async () => {
  const left = extractOf([soundRecord(1, { exitDate: '2017-06-01', exitCode: 'T160' })]);
  const rulesIn = async (name: string) => briefly(await validateExtract(fileOf(left, { name }), { only }));
  expect(await rulesIn('EnrolledStudentScoreData.csv')).toEqual([
    '1 snapshot/exited-before-extract exitDate',
  ]);
  expect(await rulesIn('TestedStudentScoreData.csv')).toEqual([]);
});

test('a day that the user gives and that lies before a test ends the run, with the line', async () => {
  const run = judge(bytes, { snapshot: { extractedOn: '2017-05-03' } });
  await expect(run).rejects.toMatchObject({ code: 'extract-date-too-early', file: 'extract.csv', line: 2 });
});
