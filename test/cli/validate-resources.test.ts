import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Extracts, makeExtracts } from './extracts.js';
import { caaspp, launch } from './run.js';

/** Threads are started from 32 MiB on. */
const LARGE = 34 * 1024 * 1024;

let extracts: Extracts;
let large: string;

beforeAll(async () => {
  extracts = await makeExtracts();
  const many = readFileSync(extracts.many, 'utf8');
  const records = many.slice(many.indexOf('\n') + 1);
  large = extracts.write('large.csv', many + records.repeat(Math.ceil(LARGE / records.length)));
});

describe('--threads', () => {
  test('does not change the report on a large file', async () => {
    const report = async (threads: string) => {
      const { code, stdout } = await launch(['validate', '--format', 'json', '--threads', threads, large]);
      return { code, stdout };
    };
    const [one, three] = [await report('1'), await report('3')];
    expect(one.code).toBe(1);
    const rules = JSON.parse(one.stdout).files[0].totals.map(({ rule }: { rule: string }) => rule);
    expect(rules).toEqual(['field/code', 'file/identical-record', 'field/case']);
    expect(three).toEqual(one);
  });

  test('of none is refused', async () => {
    const { code, stderr } = await caaspp(['validate', '--threads', '0', extracts.sound]);
    expect(code).toBe(2);
    expect(stderr).toContain('--threads');
  });
});

describe('--max-memory', () => {
  test('ends the run where comparing records takes more', async () => {
    const { code, stderr } = await caaspp(['validate', '--max-memory', '64k', extracts.sound]);
    expect(code).toBe(2);
    expect(stderr).toContain('--ignore file/');
  });

  test('of a gigabyte is enough for a few', async () => {
    expect((await caaspp(['validate', '--max-memory', '1G', extracts.sound])).code).toBe(0);
  });

  test('does not matter where records are not compared', async () => {
    const args = ['--max-memory', '0', '--ignore', 'file/', extracts.sound];
    expect((await caaspp(['validate', ...args])).code).toBe(0);
  });

  test('of another form is refused', async () => {
    const { code, stderr } = await caaspp(['validate', '--max-memory', '1.5G', extracts.sound]);
    expect(code).toBe(2);
    expect(stderr).toContain('--max-memory');
  });
});
