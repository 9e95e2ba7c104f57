import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Extracts, makeExtracts } from './extracts.js';
import { caaspp } from './run.js';

let extracts: Extracts;

beforeAll(async () => {
  extracts = await makeExtracts();
});

describe('layout diff', () => {
  test('names fields that came, went, moved and changed', async () => {
    const { code, stdout } = await caaspp(['layout', 'diff', '2022-23', '2023-24']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/8 +tkIndicator/);
    expect(stdout).toMatch(/exitDate/);
    expect(stdout).toMatch(/castCurrentYear/);
  });

  test('--format markdown has a table for each kind', async () => {
    const { stdout } = await caaspp(['layout', 'diff', '2022-23', '2023-24', '--format', 'markdown']);
    expect(stdout).toContain('| 8 | tkIndicator | TK Indicator |');
  });

  test('--format json is the difference as data', async () => {
    const { stdout } = await caaspp(['layout', 'diff', 'caaspp-2022-23', '2023-24', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ from: 'caaspp-2022-23', to: 'caaspp-2023-24' });
  });

  test('--exit-code, with a file', async () => {
    const { stdout } = await caaspp(['layout', 'show', '2016-17', '--format', 'json']);
    const same = extracts.write('same.json', stdout);
    const other = extracts.write('other.json', stdout.replace('"name": "Gender"', '"name": "Sex"'));
    const codeOf = async (file: string) =>
      (await caaspp(['layout', 'diff', '2016-17', file, '--exit-code'])).code;
    expect([await codeOf(same), await codeOf(other)]).toEqual([0, 1]);
    expect((await caaspp(['layout', 'diff', '2016-17', other])).code).toBe(0);
    expect((await caaspp(['layout', 'diff', '2016-17', 'missing.json'])).code).toBe(2);
  });
});

describe('layout export', () => {
  test.each<[string, RegExp]>([
    ['json-schema', /"scaleScore"/],
    ['table-schema', /"missingValues"/],
    ['csv', /^number,key,/],
    ['markdown', /\| scaleScore \|/],
    ['sql', /CREATE TABLE "caaspp_2016_17"/],
  ])('--to %s', async (to, content) => {
    const { code, stdout } = await caaspp(['layout', 'export', '2016-17', '--to', to]);
    expect(code).toBe(0);
    expect(stdout).toMatch(content);
  });

  test('-o', async () => {
    const out = join(extracts.directory, 'fields.csv');
    const { code, stdout } = await caaspp(['layout', 'export', '2016-17', '--to', 'csv', '--output', out]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const rows: Record<string, string>[] = parse(readFileSync(out), { columns: true });
    expect(rows[83]).toMatchObject({ number: '84', key: 'scaleScore', kind: 'integer' });
  });

  test('without --to it ends with 2', async () => {
    expect((await caaspp(['layout', 'export', '2016-17'])).code).toBe(2);
  });
});
