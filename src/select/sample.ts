import { Random } from '../random.js';

/**
 * A random sample of a stream whose length nobody knows: each row is in it with the same probability (algorithm R of J.
 * Vitter, 1985). The same seed and rows give the same sample.
 */
export class Sample {
  readonly #random: Random;
  readonly #rows: { readonly place: number; readonly bytes: Uint8Array }[] = [];
  #offered = 0;

  constructor(
    readonly size: number,
    seed: number,
  ) {
    this.#random = new Random(seed);
  }

  /** Keeps a copy of the row, or lets it go. */
  offer(bytes: Uint8Array): void {
    const place = this.#offered++;
    if (place < this.size) {
      this.#rows.push({ place, bytes: bytes.slice() });
      return;
    }
    const slot = this.#random.integer(0, place);
    if (slot < this.size) this.#rows[slot] = { place, bytes: bytes.slice() };
  }

  /** The rows in the order in which they came. */
  rows(): Uint8Array[] {
    return this.#rows.toSorted((a, b) => a.place - b.place).map(({ bytes }) => bytes);
  }
}
