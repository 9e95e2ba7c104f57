import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Extracts, makeExtracts } from './extracts.js';
import { caaspp } from './run.js';

let extracts: Extracts;

beforeAll(async () => {
  extracts = await makeExtracts();
});

async function generate(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await caaspp(['generate', ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

test('the same options give the same bytes, another seed gives others', async () => {
  const first = await generate('--records', '10', '--seed', '7');
  expect(await generate('--records', '10', '--seed', '7')).toBe(first);
  expect(await generate('--records', '10', '--seed', '8')).not.toBe(first);
});

describe('--form', () => {
  test('fixed-width, by default', async () => {
    const text = await generate('--records', '3');
    const lines = text.split('\n');
    expect(lines.map((line) => line.length)).toEqual([2101, 2101, 2101, 0]);
    expect(await generate('--records', '3', '--form', 'fixed-width')).toBe(text);
  });

  test('caret', async () => {
    const lines = (await generate('--records', '3', '--form', 'caret')).split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^RecordType\^UIN\^/);
  });
});

test('without --form, what the layout has; a delimited file has the delimiter of its layout', async () => {
  const delimited = ['--administration', 'caaspp-2023-24', '--records', '2'];
  expect(await generate(...delimited)).toBe(await generate(...delimited, '--form', 'caret'));
  expect(await generate('--administration', 'cers-export', '--records', '2')).toMatch(/^DistrictId,/);
  expect((await caaspp(['generate', ...delimited, '--form', 'fixed-width'])).code).toBe(2);
  const input = await generate(
    '--administration',
    'elpac-initial-2020-21',
    '--records',
    '20',
    '--form',
    'caret',
  );
  const { code, stdout } = await caaspp(['validate', '-', '--format', 'json'], { input });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ files: [{ form: 'comma', records: 20 }] });
});

test('--administration takes an administration or a layout id', async () => {
  const plain = await generate('--records', '2');
  expect(await generate('--records', '2', '--administration', '2016-17')).toBe(plain);
  expect(await generate('--records', '2', '--administration', 'caaspp-2016-17')).toBe(plain);
});

test('--records 0 is an extract without records', async () => {
  expect(await generate('--records', '0')).toBe('');
});

test.each(['-o', '--output'])('%s', async (flag) => {
  const path = join(extracts.directory, `made${flag}.dat`);
  expect(await generate('--records', '4', flag, path)).toBe('');
  expect(readFileSync(path, 'utf8')).toBe(await generate('--records', '4'));
});

describe('--break', () => {
  test('breaks that rule, and validate finds it', async () => {
    const input = await generate('--records', '60', '--break', 'record/level-from-score');
    const { code, stdout } = await caaspp(['validate', '-', '--format', 'json'], { input });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).files[0].totals).toMatchObject([{ rule: 'record/level-from-score' }]);
  });

  test('an unknown rule ends with 2 and the nearest', async () => {
    const { code, stdout, stderr } = await caaspp(['generate', '--break', 'record/level-form-score']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('record/level-from-score');
  });
});
