import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { type ByteSource, openFile, openStream } from './source.js';

const HEAD = 256 * 1024;
const directory = mkdtempSync(join(tmpdir(), 'caaspp-source-'));
afterAll(() => rmSync(directory, { recursive: true }));

/** Bytes of which each tells its place. */
const pattern = (length: number) => Buffer.from(Array.from({ length }, (_, index) => (index * 7) % 251));

/** Reads a source to its end in pieces of a size that divides nothing. */
async function readAll(source: ByteSource): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const target = new Uint8Array(10_007);
  for (;;) {
    const taken = await source.read(target);
    if (taken === 0) break;
    pieces.push(Buffer.from(target.slice(0, taken)));
  }
  await source.close();
  return Buffer.concat(pieces);
}

const sizes = [0, 1, HEAD - 1, HEAD, HEAD + 1, 3 * HEAD];

describe('a file', () => {
  test.each(sizes)('of %i bytes comes whole, its head first', async (size) => {
    const path = join(directory, `${size}.dat`);
    writeFileSync(path, pattern(size));
    const source = await openFile(path);
    expect(source).toMatchObject({ name: path, size });
    expect(Buffer.from(source.head).equals(pattern(Math.min(size, HEAD)))).toBe(true);
    expect((await readAll(source)).equals(pattern(size))).toBe(true);
  });

  test('can be opened again while it is read, and knows when it was changed', async () => {
    const path = join(directory, 'again.dat');
    writeFileSync(path, pattern(3 * HEAD));
    const modified = new Date('2017-06-19T06:30:00Z');
    utimesSync(path, modified, modified);
    const source = await openFile(path);
    await source.read(new Uint8Array(10_007));
    const again = await source.reopen?.();
    expect(again).toMatchObject({ name: path, modified });
    if (again !== undefined) expect((await readAll(again)).equals(pattern(3 * HEAD))).toBe(true);
    await source.close();
  });

  test.each([
    ['not-found', join(directory, 'missing.dat')],
    ['not-found', join(directory, 'missing', 'extract.dat')],
    ['is-directory', directory],
    ['not-readable', join(directory, '0.dat', 'extract.dat')],
  ])('%s', async (code, path) => {
    writeFileSync(join(directory, '0.dat'), '');
    const opened = openFile(path);
    await expect(opened).rejects.toMatchObject({
      name: 'InputError',
      code,
      file: path,
      next: expect.any(String),
    });
  });
});

describe('a stream', () => {
  test.each(sizes)('of %i bytes comes whole, its head first', async (size) => {
    const bytes = pattern(size);
    const chunks = [bytes.subarray(0, 3), Buffer.alloc(0), bytes.subarray(3, 70_000), bytes.subarray(70_000)];
    const source = await openStream(Readable.from(chunks));
    expect(source).toMatchObject({ name: '<stdin>', size: undefined });
    expect(source.reopen).toBeUndefined();
    expect(Buffer.from(source.head).equals(pattern(Math.min(size, HEAD)))).toBe(true);
    expect((await readAll(source)).equals(bytes)).toBe(true);
  });

  test('is let go when the source is closed', async () => {
    const stream = Readable.from([pattern(2 * HEAD)]);
    const source = await openStream(stream, 'pipe');
    expect(source.name).toBe('pipe');
    await source.close();
    expect(stream.destroyed).toBe(true);
  });

  test('that breaks off after its head is an error of the input', async () => {
    async function* brokenOff() {
      yield pattern(2 * HEAD);
      throw new Error('EIO');
    }
    const source = await openStream(Readable.from(brokenOff()), 'pipe');
    await expect(readAll(source)).rejects.toMatchObject({
      name: 'InputError',
      code: 'not-readable',
      file: 'pipe',
    });
  });
});
