import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { type Extracts, makeExtracts } from './extracts.js';
import { caaspp } from './run.js';

let extracts: Extracts;
let later = '';

beforeAll(async () => {
  extracts = await makeExtracts();
  later = join(extracts.directory, 'later.csv');
  await caaspp([
    'generate',
    '--administration',
    '2021-22',
    '--records',
    '30',
    '--form',
    'caret',
    '-o',
    later,
  ]);
});

const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true });

test('one table with the administration and the file of each record', async () => {
  const { code, stdout, stderr } = await caaspp(['stack', extracts.soundFixed, later]);
  expect(code).toBe(0);
  const rows = rowsOf(stdout);
  expect(rows.map(({ administration }) => administration)).toEqual([
    ...Array(40).fill('2016-17'),
    ...Array(30).fill('2021-22'),
  ]);
  expect(rows[0]).toMatchObject({ file: extracts.soundFixed, recordType: expect.stringMatching(/^0\d$/) });
  expect(stderr).toContain('primaryLanguage');
});

test('--select, --where, -o and what a year does not have', async () => {
  const out = join(extracts.directory, 'long.csv');
  const { code, stderr } = await caaspp([
    'stack',
    extracts.sound,
    later,
    '--select',
    'ssid,administration,languageCode,scaleScore',
    '--where',
    'recordType in (01, 09)',
    '-o',
    out,
  ]);
  expect(code).toBe(0);
  expect(readFileSync(out, 'utf8').split('\r\n')[0]).toBe('ssid,administration,languageCode,scaleScore');
  expect(stderr).toMatch(/later\.csv: .*languageCode/);
  expect(stderr).toMatch(/sound\.csv: .*09/);
});

test('--to', async () => {
  const { stdout } = await caaspp(['stack', extracts.sound, later, '--to', 'jsonl', '--select', 'uin']);
  const objects = stdout.trimEnd().split('\n');
  expect(objects.map((line) => JSON.parse(line).administration)).toContain('2021-22');
});

test('--quiet, --layout', async () => {
  const args = ['--select', 'primaryLanguage,ssid', '--layout', '2016-17', '--quiet'];
  const { code, stderr } = await caaspp(['stack', extracts.sound, ...args]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('primaryLanguage') });
  const quiet = await caaspp(['stack', extracts.sound, later, '--select', 'languageCode', '--quiet']);
  expect({ code: quiet.code, stderr: quiet.stderr }).toEqual({ code: 0, stderr: '' });
});

test.each<[string[], string]>([
  [['--where', 'scaleScor > 1'], 'scaleScore'],
  [['--select', 'scaleScor'], 'scaleScore'],
  [['--to', 'fixed'], 'parquet'],
])('%j ends with 2', async (args, saying) => {
  const { code, stdout, stderr } = await caaspp(['stack', extracts.sound, later, ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(saying);
});
