import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ReadableSource } from './source.js';
import { openError } from './source.js';

const LINE_FEED = 0x0a;

/** Lines are seldom longer. */
const LOOK_BYTES = 16 * 1024;

/** A part of a file: places of its first byte, and of the first one behind it. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** A file on disk that is read at any place. It blocks, so what uses it has nothing better to do. */
export class RandomAccessFile {
  readonly #name: string;
  readonly #descriptor: number;
  /** Bytes, when it was opened. */
  readonly size: number;

  /**
   * @param name How the user named it.
   * @throws InputError as `openFile` does.
   */
  constructor(path: string, name: string) {
    this.#name = name;
    this.#descriptor = explained(name, () => openSync(path, 'r'));
    this.size = fstatSync(this.#descriptor).size;
  }

  /**
   * Fills `target` with the bytes from `position` on, as far as the file has them.
   * @returns How many it took.
   * @throws InputError `not-readable`.
   */
  read(target: Uint8Array, position: number): number {
    let taken = 0;
    while (taken < target.length) {
      const rest = target.length - taken;
      const more = explained(this.#name, () =>
        readSync(this.#descriptor, target, taken, rest, position + taken),
      );
      if (more === 0) break;
      taken += more;
    }
    return taken;
  }

  /** A part of the file as something to read from its beginning. */
  part({ start, end }: ByteRange): ReadableSource {
    let position = start;
    return {
      name: this.#name,
      read: async (target) => {
        const taken = this.read(target.subarray(0, Math.min(target.length, end - position)), position);
        position += taken;
        return taken;
      },
    };
  }

  /**
   * Cuts what follows `start` into parts of whole lines.
   * @param start Where a line begins.
   * @param bytes How long a part is at least, but for the last.
   */
  *linesFrom(start: number, bytes: number): Generator<ByteRange> {
    for (let from = start, end = start; from < this.size; from = end) {
      end = this.#afterLineFeed(from + bytes - 1);
      yield { start: from, end };
    }
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  /** The place behind the first line feed from a place on; the end of the file where none follows. */
  #afterLineFeed(position: number): number {
    const look = new Uint8Array(LOOK_BYTES);
    for (let at = position; at < this.size; at += look.length) {
      const found = look.subarray(0, this.read(look, at)).indexOf(LINE_FEED);
      if (found !== -1) return at + found + 1;
    }
    return this.size;
  }
}

/** System errors name calls; a user needs the file and a way out. */
function explained<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw openError(name, error);
  }
}
