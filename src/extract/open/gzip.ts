import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { InputError } from '../../errors.js';
import { type ByteSource, fillFrom } from '../source.js';
import { chunksOf, type Layer } from './layer.js';
import { refuseBomb } from './limits.js';

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}

/** Unpacks gzip, of one member or several. */
export const gunzip: Layer = {
  undone: { kind: 'gzip' },
  keepsSize: false,
  fill: (inner) => fillFrom(unpacked(inner)),
};

/** @throws InputError `damaged-gzip`, `packed-too-tight`. */
async function* unpacked(inner: ByteSource): AsyncGenerator<Uint8Array> {
  let taken = 0;
  let given = 0;
  async function* packed() {
    for await (const chunk of chunksOf(inner)) {
      taken += chunk.length;
      yield Buffer.from(chunk);
    }
  }
  const source = Readable.from(packed());
  const unpacker = createGunzip({ chunkSize: 256 * 1024 });
  source.on('error', (error) => unpacker.destroy(error));
  source.pipe(unpacker);
  try {
    for await (const chunk of unpacker) {
      given += chunk.length;
      refuseBomb(inner.name, taken, given);
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('damaged-gzip', `${inner.name} cannot be unpacked: it is damaged or cut off.`, {
      file: inner.name,
      next: 'Download or copy it again.',
      cause,
    });
  } finally {
    source.destroy();
    unpacker.destroy();
  }
}
