import { mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Extracts, makeExtracts } from './extracts.js';
import { caaspp, ended, start } from './run.js';

let extracts: Extracts;

beforeAll(async () => {
  extracts = await makeExtracts();
});

function emptyDirectory(name: string): string {
  const directory = join(extracts.directory, name);
  mkdirSync(directory);
  return directory;
}

describe('validate --output', () => {
  test.each(['-o', '--output'])('%s takes what would have gone to standard output', async (flag) => {
    const path = join(extracts.directory, `report${flag}.json`);
    const toFile = await caaspp(['validate', extracts.error, '--format', 'json', flag, path]);
    const toStdout = await caaspp(['validate', extracts.error, '--format', 'json']);
    expect(toFile).toMatchObject({ code: 1, stdout: '' });
    expect(readFileSync(path, 'utf8')).toBe(toStdout.stdout);
  });

  test('- is standard output', async () => {
    const { stdout } = await caaspp(['validate', extracts.error, '-o', '-']);
    expect(stdout).toBe((await caaspp(['validate', extracts.error])).stdout);
  });

  test('--quiet silences the notes, not the file', async () => {
    const path = join(extracts.directory, 'quiet.txt');
    expect(await caaspp(['validate', extracts.error, '-q', '-o', path])).toEqual({
      code: 1,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(path, 'utf8')).toContain('field/code');
  });

  test('a missing directory is refused before a file is read', async () => {
    const { code, stderr } = await caaspp([
      'validate',
      'missing.dat',
      '-o',
      join(extracts.directory, 'no', 'report'),
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('report');
    expect(stderr).not.toContain('missing.dat');
  });

  test('a directory is refused', async () => {
    expect((await caaspp(['validate', extracts.error, '-o', extracts.directory])).code).toBe(2);
  });

  test('an extract is never overwritten by its report', async () => {
    const before = readFileSync(extracts.error);
    const { code } = await caaspp(['validate', extracts.error, '-o', extracts.error]);
    expect(code).toBe(2);
    expect(readFileSync(extracts.error)).toEqual(before);
  });

  test('colours do not go to a file', async () => {
    const path = join(extracts.directory, 'plain.txt');
    await caaspp(['validate', extracts.error, '-o', path]);
    expect(readFileSync(path, 'utf8')).not.toContain('\u001b');
  });
});

describe('a run that ends in the middle', () => {
  const endless = ['generate', '--records', '100000000', '-o'];

  test.each<[NodeJS.Signals, number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('%s leaves nothing behind and ends with %i', async (signal, code) => {
    const directory = emptyDirectory(signal);
    writeFileSync(join(directory, 'extract.dat'), 'before');
    const child = start([...endless, join(directory, 'extract.dat')]);
    await somethingNewIn(directory);
    expect(readFileSync(join(directory, 'extract.dat'), 'utf8')).toBe('before');
    child.kill(signal);
    expect(await ended(child)).toBe(code);
    expect(readdirSync(directory)).toEqual(['extract.dat']);
    expect(readFileSync(join(directory, 'extract.dat'), 'utf8')).toBe('before');
  });

  test('an interrupted validate ends with 130', async () => {
    const records = readFileSync(extracts.soundFixed, 'utf8').repeat(20);
    const child = start(['validate', '-']);
    const code = ended(child);
    // More than a pipe holds: that it was taken says that the command reads.
    await new Promise((resolve) => child.stdin.write(records, resolve));
    child.kill('SIGINT');
    expect(await code).toBe(130);
  });

  test('even SIGKILL leaves no half file in the place of the whole', async () => {
    const directory = emptyDirectory('SIGKILL');
    const child = start([...endless, join(directory, 'extract.dat')]);
    await somethingNewIn(directory);
    child.kill('SIGKILL');
    expect(await ended(child)).toBeNull();
    expect(readdirSync(directory)).not.toContain('extract.dat');
  });
});

function somethingNewIn(directory: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(directory, () => {
      watcher.close();
      resolve();
    });
  });
}
