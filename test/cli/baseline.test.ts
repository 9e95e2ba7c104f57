import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/report/schema.js';
import { type Extracts, makeExtracts } from './extracts.js';
import { caaspp } from './run.js';

let extracts: Extracts;
let known = '';

beforeAll(async () => {
  extracts = await makeExtracts();
  known = join(extracts.directory, 'known.json');
});

beforeEach(() => rmSync(known, { force: true }));

async function compared(file: string, ...args: string[]) {
  const { code, stdout } = await caaspp(['validate', file, '--baseline', known, '--format', 'json', ...args]);
  const { files, summary } = reportSchema.parse(JSON.parse(stdout));
  return { code, files, summary, baseline: summary.baseline };
}

const update = (file: string, ...args: string[]) => compared(file, '--update-baseline', ...args);

test('what is known does not fail a run; what is new does', async () => {
  expect(await update(extracts.error)).toMatchObject({ code: 0, baseline: { known: 0, new: 1, gone: 0 } });
  expect(await compared(extracts.error)).toMatchObject({
    code: 0,
    baseline: { known: 1, new: 0, gone: 0 },
    files: [{ totals: [], findings: [], known: [{ rule: 'field/code', count: 1 }] }],
  });
  expect(await compared(extracts.many)).toMatchObject({
    code: 1,
    baseline: { known: 0, new: 80, gone: 1 },
  });
});

test('--fail-on is about new findings', async () => {
  await update(extracts.warning);
  expect((await compared(extracts.warning, '--fail-on', 'warning')).code).toBe(0);
});

test('a second update takes in what is new and drops what is gone', async () => {
  await update(extracts.error);
  expect(await update(extracts.warning)).toMatchObject({ baseline: { known: 0, new: 1, gone: 1 } });
  expect((await compared(extracts.warning)).baseline).toEqual({ known: 1, new: 0, gone: 0 });
});

test('no identifier stands in it', async () => {
  await update(extracts.many);
  const [headings, ...records] = readFileSync(extracts.many, 'utf8').split('\r\n');
  const ssid = headings.split('^').indexOf('SSID');
  const text = readFileSync(known, 'utf8');
  for (const record of records.filter((line) => line !== ''))
    expect(text).not.toContain(record.split('^')[ssid]);
});

test.each(['text', 'markdown'])('%s says how many are known, new and gone', async (format) => {
  await update(extracts.error);
  const { stdout } = await caaspp(['validate', extracts.many, '--baseline', known, '--format', format]);
  expect(stdout).toMatch(/0 known, 80 new, 1 gone/);
});

describe('errors', () => {
  test('a baseline that is missing', async () => {
    const { code, stdout } = await caaspp(['validate', extracts.error, '--baseline', known]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('--update-baseline without one', async () => {
    expect((await caaspp(['validate', extracts.error, '--update-baseline'])).code).toBe(2);
  });

  test('nothing is taken for known while a file cannot be judged', async () => {
    const missing = join(extracts.directory, 'missing.dat');
    const args = ['validate', extracts.error, missing, '--baseline', known, '--update-baseline'];
    expect((await caaspp(args)).code).toBe(2);
    expect(existsSync(known)).toBe(false);
  });

  test('an extract is not overwritten', async () => {
    const before = readFileSync(extracts.sound);
    const args = ['validate', extracts.sound, '--baseline', extracts.sound, '--update-baseline'];
    expect((await caaspp(args)).code).toBe(2);
    expect(readFileSync(extracts.sound)).toEqual(before);
  });
});

describe('--structure-only', () => {
  test('judges the layout alone', async () => {
    expect((await caaspp(['validate', extracts.error, '--structure-only'])).code).toBe(0);
    const cut = extracts.write('cut.csv', `${readFileSync(extracts.sound, 'utf8')}01^cut\r\n`);
    const { code, stdout } = await caaspp(['validate', cut, '--structure-only', '--format', 'ndjson']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).rule).toBe('structure/columns');
  });

  test('is not for --only', async () => {
    expect((await caaspp(['validate', extracts.error, '--structure-only', '--only', 'field/'])).code).toBe(2);
  });
});
