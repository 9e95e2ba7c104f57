/** Weights that all differ, so that what moves gain and lose does not make up for each other; the same in each run. */
export class Weights {
  #seed = 1;

  /** From 1 to 2. */
  size(): number {
    this.#seed = (Math.imul(this.#seed, 1664525) + 1013904223) >>> 0;
    return 1 + this.#seed / 2 ** 32;
  }

  /** The same, or less than zero. */
  signed(): number {
    const size = this.size();
    return this.size() < 1.5 ? -size : size;
  }
}
