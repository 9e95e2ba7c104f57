type Numbers = Uint16Array | Uint32Array;

/** A growing list of small integers in a typed array: one for each index. */
export class Column {
  #values: Numbers;

  /** @param bits Size of each number. */
  constructor(readonly bits: 16 | 32) {
    this.#values = this.#sized(1 << 12);
  }

  get(index: number): number {
    return this.#values[index];
  }

  set(index: number, value: number): void {
    if (index >= this.#values.length) {
      const larger = this.#sized(Math.max(this.#values.length * 2, index + 1));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[index] = value;
  }

  #sized(length: number): Numbers {
    return this.bits === 16 ? new Uint16Array(length) : new Uint32Array(length);
  }
}
