import type { ByteSource } from '../../src/extract/source.js';

const HEAD_BYTES = 256 * 1024;

/**
 * A source over bytes in memory.
 * @param nextChunk How many bytes the next read gives at most; all that fit unless given.
 */
export function sourceOf(
  bytes: Uint8Array,
  nextChunk: () => number = () => Number.POSITIVE_INFINITY,
): ByteSource {
  let at = 0;
  return {
    name: 'extract.csv',
    head: bytes.subarray(0, HEAD_BYTES),
    size: bytes.length,
    async read(target) {
      const taken = Math.min(target.length, bytes.length - at, nextChunk());
      target.set(bytes.subarray(at, at + taken));
      at += taken;
      return taken;
    },
    async close() {},
  };
}

/** A source over the bytes of a file, which can be opened again. */
export function fileOf(
  bytes: Uint8Array,
  facts: Partial<Pick<ByteSource, 'name' | 'modified'>> = {},
): ByteSource {
  return { ...sourceOf(bytes), ...facts, reopen: async () => fileOf(bytes, facts) };
}
