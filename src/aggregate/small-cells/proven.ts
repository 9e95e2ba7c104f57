import type { Hidden } from './hidden.js';
import { fits, isNothing, keepsSums, type Move } from './move.js';
import { type FindMove, withMoves } from './moves.js';
import type { Network } from './network.js';
import { pairsOf, type Share, type Shares, sharesOf } from './shares.js';
import type { Solver } from './solver.js';
import { Weights } from './weights.js';

/** Moves in a row that prove nothing new, after which others are looked for. */
const FRUITLESS = 2;

/**
 * Which hidden numbers are proven safe: another table has been found that shows the same and has another number there. Hiding
 * more leaves these tables possible, so that what is proven stays so.
 */
export class Proven {
  private readonly shares: Shares;
  /** By cell and column: 1 where the number could be another. */
  private readonly varies: readonly Uint8Array[];

  constructor(
    private readonly hidden: Hidden,
    private readonly network: Network,
    private readonly solver: Solver,
  ) {
    this.shares = sharesOf(hidden);
    this.varies = this.shares.values.map(({ length }) => new Uint8Array(length));
  }

  /** The secret cells with a number of which no other is found by moves that are each good for many. */
  unproven(): Set<number> {
    for (const pair of this.shares.shares.flatMap(pairsOf)) {
      this.look(pair, (find) => this.proveTogether(pair, find));
    }
    return this.left();
  }

  /** The secret cells with a number of which there is no other, as far as can be told: each that is left is looked at by itself. */
  determined(): Set<number> {
    this.unproven();
    for (const share of this.shares.shares) this.look(share, (find) => this.proveEach(share, find));
    return this.left();
  }

  private left(): Set<number> {
    return new Set(this.shares.shares.flatMap((share) => this.open(share).map(([cell]) => cell)));
  }

  private look(share: Share, work: (find: FindMove) => void): void {
    if (this.open(share).length === 0) return;
    withMoves(share, this.shares, this.hidden, this.network, this.solver, work);
  }

  /** The numbers of secret cells, by cell and column, that are not proven. Of nobody there is nothing to tell. */
  private open(share: Share): [cell: number, column: number][] {
    return this.shares.values.flatMap((values, cell) => {
      if (!this.hidden.isSecret(cell)) return [];
      if (this.hidden.kind !== 'counts' && share.every((column) => values[column] === 0)) return [];
      return share.flatMap((column): [number, number][] =>
        this.varies[cell][column] === 1 ? [] : [[cell, column]],
      );
    });
  }

  private proveTogether(share: Share, find: FindMove): void {
    const weights = new Weights();
    let left = this.open(share).length;
    for (let fruitless = 0; left > 0 && fruitless < FRUITLESS; ) {
      const move = find((cell, column) => {
        if (this.varies[cell][column] === 1 || !this.hidden.isSecret(cell)) return 0;
        return this.shares.values[cell][column] === 0 ? -weights.size() : weights.signed();
      });
      this.note(share, move);
      const now = this.open(share).length;
      fruitless = now < left ? 0 : fruitless + 1;
      left = now;
    }
  }

  private proveEach(share: Share, find: FindMove): void {
    for (const [cell, column] of this.open(share)) {
      for (const cost of [-1, 1]) {
        if (this.varies[cell][column] === 1) break;
        this.note(
          share,
          find((other, place) => (other === cell && place === column ? cost : 0)),
        );
      }
    }
  }

  /** Takes a move for a proof only if it is one, between these columns or others. */
  private note(share: Share, move: Move | undefined): void {
    if (move === undefined || !keepsSums(move, this.hidden, this.network)) return;
    const others = share.length === 2 ? this.shares.shares.flatMap(pairsOf) : [share];
    for (const columns of others.flatMap((other) => [other, other.toReversed()])) {
      if (fits(move, columns, this.shares)) this.vary(move, columns);
    }
  }

  private vary(move: Move, columns: Share): void {
    for (const [cell, changes] of move) {
      for (const [at, change] of changes.entries())
        if (!isNothing(change)) this.varies[cell][columns[at]] = 1;
    }
  }
}
