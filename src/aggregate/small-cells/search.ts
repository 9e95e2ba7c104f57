import { BrokenSums } from './broken-sums.js';
import type { Hidden } from './hidden.js';
import type { Move } from './move.js';
import type { Network } from './network.js';
import type { Shares } from './shares.js';

/** One student more or fewer in a cell. */
interface Step {
  readonly cell: number;
  readonly by: 1 | -1;
}

/** Steps of the first attempt, to add or take one student wherever he counts, or to exchange students; later ones take more. */
const first = { one: 500, exchange: 60 };
const patienceForOne = 3000;

/**
 * Looks for moves. While a sum is broken, a step that mends it a little is tried, and no step is taken back: some order of such
 * steps leads to every smallest move (Contejean and Devie 1994), so that an attempt that comes to its end has missed none.
 */
export class Search {
  private readonly broken: BrokenSums;
  private readonly moved: Int32Array;
  /** By cell: steps up, and down, that have been tried already. */
  private readonly isTried: Readonly<Record<1 | -1, Uint8Array>>;
  private path: Step[] = [];
  private columns: readonly [into: number, from: number] = [0, 0];
  private oneSigned = false;
  private left = 0;
  private isShuffled = false;
  private seed = 1;

  /** @param patience - steps after which the search for an exchange of students is given up */
  constructor(
    private readonly hidden: Hidden,
    private readonly network: Network,
    private readonly shares: Shares,
    private readonly patience: number,
  ) {
    const { length } = network.sumsOf;
    this.broken = new BrokenSums(network);
    this.moved = new Int32Array(length);
    this.isTried = { 1: new Uint8Array(length), [-1]: new Uint8Array(length) };
  }

  /** A move of one student of a cell between two columns, with what has to move elsewhere. */
  find(start: Step, into: number, from: number): Move | undefined {
    this.columns = [into, from];
    this.oneSigned = true;
    const one = this.attempts(start, first.one, patienceForOne);
    if (one !== undefined) return one;
    this.oneSigned = false;
    return this.attempts(start, first.exchange, this.patience);
  }

  /** Attempts in different orders, since a wrong turn near the beginning can take endless steps. */
  private attempts(start: Step, steps: number, patience: number): Move | undefined {
    if (!this.canTake(start)) return undefined;
    this.seed = 1;
    this.isShuffled = false;
    for (let [budget, left] = [steps, patience]; left > 0; left -= budget, budget = Math.ceil(budget * 1.5)) {
      this.left = Math.min(budget, left);
      this.take(start);
      const isMended = this.mend();
      const move = new Map(this.path.map(({ cell }) => [cell, this.moved[cell]]));
      while (this.path.length > 0) this.takeBack();
      if (isMended) return move;
      if (this.left >= 0) return undefined;
      this.isShuffled = true;
    }
    return undefined;
  }

  private mend(): boolean {
    if (this.broken.isEmpty()) return true;
    if (--this.left < 0) return false;
    const tried: Step[] = [];
    let isMended = false;
    for (const step of this.fewestWays()) {
      this.take(step);
      isMended = this.mend();
      if (isMended || this.left < 0) break;
      this.takeBack();
      // All moves with this step have been looked through: none of the others needs it.
      this.isTried[step.by][step.cell] = 1;
      tried.push(step);
    }
    for (const { cell, by } of tried) this.isTried[by][cell] = 0;
    return isMended;
  }

  private canTake({ cell, by }: Step): boolean {
    if (!this.hidden.isHidden(cell) || this.isTried[by][cell] === 1) return false;
    if (this.oneSigned && (this.moved[cell] !== 0 || by !== (this.path[0]?.by ?? by))) return false;
    const after = this.moved[cell] + by;
    const [into, from] = this.columns;
    const values = this.shares.values[cell];
    return this.moved[cell] * by >= 0 && values[into] + after >= 0 && values[from] - after >= 0;
  }

  private take(step: Step): void {
    this.moved[step.cell] += step.by;
    this.broken.change(step.cell, step.by);
    this.path.push(step);
  }

  private takeBack(): void {
    const step = this.path.pop();
    if (step === undefined) return;
    this.moved[step.cell] -= step.by;
    this.broken.change(step.cell, -step.by);
  }

  /** The steps that mend the broken sum that has the fewest; those that break fewest others first. */
  private fewestWays(): Step[] {
    let fewest: Step[] | undefined;
    for (const sum of this.broken.latestFirst()) {
      const ways: Step[] = [];
      for (const cell of this.network.members[sum]) {
        const step = { cell, by: this.broken.mending(sum, cell) };
        if (this.canTake(step)) ways.push(step);
        if (fewest !== undefined && ways.length >= fewest.length) break;
      }
      if (fewest === undefined || ways.length < fewest.length) fewest = ways;
      if (fewest.length <= 1) return fewest;
    }
    return (fewest ?? [])
      .map((step) => ({ step, harm: this.broken.harm(step.cell, step.by) + this.noise() }))
      .sort((a, b) => a.harm - b.harm)
      .map(({ step }) => step);
  }

  /** The same in each run: what is hidden must not depend on chance. */
  private noise(): number {
    if (!this.isShuffled) return 0;
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
    return this.seed / 2 ** 32;
  }
}
