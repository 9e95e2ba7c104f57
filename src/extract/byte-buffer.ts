import { LONGEST_DECIMAL, writeDecimal } from '../text/decimal.js';

const encoder = new TextEncoder();

/** Below this many bytes a loop is faster than a call that copies them. */
const LONG = 48;

/** Bytes that grow at their end. */
export class ByteBuffer {
  #bytes: Uint8Array;
  #length = 0;

  constructor(capacity = 64 * 1024) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  append(source: Uint8Array, start = 0, end = source.length): void {
    const length = end - start;
    this.#reserve(length);
    const bytes = this.#bytes;
    if (length >= LONG) bytes.set(source.subarray(start, end), this.#length);
    else for (let from = start, to = this.#length; from < end; from++, to++) bytes[to] = source[from];
    this.#length += length;
  }

  appendByte(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = byte;
  }

  /** Appends a text as UTF-8. */
  appendText(text: string): void {
    this.#reserve(text.length * 3);
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  /** Appends a whole number of units of the last decimal: 1250 with two decimals as `12.50`. */
  appendDecimal(units: number, decimals: number): void {
    this.#reserve(LONGEST_DECIMAL);
    this.#length = writeDecimal(this.#bytes, this.#length, units, decimals);
  }

  /** Drops all bytes from a place on. */
  truncate(length: number): void {
    this.#length = length;
  }

  /** The bytes between two places; they hold until the next change. */
  view(from = 0, to = this.#length): Uint8Array {
    return this.#bytes.subarray(from, to);
  }

  #reserve(length: number): void {
    if (this.#length + length <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + length));
    larger.set(this.view());
    this.#bytes = larger;
  }
}
