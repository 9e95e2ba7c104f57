import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { extractOf, soundRecord } from '../../../test/support/sound-record.js';
import { sourceOf } from '../../../test/support/source.js';
import { snapshotExtract } from '../../snapshot/index.js';
import { plainStyles } from '../styles.js';
import type { SnapshotFormat } from './formats.js';
import { loadSnapshotReporter, type SnapshotReport } from './report.js';

const names = { testedDistrictName2: '=Tule\u001b[2J Unified', testedSchoolName2: 'Alder, "the" School' };
const records = [
  soundRecord(1, names),
  soundRecord(2, { windowEnd1: '2017-06-30', windowEnd2: '2017-06-30' }),
  soundRecord(3, { windowStart1: '', windowEnd1: '', windowStart2: '', windowEnd2: '' }),
];

async function reportOf(): Promise<SnapshotReport> {
  const result = await snapshotExtract(sourceOf(extractOf(records)));
  const failure = { file: 'letter.pdf', error: { code: 'pdf', message: 'A PDF.', next: null } };
  return {
    schemaVersion: 1,
    files: [result, failure],
    unknownWindows: [{ code: '85288000000000', line: 2 }],
  };
}

async function write(format: SnapshotFormat): Promise<string> {
  const reporter = await loadSnapshotReporter(format);
  return [...reporter(await reportOf(), plainStyles)].join('');
}

test('json is the report itself', async () => {
  expect(JSON.parse(await write('json'))).toEqual(await reportOf());
});

describe('csv', () => {
  test('has a row for each window of a school', async () => {
    const rows: Record<string, string>[] = parse(await write('csv'), { columns: true });
    const common = {
      file: 'extract.csv',
      lea_code: '85288000000000',
      school_code: '85288001234567',
      school_name: 'Alder, "the" School',
      records: '1',
      students: '1',
      extracted_on: '2017-06-18',
      extracted_on_from: 'layout',
      variant: '',
    };
    const nothing = { window_end: '', window_from: '', as_of: '', correctable: '', correctable_until: '' };
    expect(rows).toMatchObject([
      { ...common, ...nothing, source: 'unknown', reason: 'no-window' },
      {
        ...common,
        window_end: '2017-06-02',
        window_from: 'record',
        source: 'snapshot',
        as_of: '2017-06-02',
        correctable: 'No',
        correctable_until: '',
        reason: 'window-closed-before-extract',
      },
      {
        ...common,
        window_end: '2017-06-30',
        source: 'calpads',
        as_of: '2017-06-18',
        correctable: 'Yes',
        correctable_until: '2017-06-30',
        reason: 'window-open-at-extract',
      },
    ]);
  });

  test('a name that a spreadsheet would take for a formula is text', async () => {
    const [row]: Record<string, string>[] = parse(await write('csv'), { columns: true });
    expect(row.lea_name).toMatch(/^'=/);
  });
});

describe('text', () => {
  test('says each window, its source and what follows, and how many records', async () => {
    const lines = (await write('text')).split('\n');
    const lineWith = (...words: string[]) =>
      lines.filter((line) => words.every((word) => line.includes(word))).length;
    expect(lineWith('85288001234567', ' 3 ')).toBe(1);
    expect(lineWith('none', 'unknown')).toBe(1);
    expect(lineWith('2017-06-02', 'snapshot', ' no')).toBe(1);
    expect(lineWith('2017-06-30', 'CALPADS, 2017-06-18', 'until 2017-06-30')).toBe(1);
    expect(lineWith('extract date', '2017-06-18', '2017-05-04')).toBe(1);
  });

  test('a name cannot steer the terminal', async () => {
    expect(await write('text')).not.toContain('\u001b');
  });
});
