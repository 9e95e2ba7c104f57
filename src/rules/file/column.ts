/** A typed array that grows: one number for each index. */
export class Column {
  #values: Uint32Array = new Uint32Array(1 << 12);

  get(index: number): number {
    return this.#values[index];
  }

  set(index: number, value: number): void {
    if (index >= this.#values.length) {
      const larger = new Uint32Array(Math.max(this.#values.length * 2, index + 1));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[index] = value;
  }
}
