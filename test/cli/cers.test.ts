import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caaspp } from './run.js';

const directory = mkdtempSync(join(tmpdir(), 'caaspp-cers-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/2016-17/${name}`, import.meta.url));
const extract = fixture('extract.csv');
const results = join(directory, 'results.csv');
const roster = join(directory, 'roster.csv');

beforeAll(async () => {
  for (const [id, path] of [
    ['cers-export', results],
    ['cers-roster', roster],
  ]) {
    await caaspp(['generate', '--administration', id, '--records', '30', '-o', path]);
  }
});

test('stack tells the administration of each result by its school year', async () => {
  const { code, stdout } = await caaspp([
    'stack',
    results,
    roster,
    extract,
    '--select',
    'schoolYear,subject,recordType',
  ]);
  expect(code).toBe(0);
  const rows: Record<string, string>[] = parse(stdout, { columns: true });
  const [one, two, three] = [rows[0], rows[30], rows[60]];
  expect(one.administration).toBe(`${Number(one.schoolYear) - 1}-${one.schoolYear.slice(2)}`);
  expect(two.administration).toBe(two.schoolYear);
  expect(three).toMatchObject({
    administration: '2016-17',
    schoolYear: '',
    recordType: expect.stringMatching(/^0/),
  });
});

test.each(['comma', 'caret', 'jsonl'])('convert --to %s', async (form) => {
  const { code, stdout } = await caaspp(['convert', results, '--to', form]);
  expect(code).toBe(0);
  expect(stdout.trimEnd().split('\n')).toHaveLength(form === 'jsonl' ? 30 : 31);
});

test('layout diff compares no numbers, which are no places', async () => {
  const { stdout } = await caaspp(['layout', 'diff', 'cers-export', 'cers-roster', '--format', 'json']);
  const { changed } = JSON.parse(stdout);
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.filter((field: object) => 'moved' in field)).toEqual([]);
});

describe('what exports cannot be used for ends with 2 and names the file', () => {
  test.each<[string, string[]]>([
    ['results.csv', ['convert', results, '--to-administration', '2016-17']],
    ['results.csv', ['convert', results, '--to-administration', 'cers-roster']],
    ['cers-export', ['convert', extract, '--to-administration', 'cers-export']],
    ['cers-export', ['convert', results, '--to', 'fixed']],
    ['results.csv', ['aggregate', results]],
    ['results.csv', ['reconcile', results, '--research', fixture('research-file.csv')]],
    ['results.csv', ['snapshot', results]],
    ['cers-export', ['generate', '--administration', 'cers-export', '--form', 'fixed-width']],
  ])('%s: %j', async (name, args) => {
    const { code, stdout, stderr } = await caaspp(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(name);
  });
});
