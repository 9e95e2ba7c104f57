/**
 * Looks codes up by their bytes without making a string: open addressing on a 32-bit key, which for codes of up
 * to four bytes is the code itself and for longer ones a hash that a comparison of the bytes confirms.
 */
export class CodeTable {
  readonly #mask: number;
  readonly #keys: Int32Array;
  readonly #lengths: Uint8Array;
  readonly #symbols: Int32Array;
  readonly #bytes: Uint8Array[];

  constructor(codes: Iterable<readonly [code: string, symbol: number]>) {
    const entries = [...codes];
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, entries.length * 2)));
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#lengths = new Uint8Array(size);
    this.#symbols = new Int32Array(size);
    this.#bytes = Array.from({ length: size }, () => new Uint8Array(0));
    for (const [code, symbol] of entries) this.#insert(new TextEncoder().encode(code), symbol);
  }

  #insert(bytes: Uint8Array, symbol: number): void {
    const key = keyOf(bytes, 0, bytes.length);
    let slot = slotOf(key, this.#mask);
    while (this.#symbols[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#keys[slot] = key;
    this.#lengths[slot] = bytes.length;
    this.#symbols[slot] = symbol;
    this.#bytes[slot] = bytes;
  }

  /** The symbol of the code that stands in `bytes[start, end)`; 0 where it is not in the table. */
  lookup(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    const key = keyOf(bytes, start, end);
    let slot = slotOf(key, this.#mask);
    while (this.#symbols[slot] !== 0) {
      if (this.#keys[slot] === key && this.#lengths[slot] === length) {
        if (length <= 4 || sameBytes(this.#bytes[slot], bytes, start)) return this.#symbols[slot];
      }
      slot = (slot + 1) & this.#mask;
    }
    return 0;
  }
}

function keyOf(bytes: Uint8Array, start: number, end: number): number {
  let key = 0;
  if (end - start <= 4) {
    for (let at = start; at < end; at++) key = (key << 8) | bytes[at];
    return key;
  }
  for (let at = start; at < end; at++) key = Math.imul(key ^ bytes[at], 0x01000193);
  return key;
}

function slotOf(key: number, mask: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 15) & mask;
}

function sameBytes(expected: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let index = 0; index < expected.length; index++) {
    if (expected[index] !== bytes[start + index]) return false;
  }
  return true;
}
