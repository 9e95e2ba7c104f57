/**
 * Numbers identifiers in the order in which they first appear: a hash table in typed arrays, 12 bytes a slot, at
 * most two thirds full, so 18 to 36 bytes for each identifier.
 */
export class IdentifierIndex {
  #capacity = 1 << 6;
  #high = new Uint32Array(this.#capacity);
  #low = new Uint32Array(this.#capacity);
  /** Slot → index + 1; 0 is an empty slot. */
  #index = new Uint32Array(this.#capacity);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The 0-based index of an identifier, which is `size` before the call where it is new. */
  indexOf(high: number, low: number): number {
    if ((this.#size + 1) * 3 > this.#capacity * 2) this.#grow();
    const slot = this.#slot(high, low);
    if (this.#index[slot] === 0) {
      this.#high[slot] = high;
      this.#low[slot] = low;
      this.#size++;
      this.#index[slot] = this.#size;
    }
    return this.#index[slot] - 1;
  }

  #slot(high: number, low: number): number {
    const mask = this.#capacity - 1;
    let slot = (Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> 7) & mask;
    while (this.#index[slot] !== 0 && (this.#low[slot] !== low || this.#high[slot] !== high)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const [high, low, index] = [this.#high, this.#low, this.#index];
    this.#capacity *= 2;
    this.#high = new Uint32Array(this.#capacity);
    this.#low = new Uint32Array(this.#capacity);
    this.#index = new Uint32Array(this.#capacity);
    for (let old = 0; old < index.length; old++) {
      if (index[old] === 0) continue;
      const slot = this.#slot(high[old], low[old]);
      this.#high[slot] = high[old];
      this.#low[slot] = low[old];
      this.#index[slot] = index[old];
    }
  }
}
