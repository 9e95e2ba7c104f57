import { Column } from './column.js';
import { type MemoryBudget, unlimited } from './memory-budget.js';

/** Of the bits of a slot, how many say what the identifier may be; the others number it. */
const TAG_BITS = 5;
const TAGS = -1 << (32 - TAG_BITS);
const LARGEST = ~TAGS;
const BYTES = 4;

/**
 * Numbers identifiers in the order in which they first appear. They stand in that order in two columns; a hash table of
 * four bytes a slot, at most two thirds full, says where: 14 to 20 bytes for each identifier, and at most 6 more while
 * the table grows. What is new is mostly told by the table alone, since slots hold some bits of the hash.
 */
export class IdentifierIndex {
  readonly #memory: MemoryBudget;
  readonly #high: Column;
  readonly #low: Column;
  /** Number of the identifier from 1 on, and its tag; 0 where the slot is empty. */
  #slots: Uint32Array;
  /** The table has 2 to the power of `32 - shift` slots. */
  #shift = 32 - 6;
  #size = 0;

  /** @param memory What it is taken from. */
  constructor(memory: MemoryBudget = unlimited) {
    this.#memory = memory;
    this.#high = new Column(32, memory);
    this.#low = new Column(32, memory);
    this.#slots = this.#newSlots();
  }

  get size(): number {
    return this.#size;
  }

  /**
   * The 0-based index of an identifier, which is `size` before the call where it is new.
   * @throws RangeError where there are more than 134 million.
   */
  indexOf(high: number, low: number): number {
    if ((this.#size + 1) * 3 > this.#slots.length * 2) this.#grow();
    const hash = hashOf(high, low);
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = hash >>> this.#shift;
    for (let held = slots[slot]; held !== 0; held = slots[slot]) {
      if (((held ^ tagOf(hash)) & TAGS) === 0) {
        const index = (held & LARGEST) - 1;
        if (this.#low.get(index) === low && this.#high.get(index) === high) return index;
      }
      slot = (slot + 1) & last;
    }
    const index = this.#size;
    if (index === LARGEST) throw new RangeError(`There are more than ${LARGEST} identifiers.`);
    this.#high.set(index, high);
    this.#low.set(index, low);
    this.#size++;
    slots[slot] = tagOf(hash) | this.#size;
    return index;
  }

  #grow(): void {
    const old = this.#slots.byteLength;
    this.#shift--;
    this.#slots = this.#newSlots();
    const last = this.#slots.length - 1;
    for (let index = 0; index < this.#size; index++) {
      const hash = hashOf(this.#high.get(index), this.#low.get(index));
      let slot = hash >>> this.#shift;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
      this.#slots[slot] = tagOf(hash) | (index + 1);
    }
    this.#memory.giveBack(old);
  }

  #newSlots(): Uint32Array {
    const slots = 2 ** (32 - this.#shift);
    this.#memory.take(slots * BYTES);
    return new Uint32Array(slots);
  }
}

/** The first bits say the slot. */
function hashOf(high: number, low: number): number {
  const mixed = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x9e3779b1);
}

/** The last bits of the hash, where a slot holds them. */
function tagOf(hash: number): number {
  return hash << (32 - TAG_BITS);
}
