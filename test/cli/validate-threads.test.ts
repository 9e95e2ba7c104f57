import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Extracts, makeExtracts } from './extracts.js';
import { caaspp } from './run.js';

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
      const { code, stdout } = await caaspp(['validate', '--format', 'json', '--threads', threads, large]);
      return { code, stdout };
    };
    const [one, three] = [await report('1'), await report('3')];
    expect(one.code).toBe(1);
    const rules = JSON.parse(one.stdout).files[0].totals.map(({ rule }: { rule: string }) => rule);
    expect(rules).toEqual(['field/code', 'file/identical-record', 'field/case']);
    expect(three).toEqual(one);
  });

  test.each(['0', '-1', 'x', '1.5'])('%s is refused', async (count) => {
    const { code, stderr } = await caaspp(['validate', '--threads', count, extracts.sound]);
    expect(code).toBe(2);
    expect(stderr).toContain('--threads');
  });
});
