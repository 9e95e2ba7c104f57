/** Numbers of a slot: high and low of the identifier, its index + 1 (0 for an empty slot), one unused. */
const SLOT = 4;

/**
 * Numbers identifiers in the order in which they first appear: a hash table in one typed array, so that a look-up
 * touches one line of the cache; 16 bytes a slot, at most two thirds full, so 24 to 48 bytes for each identifier.
 */
export class IdentifierIndex {
  #capacity = 1 << 6;
  #slots = new Uint32Array(this.#capacity * SLOT);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The 0-based index of an identifier, which is `size` before the call where it is new. */
  indexOf(high: number, low: number): number {
    if ((this.#size + 1) * 3 > this.#capacity * 2) this.#grow();
    const slot = this.#slotOf(high, low);
    if (this.#slots[slot + 2] === 0) {
      this.#slots[slot] = high;
      this.#slots[slot + 1] = low;
      this.#size++;
      this.#slots[slot + 2] = this.#size;
    }
    return this.#slots[slot + 2] - 1;
  }

  /** Where the identifier stands, or the empty slot where it would. */
  #slotOf(high: number, low: number): number {
    const slots = this.#slots;
    const mask = this.#capacity * SLOT - 1;
    const hash = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
    let slot = ((hash ^ (hash >>> 15)) * SLOT) & mask;
    while (slots[slot + 2] !== 0 && (slots[slot + 1] !== low || slots[slot] !== high)) {
      slot = (slot + SLOT) & mask;
    }
    return slot;
  }

  #grow(): void {
    const old = this.#slots;
    this.#capacity *= 2;
    this.#slots = new Uint32Array(this.#capacity * SLOT);
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at + 2] === 0) continue;
      const slot = this.#slotOf(old[at], old[at + 1]);
      this.#slots[slot] = old[at];
      this.#slots[slot + 1] = old[at + 1];
      this.#slots[slot + 2] = old[at + 2];
    }
  }
}
