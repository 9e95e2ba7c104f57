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

async function converted(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await caaspp(['convert', ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe('--to', () => {
  test('caret and fixed are those that the generator writes', async () => {
    const [caret, fixed] = [extracts.sound, extracts.soundFixed].map((path) => readFileSync(path, 'utf8'));
    expect(await converted(extracts.soundFixed, '--to', 'caret')).toBe(caret);
    expect(await converted(extracts.sound, '--to', 'fixed')).toBe(fixed);
  });

  test('comma: the same cells', async () => {
    const rows: string[][] = parse(await converted(extracts.sound, '--to', 'comma'));
    expect(rows.map((cells) => cells.join('^'))).toEqual(
      readFileSync(extracts.sound, 'utf8').trimEnd().split('\r\n'),
    );
  });

  test('jsonl: an object for each record', async () => {
    const objects = (await converted(extracts.sound, '--to', 'jsonl')).trimEnd().split('\n');
    expect(objects.map((line) => JSON.parse(line).uin)).toHaveLength(40);
  });

  test('parquet, with -o', async () => {
    const path = join(extracts.directory, 'all.parquet');
    expect(await converted(extracts.sound, extracts.soundFixed, '--to', 'parquet', '-o', path)).toBe('');
    const bytes = readFileSync(path);
    expect(bytes.subarray(0, 4).toString() + bytes.subarray(-4).toString()).toBe('PAR1PAR1');
  });

  test('from a pipe', async () => {
    const input = readFileSync(extracts.soundFixed);
    const { stdout } = await caaspp(['convert', '-', '--to', 'caret'], { input });
    expect(stdout).toBe(readFileSync(extracts.sound, 'utf8'));
  });
});

test('--labels', async () => {
  const [first] = parse(await converted(extracts.sound, '--to', 'comma', '--labels'), { columns: true });
  expect(first).toMatchObject({ recordTypeLabel: expect.stringContaining(' ') });
});

test('--excel', async () => {
  const text = await converted(extracts.sound, '--to', 'comma', '--excel');
  expect(text).toMatch(/^\ufeffRecordType,/);
  expect(text).toContain('"=""01"""');
});

test('--layout', async () => {
  expect((await converted(extracts.sound, '--to', 'jsonl', '--layout', '2016-17')).split('\n')).toHaveLength(
    41,
  );
});

test('columns that the layout does not know are named, unless --quiet, and not written', async () => {
  const [headings, ...records] = readFileSync(extracts.sound, 'utf8').trimEnd().split('\r\n');
  const wider = [`${headings}^Homeroom`, ...records.map((record) => `${record}^7`), ''].join('\r\n');
  const path = extracts.write('wider.csv', wider);
  const { code, stdout, stderr } = await caaspp(['convert', path, '--to', 'caret']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: readFileSync(extracts.sound, 'utf8') });
  expect(stderr).toContain('Homeroom');
  expect((await caaspp(['convert', path, '--to', 'caret', '--quiet'])).stderr).toBe('');
});

describe('--to-administration', () => {
  test('with --unmapped, what has no place is listed there and said', async () => {
    const report = join(extracts.directory, 'unmapped.csv');
    const out = join(extracts.directory, 'new.csv');
    const args = ['--to-administration', '2023-24', '--unmapped', report, '-o', out];
    const { code, stderr } = await caaspp(['convert', extracts.sound, ...args]);
    expect(code).toBe(0);
    expect(stderr).toContain('languageCode');
    const rows: Record<string, string>[] = parse(readFileSync(report), { columns: true });
    expect(rows).toContainEqual(
      expect.objectContaining({ key: 'languageCode', heading: 'LanguageCode', problem: 'no-field' }),
    );
    expect((await caaspp(['validate', out])).stdout).toContain('caaspp-2023-24');
  });

  test('without it nothing is lost: the run ends with 2, and no file appears', async () => {
    const out = join(extracts.directory, 'lost.csv');
    const { code, stderr } = await caaspp([
      'convert',
      extracts.sound,
      '--to-administration',
      '2023-24',
      '-o',
      out,
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('languageCode');
    expect(stderr).toContain('--unmapped');
    expect(() => readFileSync(out)).toThrow();
  });

  test('into its own layout nothing is lost', async () => {
    expect(await converted(extracts.soundFixed, '--to-administration', '2016-17')).toBe(
      readFileSync(extracts.sound, 'utf8'),
    );
  });
});

describe('errors end with 2', () => {
  test('a value that does not fit, and no file appears', async () => {
    const text = readFileSync(extracts.sound, 'utf8');
    const [, record] = text.split('\r\n');
    const name = record.split('^')[3];
    const path = extracts.write('name.csv', text.replace(`^${name}^`, `^${'Q'.repeat(99)}^`));
    const out = join(extracts.directory, 'name.dat');
    const { code, stderr } = await caaspp(['convert', path, '--to', 'fixed', '-o', out]);
    expect(code).toBe(2);
    expect(stderr).toContain('name.csv, line 2');
    expect(stderr).toContain('lastName');
    expect(stderr).not.toContain('QQ');
    expect(() => readFileSync(out)).toThrow();
  });

  test.each<[string[], string]>([
    [[], '--to'],
    [['--to', 'xml'], 'parquet'],
    [['--to', 'fixed', '--labels'], '--labels'],
    [['--to', 'jsonl', '--excel'], '--excel'],
    [['--to', 'comma', '--unmapped', 'report.csv'], '--to-administration'],
    [['--to-administration', '2023-24', '--unmapped', '-'], '--output'],
    [['--to-administration', '1999-00'], '1999-00'],
  ])('%j', async (args, saying) => {
    const { code, stdout, stderr } = await caaspp(['convert', extracts.sound, ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(saying);
  });
});
