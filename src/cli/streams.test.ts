import { expect, test } from 'vitest';
import { type Chunk, writePieces } from './streams.js';

async function written(pieces: Parameters<typeof writePieces>[1]): Promise<Chunk[]> {
  const chunks: Chunk[] = [];
  await writePieces(async (chunk) => void chunks.push(chunk), pieces);
  return chunks;
}

test('joins short pieces and keeps the order of text and bytes', async () => {
  const bytes = Uint8Array.of(1, 2);
  expect(await written(['a', 'b', bytes, 'c'])).toEqual(['ab', bytes, 'c']);
  expect(await written([])).toEqual([]);
});

test('does not gather more than a chunk', async () => {
  const chunks = await written(Array.from({ length: 200 }, () => 'x'.repeat(1000)));
  expect(chunks.length).toBeGreaterThan(2);
  expect(chunks.join('')).toHaveLength(200_000);
});

test('stops asking for pieces when the reader has gone', async () => {
  let asked = 0;
  function* endless() {
    for (;;) yield `${'x'.repeat(65_536)}${asked++}`;
  }
  const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
  await writePieces(() => Promise.reject(gone), endless());
  expect(asked).toBe(1);
});

test('passes on every other error', async () => {
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
  await expect(writePieces(() => Promise.reject(full), ['a'])).rejects.toBe(full);
});
