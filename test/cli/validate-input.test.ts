import { chmodSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Extracts, makeExtracts } from './extracts.js';
import { caaspp } from './run.js';

let extracts: Extracts;

beforeAll(async () => {
  extracts = await makeExtracts();
});

describe('standard input', () => {
  test.each<keyof Extracts>(['sound', 'soundFixed'])('%s', async (name) => {
    const input = readFileSync(String(extracts[name]));
    const { code, stdout } = await caaspp(['validate', '-'], { input });
    expect(code).toBe(0);
    expect(stdout).toContain('40 records');
  });

  test('findings and errors name it', async () => {
    expect((await caaspp(['validate', '-'], { input: readFileSync(extracts.error) })).code).toBe(1);
    const { code, stderr } = await caaspp(['validate', '-'], { input: '%PDF-1.7' });
    expect(code).toBe(2);
    expect(stderr).toContain('stdin');
  });

  test('may stand between files', async () => {
    const { code, stdout } = await caaspp(['validate', extracts.sound, '-'], {
      input: readFileSync(extracts.error),
    });
    expect(code).toBe(1);
    expect(stdout).toContain('2 files');
  });
});

describe('what is no extract ends with 2 and says what it seems to be', () => {
  const zipHead = Buffer.from('504b0304140000000800', 'hex');

  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty.dat', '', /empty/],
    ['letter.pdf', '%PDF-1.7\n%\u00e2\u00e3', /PDF/],
    ['download.zip', Buffer.concat([zipHead, Buffer.from('85288000000000.dat')]), /damaged/],
    ['book.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /Excel/],
    ['extract.dat.gz', gzipSync('x'.repeat(99)).subarray(0, 20), /damaged/],
    ['noise.dat', Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251), /not text/],
    ['page.csv', '<!DOCTYPE html><html></html>', /web page/],
    ['research.txt', 'County Code^District Code^School Code^Student Group ID^Grade\n', /research file/],
    ['few-columns.csv', '"RecordType","UIN","Statewide_Student_Identifier(SSID)"\n"01","1","2"\n', /layout/],
    ['words.txt', 'Just a few words.\n', /layout/],
  ])('%s', async (name, content, saying) => {
    const { code, stdout, stderr } = await caaspp(['validate', extracts.write(name, content)]);
    expect(code).toBe(2);
    expect(stdout + stderr).toMatch(saying);
    expect(stdout + stderr).toContain(name);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  test('words.txt is named on standard error where the report goes elsewhere', async () => {
    const path = extracts.write('words.txt', 'Just a few words.\n');
    for (const args of [['-q'], ['--format', 'json']]) {
      const { code, stderr } = await caaspp(['validate', path, ...args]);
      expect(code).toBe(2);
      expect(stderr).toContain('words.txt');
    }
  });

  test('a directory', async () => {
    const { code, stdout, stderr } = await caaspp(['validate', extracts.directory]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('directory');
  });

  test('a missing file', async () => {
    const { code, stdout, stderr } = await caaspp(['validate', 'missing.dat'], { cwd: extracts.directory });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const path = extracts.write('locked.dat', '');
    chmodSync(path, 0);
    const { code, stderr } = await caaspp(['validate', path]);
    expect(code).toBe(2);
    expect(stderr).toContain('locked.dat');
  });

  test('a file name cannot steer the terminal', async () => {
    const { stderr } = await caaspp(['validate', 'a\u001b[2J.dat']);
    expect(stderr).not.toContain('\u001b');
  });
});
