import { describe, expect, test } from 'vitest';
import { laterLayout } from '../../test/support/later-layout.js';
import { extractOf, soundMathematics, soundRecord, type Values } from '../../test/support/sound-record.js';
import { fileOf, sourceOf } from '../../test/support/source.js';
import { snapshotExtract } from './index.js';
import type { ExtractOptions } from './reader.js';
import type { SnapshotResult } from './result.js';
import { WindowTable } from './window-table.js';

const SCHOOL = '85288001234567';
const OTHER_SCHOOL = '85288007654321';

/** A record of a student at another school of the LEA. */
function elsewhere(student: number, changes: Values = {}): Values {
  const school = {
    calpadsSchoolCode: OTHER_SCHOOL,
    testedSchoolCode1: OTHER_SCHOOL,
    testedSchoolCode2: OTHER_SCHOOL,
  };
  return soundRecord(student, { ...school, ...changes });
}

function ended(day: string): Values {
  return { windowEnd1: day, windowEnd2: day };
}

function run(records: readonly Values[], options: ExtractOptions = {}): Promise<SnapshotResult> {
  return snapshotExtract(fileOf(extractOf(records)), options);
}

/** School → its windows: last day, source, where it was taken from, records. */
function windowsOf({ leas }: SnapshotResult) {
  return leas.flatMap(({ schools }) =>
    schools.flatMap(({ code, windows }) =>
      windows.map(({ windowEnd, source, windowFrom, records }) => [
        code,
        windowEnd,
        source,
        windowFrom,
        records,
      ]),
    ),
  );
}

describe('schools of one LEA with different windows', () => {
  const records = [
    soundRecord(1, ended('2017-06-02')),
    soundMathematics(1, ended('2017-06-02')),
    elsewhere(2, ended('2017-06-30')),
  ];

  test('are on different sides where the record decides', async () => {
    const result = await run(records);
    expect(windowsOf(result)).toEqual([
      [SCHOOL, '2017-06-02', 'snapshot', 'record', 2],
      [OTHER_SCHOOL, '2017-06-30', 'calpads', 'record', 1],
    ]);
    expect(result.sources).toMatchObject({
      snapshot: { records: 2, students: 1 },
      calpads: { records: 1, students: 1 },
    });
  });

  test('are on the same side where the last window of the LEA decides', async () => {
    const result = await run(records, { layout: laterLayout(), extractedOn: '2017-06-18' });
    expect(windowsOf(result)).toEqual([
      [SCHOOL, '2017-06-30', 'calpads', 'lea', 2],
      [OTHER_SCHOOL, '2017-06-30', 'calpads', 'lea', 1],
    ]);
  });

  test('another LEA has windows of its own', async () => {
    const other = '19647330000000';
    const away = soundRecord(3, {
      ...ended('2017-05-31'),
      testedDistrictCode2: other,
      testedSchoolCode2: '19647331234567',
    });
    const result = await run([...records, away], { layout: laterLayout(), extractedOn: '2017-06-18' });
    expect(windowsOf(result)).toContainEqual(['19647331234567', '2017-05-31', 'snapshot', 'lea', 1]);
  });
});

describe('the precedence of windows', () => {
  const records = [soundRecord(1, ended('2017-06-02')), elsewhere(2, ended('2017-06-02'))];
  const window = { start: '2017-04-03', line: 2 };
  const windows = new WindowTable('windows.csv', [
    { ...window, code: '85288000000000', end: '2017-06-17' },
    { ...window, code: OTHER_SCHOOL, end: '2017-06-30', line: 3 },
  ]);

  test('the file, school before LEA, before the record', async () => {
    const result = await run(records, { windows });
    expect(windowsOf(result)).toEqual([
      [SCHOOL, '2017-06-17', 'snapshot', 'windows-file', 1],
      [OTHER_SCHOOL, '2017-06-30', 'calpads', 'windows-file', 1],
    ]);
    expect(result.windows).toEqual([
      { from: 'windows-file', records: 2 },
      { from: 'record', records: 0 },
    ]);
    expect(windows.unknownCodes()).toEqual([]);
  });

  test('the record where the file names neither its school nor its LEA', async () => {
    const others = new WindowTable('windows.csv', [{ ...window, code: OTHER_SCHOOL, end: '2017-06-30' }]);
    expect(windowsOf(await run(records, { windows: others }))).toEqual([
      [SCHOOL, '2017-06-02', 'snapshot', 'record', 1],
      [OTHER_SCHOOL, '2017-06-30', 'calpads', 'windows-file', 1],
    ]);
  });

  test('the option before all', async () => {
    const result = await run(records, { windows, windowEnd: '2017-06-18' });
    expect(windowsOf(result)).toEqual([
      [SCHOOL, '2017-06-18', 'calpads', 'option', 1],
      [OTHER_SCHOOL, '2017-06-18', 'calpads', 'option', 1],
    ]);
  });
});

describe('what an extract is judged by', () => {
  test('the extract date, where it comes from, and the earliest that is possible', async () => {
    const records = [soundRecord(1), soundRecord(2, { testStartDate2: '2017-05-17' })];
    expect((await run(records)).extractDate).toEqual({
      date: '2017-06-18',
      from: 'layout',
      earliest: '2017-05-17',
    });
    expect((await run(records, { extractedOn: '2017-06-01' })).extractDate.from).toBe('option');
    const unknown = await run(records, { layout: laterLayout() });
    expect(unknown.extractDate).toEqual({ date: null, from: null, earliest: '2017-05-17' });
    expect(unknown.sources.unknown.records).toBe(2);
    expect(unknown.leas[0].schools[0].windows[0]).toMatchObject({ reason: 'extract-date-unknown' });
  });

  test('the variant, by the name before the records', async () => {
    const moved = soundRecord(2, {
      testedDistrictCode2: '19647330000000',
      testedSchoolCode2: '19647331234567',
    });
    const bytes = extractOf([soundRecord(1), moved]);
    const variantOf = async (name: string) => (await snapshotExtract(fileOf(bytes, { name }))).variant;
    expect(await variantOf('extract.csv')).toEqual({ variant: 'enrolled', from: 'content' });
    expect(await variantOf('TestedStudentScoreData.csv')).toEqual({ variant: 'tested', from: 'file-name' });
    expect((await run([soundRecord(1)])).variant).toEqual({ variant: null, from: null });
  });

  test('records that cannot be read are counted apart', async () => {
    const lines = extractOf([soundRecord(1), soundRecord(2)])
      .toString()
      .split('\r\n');
    const damaged = [lines[0], lines[1], `${lines[2]}^`, '^'.repeat(226), ''].join('\r\n');
    expect(await snapshotExtract(sourceOf(Buffer.from(damaged)))).toMatchObject({ records: 1, unread: 2 });
  });

  test('a record without a place or SSID is counted all the same', async () => {
    const nowhere = Object.fromEntries(
      Object.keys(soundRecord()).flatMap((key) =>
        /(District|School)Code|ssid/.test(key) ? [[key, '']] : [],
      ),
    );
    const result = await run([soundRecord(1, nowhere)]);
    expect(result).toMatchObject({ records: 1, students: 0, leas: [{ code: '', schools: [{ code: '' }] }] });
  });
});

describe('what the user says and cannot be', () => {
  const other = soundRecord(2, {
    testedDistrictCode2: '19647330000000',
    testedSchoolCode2: '19647331234567',
  });

  test.each<[string, ExtractOptions, number | undefined]>([
    ['extract-date-too-early', { extractedOn: '2017-05-03' }, 2],
    ['several-leas', { windowEnd: '2017-06-16' }, 3],
    ['date-in-future', { extractedOn: '2017-06-19', today: '2017-06-18' }, undefined],
    ['no-file-time', { extractedOn: 'file-time' }, undefined],
  ])('%s', async (code, options, line) => {
    await expect(run([soundRecord(1), other], options)).rejects.toMatchObject({
      name: 'InputError',
      code,
      file: 'extract.csv',
      line,
    });
  });

  test('a pipe where windows are taken over the LEA', async () => {
    const source = sourceOf(extractOf([soundRecord(1)]));
    await expect(snapshotExtract(source, { layout: laterLayout() })).rejects.toMatchObject({
      code: 'needs-file',
    });
  });

  test('a file that is no extract', async () => {
    await expect(snapshotExtract(sourceOf(Buffer.from('a,b\n')))).rejects.toMatchObject({
      name: 'InputError',
    });
  });
});

test('progress is told', async () => {
  const seen: number[] = [];
  await run([soundRecord(1), soundRecord(2)], { onProgress: ({ records }) => seen.push(records) });
  expect(seen).toEqual([2]);
});
