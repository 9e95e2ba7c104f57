import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { findConfigFile, readConfigFile } from './file.js';

let directory = '';
const made: string[] = [];
afterAll(() => {
  for (const each of made) rmSync(each, { recursive: true, force: true });
});

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'caaspp-config-'));
  made.push(directory);
  mkdirSync(join(directory, 'a/b'), { recursive: true });
});

function write(name: string, text = '{}'): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

describe('the configuration of a directory', () => {
  test.each(['caaspp.config.json', 'caaspp.config.yaml', 'caaspp.config.yml'])('%s', (name) => {
    const path = write(name);
    expect(findConfigFile(directory)).toBe(path);
    expect(findConfigFile(join(directory, 'a/b'))).toBe(path);
  });

  test('is the nearest', () => {
    write('caaspp.config.json');
    const near = write('a/caaspp.config.yaml');
    expect(findConfigFile(join(directory, 'a/b'))).toBe(near);
  });

  test('is none', () => {
    expect(findConfigFile(join(directory, 'a'))).toBeUndefined();
  });

  test('must be one', () => {
    write('caaspp.config.json');
    write('caaspp.config.yaml');
    expect(() => findConfigFile(directory)).toThrow(
      expect.objectContaining({ name: 'InputError', code: 'several-configurations' }),
    );
  });
});

describe('reading', () => {
  test.each([
    ['c.json', '{\n  "a": {\n    "b": [1,\n 2]\n  }\n}'],
    ['c.yaml', '# c\na:\n  b:\n    - 1\n    - 2\n'],
  ])('%s tells lines', async (name, text) => {
    const { content, lineOf } = await readConfigFile(write(name, text));
    expect(content).toEqual({ a: { b: [1, 2] } });
    const lines = text.split('\n');
    expect(lines[lineOf(['a', 'b', 1]) - 1]).toContain('2');
    expect(lineOf(['a', 'c'])).toBe(lineOf(['a']));
    expect(lineOf(['z'])).toBe(lineOf([]));
  });

  test.each([
    ['c.json', '{\n  "a": 1,\n  b }', 3],
    ['c.yaml', 'a: 1\nb: [\n', 3],
    ['c.yaml', 'a: 1\na: 2\n', 2],
  ])('%s that cannot be read: %j', async (name, text, line) => {
    await expect(readConfigFile(write(name, text))).rejects.toMatchObject({ code: 'bad-config', line });
  });

  test('one that is missing', async () => {
    await expect(readConfigFile(join(directory, 'none.json'))).rejects.toMatchObject({ code: 'not-found' });
  });
});
