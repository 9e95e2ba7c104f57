import { CodeTable } from './code-table.js';

const ZERO = 0x30;

/** Looks codes up by what their spellings share: `no` and `No`, `1` and `01`. No string is made. */
export class FoldedCodes {
  readonly #table: CodeTable;
  readonly #folded: Uint8Array;

  constructor(codes: Iterable<readonly [code: string, symbol: number]>) {
    const folded = new Map([...codes].map(([code, symbol]) => [fold(code), symbol]));
    this.#table = new CodeTable(folded);
    this.#folded = new Uint8Array(Math.max(0, ...[...folded.keys()].map((code) => Buffer.byteLength(code))));
  }

  /** The symbol of the code of which another spelling stands in `bytes[start, end)`; 0 where there is none. */
  lookup(bytes: Uint8Array, start: number, end: number): number {
    let from = start;
    while (from < end - 1 && bytes[from] === ZERO) from++;
    const length = end - from;
    if (length > this.#folded.length) return 0;
    for (let at = 0; at < length; at++) {
      const byte = bytes[from + at];
      this.#folded[at] = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
    }
    return this.#table.lookup(this.#folded, 0, length);
  }
}

function fold(code: string): string {
  return code.toLowerCase().replace(/^0+(?=.)/, '');
}
