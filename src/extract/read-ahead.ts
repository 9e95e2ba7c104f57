import type { ReadableSource } from './source.js';

const CHUNK_BYTES = 1024 * 1024;

/**
 * Reads the next bytes while those before are worked on: a file is copied, and an archive is unpacked, on another core.
 * Small files are read as they are.
 */
export class ReadAhead implements ReadableSource {
  readonly name: string;
  readonly #source: ReadableSource;
  #taken = 0;
  #chunk = new Uint8Array(0);
  /** Of the chunk, what was read and not yet taken. */
  #start = 0;
  #end = 0;
  #pending: Promise<number> | undefined;

  constructor(source: ReadableSource) {
    this.name = source.name;
    this.#source = source;
  }

  /** @throws what reading the source throws. */
  async read(into: Uint8Array): Promise<number> {
    if (this.#pending !== undefined) {
      this.#end = await this.#pending;
      this.#start = 0;
      this.#pending = undefined;
    }
    const count = Math.min(into.length, this.#end - this.#start);
    if (count === 0) return this.#readAtOnce(into);
    into.set(this.#chunk.subarray(this.#start, this.#start + count));
    this.#start += count;
    if (this.#start === this.#end) this.#readNext();
    return count;
  }

  /** Waits until nothing is read any more. */
  async stop(): Promise<void> {
    await this.#pending?.catch(() => undefined);
  }

  async #readAtOnce(into: Uint8Array): Promise<number> {
    const count = await this.#source.read(into);
    this.#taken += count;
    if (this.#taken >= CHUNK_BYTES && count > 0) this.#readNext();
    return count;
  }

  #readNext(): void {
    if (this.#chunk.length === 0) this.#chunk = new Uint8Array(CHUNK_BYTES);
    this.#pending = this.#source.read(this.#chunk);
    // Its failure is told when it is its turn.
    this.#pending.catch(() => undefined);
  }
}
