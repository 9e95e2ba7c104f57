import type { Hidden } from './hidden.js';
import { fits, keepsSums, type Move } from './move.js';
import type { Network } from './network.js';
import { Search } from './search.js';
import { type Shares, sharesOf } from './shares.js';

/**
 * Which hidden numbers are proven safe: another table has been found that shows the same and has another number there. Hiding
 * more leaves these tables possible, so that what is proven stays so.
 */
export class Proven {
  private readonly shares: Shares;
  private readonly search: Search;
  /** By cell and column: 1 where the number could be another. */
  private readonly varies: readonly Uint8Array[];

  /** @param patience - steps after which the search for another table is given up */
  constructor(
    private readonly hidden: Hidden,
    private readonly network: Network,
    patience: number,
  ) {
    this.shares = sharesOf(hidden);
    this.search = new Search(hidden, network, this.shares, patience);
    this.varies = this.shares.values.map(({ length }) => new Uint8Array(length));
  }

  /** The secret cells with a number of which no other is found: it is the only one, or the search was given up. */
  unproven(): number[] {
    return [...this.varies.keys()].filter((cell) => this.hidden.isSecret(cell) && !this.isProven(cell));
  }

  private isProven(cell: number): boolean {
    const values = this.shares.values[cell];
    return this.shares.sets.every((set) => {
      // Of nobody there is nothing to tell.
      if (this.hidden.kind !== 'counts' && set.every((column) => values[column] === 0)) return true;
      return set.every((column) => this.varies[cell][column] === 1 || this.vary(cell, column, set));
    });
  }

  private vary(cell: number, column: number, set: readonly number[]): boolean {
    const values = this.shares.values[cell];
    const others = set.filter((other) => other !== column).sort((a, b) => values[b] - values[a]);
    for (const other of others) {
      for (const by of [1, -1] as const) {
        const move = this.search.find({ cell, by }, column, other);
        if (move !== undefined) this.note(move);
        if (this.varies[cell][column] === 1) return true;
      }
    }
    return false;
  }

  /** Takes a move for a proof only if it is one; between whichever columns. */
  private note(move: Move): void {
    if (!keepsSums(move, this.hidden, this.network)) return;
    for (const set of this.shares.sets) {
      for (const into of set) {
        for (const from of set) {
          if (into === from || !fits(move, into, from, this.shares)) continue;
          for (const [cell, by] of move) {
            if (by === 0) continue;
            this.varies[cell][into] = 1;
            this.varies[cell][from] = 1;
          }
        }
      }
    }
  }
}
