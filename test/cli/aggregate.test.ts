import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { query } from '../aggregate/support.js';
import { type Extracts, makeExtracts } from './extracts.js';
import { caaspp } from './run.js';

let extracts: Extracts;

beforeAll(async () => {
  extracts = await makeExtracts();
});

async function lines(...args: string[]): Promise<Record<string, string>[]> {
  const { code, stdout, stderr } = await caaspp(['aggregate', ...args, '--quiet']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return parse(stdout, { columns: true });
}

function valuesOf(rows: readonly Record<string, string>[], name: string): string[] {
  return [...new Set(rows.map((row) => row[name]))];
}

test('without --by, all records of each test', async () => {
  const rows = await lines(extracts.sound);
  expect(valuesOf(rows, 'entity_type')).toEqual(['state']);
  expect(valuesOf(rows, 'grade')).toEqual(['13']);
  expect(new Set(rows.map((row) => row.record_type)).size).toBe(rows.length);
});

test('--by, with commas and repeated', async () => {
  const rows = await lines(extracts.sound, '--by', 'district,grade', '--by', 'group');
  expect(valuesOf(rows, 'entity_type')).toContain('district');
  expect(valuesOf(rows, 'grade').length).toBeGreaterThan(2);
  expect(valuesOf(rows, 'group_id')).toContain('160');
});

test('fixed width, a pipe, and several files', async () => {
  const caret = await caaspp(['aggregate', extracts.sound, '-q']);
  expect(await caaspp(['aggregate', extracts.soundFixed, '-q'])).toEqual(caret);
  const input = readFileSync(extracts.sound);
  expect(await caaspp(['aggregate', '-', '-q'], { input })).toEqual(caret);
  const [once] = await lines(extracts.sound);
  const [twice] = await lines(extracts.sound, extracts.soundFixed);
  expect(Number(twice.enrolled)).toBe(2 * Number(once.enrolled));
});

test('--groups, by ID and name', async () => {
  const rows = await lines(extracts.sound, '--groups', '3,female');
  expect(valuesOf(rows, 'group_id')).toEqual(['1', '3', '4']);
});

test('--attribution', async () => {
  expect(valuesOf(await lines(extracts.sound), 'attribution')).toEqual(['accountability']);
  for (const rule of ['tested', 'enrolled']) {
    expect(valuesOf(await lines(extracts.sound, '--attribution', rule), 'attribution')).toEqual([rule]);
  }
});

test('--zeros', async () => {
  const plain = await lines(extracts.sound, '--by', 'group');
  const all = await lines(extracts.sound, '--by', 'group', '--zeros');
  expect(all.length).toBeGreaterThan(plain.length);
  expect(plain.every((row) => all.some((other) => other.group_id === row.group_id))).toBe(true);
});

test('--final', async () => {
  expect(valuesOf(await lines(extracts.sound), 'status')).toEqual(['preliminary']);
  expect(valuesOf(await lines(extracts.sound, '--final'), 'status')).toEqual(['final']);
});

test('--form wide has the tests side by side', async () => {
  const rows = await lines(extracts.sound, '--by', 'state,grade', '--form', 'wide');
  const [long] = await lines(extracts.sound, '--by', 'state,grade');
  expect(rows).toHaveLength(1);
  expect(rows[0][`smarter_balanced_for_ela_${long.grade}_mean_scale_score`]).toBe(long.mean_scale_score);
  expect(rows[0]).not.toHaveProperty('smarter_balanced_for_ela_13_mean_scale_score');
});

test('--layout', async () => {
  const rows = await lines(extracts.sound, '--layout', '2016-17');
  expect(rows).toEqual(await lines(extracts.sound));
});

test('-o, and notes on standard error without --quiet', async () => {
  const path = join(extracts.directory, 'result.csv');
  const { code, stdout, stderr } = await caaspp(['aggregate', extracts.sound, '-o', path]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).toContain('not protected');
  expect(readFileSync(path, 'utf8')).toBe((await caaspp(['aggregate', extracts.sound, '-q'])).stdout);
});

test('records that cannot be counted are told', async () => {
  const { code, stderr } = await caaspp(['aggregate', extracts.error]);
  expect(code).toBe(0);
  expect(stderr).toContain('Left out: 1 record of 40');
});

describe('--partial and --merge', () => {
  test('parts add up to the whole', async () => {
    const [headings, ...records] = readFileSync(extracts.sound, 'utf8').trimEnd().split('\r\n');
    const parts = [records.slice(0, 13), records.slice(13)].map((part, at) => {
      const extract = extracts.write(`part-${at}.csv`, [headings, ...part, ''].join('\r\n'));
      return { extract, counts: join(extracts.directory, `part-${at}.json`) };
    });
    for (const { extract, counts } of parts) {
      expect(
        (await caaspp(['aggregate', extract, '--by', 'school,group', '--partial', '-o', counts])).code,
      ).toBe(0);
    }
    const merged = await caaspp(['aggregate', '--merge', ...parts.map(({ counts }) => counts), '-q']);
    expect(merged).toEqual(await caaspp(['aggregate', extracts.sound, '--by', 'school,group', '-q']));
  });

  test('a file without partial counts', async () => {
    const { code, stderr } = await caaspp(['aggregate', '--merge', extracts.sound]);
    expect(code).toBe(2);
    expect(stderr).toContain('--partial');
  });
});

describe('--sql', () => {
  test('duckdb: a query that gives the same numbers over the Parquet of convert', async () => {
    const parquet = join(extracts.directory, 'extract.parquet');
    await caaspp(['convert', extracts.sound, '--to', 'parquet', '-o', parquet]);
    const by = ['--by', 'district,grade,group'];
    const { code, stdout } = await caaspp([
      'aggregate',
      parquet,
      '--layout',
      '2016-17',
      ...by,
      '--sql',
      'duckdb',
    ]);
    expect(code).toBe(0);
    const rows = await query(...stdout.split(/;\n/).slice(0, 2));
    const ours = await lines(extracts.sound, ...by);
    const numbers = (row: Record<string, string>) =>
      ['cds_code', 'record_type', 'grade', 'group_id', 'enrolled', 'with_scores', 'level_1_percent'].map(
        (name) => (row[name] === '' ? null : Number(row[name])),
      );
    expect(rows.map(numbers)).toEqual(ours.map(numbers));
  });

  test('spark', async () => {
    const { code, stdout } = await caaspp(['aggregate', 'x.csv', '--layout', '2016-17', '--sql', 'spark']);
    expect(code).toBe(0);
    expect(stdout).toContain('`RecordType`');
    expect(stdout).toContain('explode(');
  });

  test.each([
    [['x.csv'], 'layout'],
    [['x.csv', 'y.csv', '--layout', '2016-17'], 'one file'],
  ])('%j ends with 2', async (args, word) => {
    const { code, stderr } = await caaspp(['aggregate', ...args, '--sql', 'duckdb']);
    expect(code).toBe(2);
    expect(stderr).toContain(word);
  });
});

test.each([
  ['--by', 'shool', 'school'],
  ['--by', 'ssid', 'filter'],
  ['--groups', 'Femal', 'Female'],
  ['--attribution', 'home', 'accountability'],
  ['--form', 'broad', 'wide'],
])('%s %s ends with 2 and names %s', async (flag, value, word) => {
  const { code, stdout, stderr } = await caaspp(['aggregate', extracts.sound, flag, value]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(word);
});
