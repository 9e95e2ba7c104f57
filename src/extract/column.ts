import { type MemoryBudget, unlimited } from './memory-budget.js';

type Numbers = Uint16Array | Uint32Array;

const BLOCK_BITS = 14;
const BLOCK_MASK = (1 << BLOCK_BITS) - 1;

/** A growing list of small integers, one for each index, in blocks: to grow, nothing is copied. */
export class Column {
  readonly #blocks: Numbers[] = [];
  readonly #memory: MemoryBudget;

  /**
   * @param bits Size of each number.
   * @param memory What its blocks are taken from.
   */
  constructor(
    readonly bits: 16 | 32,
    memory: MemoryBudget = unlimited,
  ) {
    this.#memory = memory;
  }

  /** 0 where none was set. */
  get(index: number): number {
    return this.#blocks[index >>> BLOCK_BITS]?.[index & BLOCK_MASK] ?? 0;
  }

  set(index: number, value: number): void {
    const block = index >>> BLOCK_BITS;
    while (this.#blocks.length <= block) this.#blocks.push(this.#newBlock());
    this.#blocks[block][index & BLOCK_MASK] = value;
  }

  #newBlock(): Numbers {
    this.#memory.take(((BLOCK_MASK + 1) * this.bits) / 8);
    return this.bits === 16 ? new Uint16Array(BLOCK_MASK + 1) : new Uint32Array(BLOCK_MASK + 1);
  }
}
