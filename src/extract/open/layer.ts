import type { FileForm } from '../format.js';
import { type ByteSource, type Fill, type Undone, withHead } from '../source.js';

/** What undoes one thing that was done to a file. */
export interface Layer {
  readonly undone: Undone;
  /** Where the fields are divided anew: what they were divided by. */
  readonly form?: FileForm;
  /** Whether what comes out is about as long as what goes in. */
  readonly keepsSize: boolean;
  /** The bytes with it undone. */
  readonly fill: (inner: ByteSource) => Fill;
}

/** Reads a source through a layer; closing it closes the source. */
export async function through(inner: ByteSource, layer: Layer): Promise<ByteSource> {
  const { reopen } = inner;
  const size = layer.keepsSize ? inner.size : undefined;
  try {
    return {
      ...(await withHead(inner.name, size, layer.fill(inner), inner.close)),
      modified: inner.modified,
      undone: [...(inner.undone ?? []), layer.undone],
      form: layer.form ?? inner.form,
      reopen: reopen === undefined ? undefined : async () => through(await reopen(), layer),
    };
  } catch (error) {
    await inner.close();
    throw error;
  }
}

const CHUNK = 64 * 1024;

/** All bytes of a source in chunks; each holds until the next is asked for. */
export async function* chunksOf(source: ByteSource): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(CHUNK);
  for (;;) {
    const taken = await source.read(buffer);
    if (taken === 0) return;
    yield buffer.subarray(0, taken);
  }
}
