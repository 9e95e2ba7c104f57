import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withOutput } from './output.js';

let directory = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'caaspp-output-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

function write(path: string, text: string, inputs: readonly string[] = []): Promise<void> {
  return withOutput(path, inputs, (output) => output.write([text]));
}

test('the file is in its place only when all of it is', async () => {
  const path = join(directory, 'a.json');
  writeFileSync(path, 'before');
  await withOutput(path, [], async (output) => {
    await output.write(['after']);
    expect(readFileSync(path, 'utf8')).toBe('before');
  });
  expect(readFileSync(path, 'utf8')).toBe('after');
  expect(readdirSync(directory)).toEqual(['a.json']);
});

test('a failure leaves what was there, and nothing beside it', async () => {
  const path = join(directory, 'a.json');
  writeFileSync(path, 'before');
  const failing = withOutput(path, [], async (output) => {
    await output.write(['half']);
    throw new Error('in the middle');
  });
  await expect(failing).rejects.toThrow('in the middle');
  expect(readFileSync(path, 'utf8')).toBe('before');
  expect(readdirSync(directory)).toEqual(['a.json']);
});

test('who could not read the file before cannot read it after', async () => {
  const path = join(directory, 'a.json');
  writeFileSync(path, '', { mode: 0o600 });
  await write(path, 'private');
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('a link stays a link', async () => {
  symlinkSync(join(directory, 'real.json'), join(directory, 'link.json'));
  writeFileSync(join(directory, 'real.json'), '');
  await write(join(directory, 'link.json'), 'new');
  expect(readFileSync(join(directory, 'real.json'), 'utf8')).toBe('new');
  expect(readdirSync(directory)).toEqual(['link.json', 'real.json']);
});

test('a device is written, not replaced', async () => {
  await write('/dev/null', 'gone');
  expect(statSync('/dev/null').isFile()).toBe(false);
});

describe('is refused before any work', () => {
  test.each([
    ['not-writable', () => [join(directory, 'missing', 'a.json')]],
    ['not-writable', () => [directory]],
    ['output-is-input', () => [join(directory, 'in.dat'), join(directory, 'in.dat')]],
    ['output-is-input', () => [join(directory, 'link.dat'), join(directory, 'in.dat')]],
    ['output-is-input', () => [join(directory, '.', 'sub', '..', 'in.dat'), join(directory, 'link.dat')]],
  ])('%s', async (code, paths) => {
    mkdirSync(join(directory, 'sub'));
    writeFileSync(join(directory, 'in.dat'), 'data');
    symlinkSync(join(directory, 'in.dat'), join(directory, 'link.dat'));
    const [path, ...inputs] = paths();
    let worked = false;
    const refused = withOutput(path, inputs, async () => {
      worked = true;
    });
    await expect(refused).rejects.toMatchObject({ code });
    expect(worked).toBe(false);
    expect(readFileSync(join(directory, 'in.dat'), 'utf8')).toBe('data');
  });
});
