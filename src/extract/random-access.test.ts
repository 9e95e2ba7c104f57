import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { RandomAccessFile } from './random-access.js';

const directory = mkdtempSync(join(tmpdir(), 'caaspp-random-access-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function withFile<T>(content: string, look: (file: RandomAccessFile) => T | Promise<T>): Promise<T> {
  const path = join(directory, 'file');
  writeFileSync(path, content);
  const file = new RandomAccessFile(path, 'named.csv');
  try {
    return await look(file);
  } finally {
    file.close();
  }
}

test('parts are of whole lines, follow each other, and are as long as asked for', async () => {
  const text = fc.stringMatching(/^[a\n]{0,60}$/);
  await fc.assert(
    fc.asyncProperty(text, fc.nat(5), fc.integer({ min: 1, max: 20 }), async (content, skipped, bytes) => {
      const start = content.indexOf('\n', skipped) + 1;
      const parts = await withFile(content, (file) => [...file.linesFrom(start, bytes)]);
      const texts = parts.map((part) => content.slice(part.start, part.end));
      expect(texts.join('')).toBe(content.slice(start));
      for (const part of texts.slice(0, -1)) {
        expect(part).toMatch(/\n$/);
        expect(part.length).toBeGreaterThanOrEqual(bytes);
      }
    }),
    { numRuns: 500 },
  );
});

test('a line may be longer than what is looked at in one go', async () => {
  const long = `${'a'.repeat(100_000)}\n`;
  const parts = await withFile(`b\n${long}${long}c`, (file) => [...file.linesFrom(2, 1000)]);
  expect(parts).toEqual([
    { start: 2, end: 100_003 },
    { start: 100_003, end: 200_004 },
    { start: 200_004, end: 200_005 },
  ]);
});

test('a part is read from its first byte to its last', async () => {
  const read = await withFile('0123456789', async (file) => {
    const part = file.part({ start: 3, end: 7 });
    const target = new Uint8Array(3);
    const lengths = [await part.read(target), await part.read(target), await part.read(target)];
    return { name: part.name, lengths, last: String.fromCharCode(target[0]) };
  });
  expect(read).toEqual({ name: 'named.csv', lengths: [3, 1, 0], last: '6' });
});

test('a file that is not there is named as the user did', () => {
  expect(() => new RandomAccessFile(join(directory, 'none'), 'named.csv')).toThrow(
    expect.objectContaining({ name: 'InputError', code: 'not-found', file: 'named.csv' }),
  );
});
