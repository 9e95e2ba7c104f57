import { readFileSync } from 'node:fs';

const PAGE_BYTES = 65_536;
const ALIGNMENT = 16;

let compiled: WebAssembly.Module | undefined;

/**
 * Memory in which compiled code and ours see the same bytes. It does not grow, since that would take the views away
 * that others hold; what is not used of it takes no room.
 */
export class SharedMemory {
  /** The functions of the compiled code: all addresses are bytes in this memory. */
  readonly run: WebAssembly.Instance['exports'];
  readonly #memory: WebAssembly.Memory;
  #used = 0;

  /** @param bytes What can be reserved in all. */
  constructor(bytes: number) {
    this.#memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
    compiled ??= new WebAssembly.Module(readFileSync(new URL('./extract.wasm', import.meta.url)));
    this.run = new WebAssembly.Instance(compiled, { env: { memory: this.#memory } }).exports;
  }

  get buffer(): ArrayBuffer {
    return this.#memory.buffer;
  }

  /**
   * The address of so many bytes that are not used yet, and of a few more, since vectors read and write past the end.
   * @throws RangeError where so many are not left.
   */
  reserve(bytes: number): number {
    const address = this.#used;
    this.#used += Math.ceil((bytes + ALIGNMENT) / ALIGNMENT) * ALIGNMENT;
    if (this.#used > this.buffer.byteLength) throw new RangeError(`No ${bytes} bytes are left to share.`);
    return address;
  }

  /** Room for integers; their address is its `byteOffset`. */
  integers(count: number): Int32Array<ArrayBuffer> {
    return new Int32Array(this.buffer, this.reserve(4 * count), count);
  }
}
