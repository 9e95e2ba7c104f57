import { type MemoryBudget, unlimited } from './memory-budget.js';

/** Numbers of a slot: high and low of the identifier, and its index + 1, which is 0 for an empty slot. */
const SLOT = 3;
const BYTES = 4;

/**
 * Numbers identifiers in the order in which they first appear: a hash table in one typed array, so that a look-up
 * touches one or two lines of the cache; 12 bytes a slot, at most two thirds full, so 18 to 36 bytes for each identifier,
 * and half as much again while it grows.
 */
export class IdentifierIndex {
  readonly #memory: MemoryBudget;
  #capacity = 1 << 6;
  #slots: Uint32Array;
  #size = 0;

  /** @param memory What the table is taken from. */
  constructor(memory: MemoryBudget = unlimited) {
    this.#memory = memory;
    this.#slots = this.#newSlots();
  }

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
    const hash = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
    let slot = ((hash ^ (hash >>> 15)) & (this.#capacity - 1)) * SLOT;
    while (slots[slot + 2] !== 0 && (slots[slot + 1] !== low || slots[slot] !== high)) {
      slot += SLOT;
      if (slot === slots.length) slot = 0;
    }
    return slot;
  }

  #grow(): void {
    const old = this.#slots;
    this.#capacity *= 2;
    this.#slots = this.#newSlots();
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at + 2] === 0) continue;
      const slot = this.#slotOf(old[at], old[at + 1]);
      this.#slots[slot] = old[at];
      this.#slots[slot + 1] = old[at + 1];
      this.#slots[slot + 2] = old[at + 2];
    }
    this.#memory.giveBack(old.byteLength);
  }

  #newSlots(): Uint32Array {
    this.#memory.take(this.#capacity * SLOT * BYTES);
    return new Uint32Array(this.#capacity * SLOT);
  }
}
