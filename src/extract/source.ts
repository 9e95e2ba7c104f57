import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { InputError } from '../errors.js';
import type { FileForm } from './format.js';

/** One thing that was done to an extract after it was downloaded, or for the download, and is undone while it is read. */
export type Undone =
  | {
      readonly kind: 'zip';
      readonly member: string;
      /** Members that hold the same data in another form, and were not read. */
      readonly instead: readonly string[];
    }
  | { readonly kind: 'gzip' | 'utf-16' | 'line-ends' }
  | { readonly kind: 'delimiter'; readonly delimiter: string }
  | { readonly kind: 'workbook'; readonly sheet: string; readonly dates: boolean };

/** Fills `target` from its beginning and returns how many bytes it took: 0 at the end. */
export type Fill = (target: Uint8Array) => Promise<number>;

/** Bytes of one input, read in order. */
export interface ByteSource {
  /** As the user named it; `<stdin>` for standard input. */
  readonly name: string;
  /** The first bytes, up to 256 KiB; all of them where the input is smaller. */
  readonly head: Uint8Array;
  /** Bytes in total; undefined for a pipe. */
  readonly size: number | undefined;
  /** What was undone to come to plain text, outermost first; absent where nothing was. */
  readonly undone?: readonly Undone[] | undefined;
  /** Where the fields are divided anew: what they were divided by. */
  readonly form?: FileForm | undefined;
  /** When a file was last changed; undefined for a pipe. */
  readonly modified?: Date | undefined;
  /** Opens the same bytes from their beginning; undefined for a pipe, which can be read only once. */
  readonly reopen?: (() => Promise<ByteSource>) | undefined;
  /** Where the same bytes stand on disk, to be read at any place; undefined where they stand nowhere as they are. */
  readonly path?: string | undefined;
  /** Fills `target` from its beginning and returns how many bytes it took: 0 at the end. The head comes first. */
  read(target: Uint8Array): Promise<number>;
  close(): Promise<void>;
}

/** What is read of a source: its name stands in errors. */
export type ReadableSource = Pick<ByteSource, 'name' | 'read'>;

const HEAD_BYTES = 256 * 1024;

/**
 * Opens a file for reading.
 * @throws InputError `not-found`, `is-directory`, `not-readable`; the last also later, when a read fails.
 */
export async function openFile(path: string): Promise<ByteSource> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw openError(path, error);
  });
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) throw directoryError(path);
    const fill: Fill = (target) =>
      handle.read(target, 0, target.length, null).then(
        ({ bytesRead }) => bytesRead,
        (error: unknown) => {
          throw openError(path, error);
        },
      );
    const source = await withHead(path, stat.isFile() ? stat.size : undefined, fill, () => handle.close());
    return stat.isFile() ? { ...source, path, modified: stat.mtime, reopen: () => openFile(path) } : source;
  } catch (error) {
    await handle.close();
    throw error instanceof InputError ? error : openError(path, error);
  }
}

/**
 * Reads a stream, such as standard input, as a source.
 * @throws InputError `not-readable`, also later, when the stream breaks off.
 */
export async function openStream(stream: Readable, name = '<stdin>'): Promise<ByteSource> {
  const fill = fillFrom(stream);
  const guarded: Fill = (target) =>
    fill(target).catch((error: unknown) => {
      throw error instanceof InputError ? error : openError(name, error);
    });
  return withHead(name, undefined, guarded, async () => {
    stream.destroy();
  });
}

/** Takes bytes out of chunks of any size. */
export function fillFrom(iterable: AsyncIterable<Uint8Array>): Fill {
  const chunks = iterable[Symbol.asyncIterator]();
  let pending: Uint8Array = new Uint8Array(0);
  return async (target) => {
    while (pending.length === 0) {
      const { value, done } = await chunks.next();
      if (done === true) return 0;
      pending = value;
    }
    const taken = Math.min(pending.length, target.length);
    target.set(pending.subarray(0, taken));
    pending = pending.subarray(taken);
    return taken;
  };
}

/** A source over what fills buffers, its head read already. */
export async function withHead(
  name: string,
  size: number | undefined,
  fill: Fill,
  close: () => Promise<void>,
): Promise<ByteSource> {
  const buffer = new Uint8Array(HEAD_BYTES);
  let length = 0;
  while (length < buffer.length) {
    const taken = await fill(buffer.subarray(length));
    if (taken === 0) break;
    length += taken;
  }
  const head = buffer.subarray(0, length);
  let served = 0;
  return {
    name,
    size,
    head,
    close,
    async read(target) {
      if (served === head.length) return fill(target);
      const taken = Math.min(target.length, head.length - served);
      target.set(head.subarray(served, served + taken));
      served += taken;
      return taken;
    },
  };
}

function directoryError(path: string): InputError {
  return new InputError('is-directory', `${path} is a directory.`, {
    file: path,
    next: `Name the files in it, for example ${basename(path)}/*.dat`,
  });
}

/** What keeps a file from being read, in words for its user. */
export function openError(path: string, cause: unknown): InputError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT') {
    return new InputError('not-found', `There is no file ${path}.`, {
      file: path,
      next: 'Check the spelling and the working directory.',
      cause,
    });
  }
  if (code === 'EISDIR') return directoryError(path);
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new InputError('not-readable', `${path} cannot be read (${reason}).`, {
    file: path,
    next: 'Check that you may read it and that the disk is well.',
    cause,
  });
}
