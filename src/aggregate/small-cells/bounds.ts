import type { Terms } from './component.js';

/** How often the balances may be gone through: bounds that still creep then stay wider than they are. */
const rounds = 200;

/** Sums over unknowns, one behind the other in flat arrays, which are gone through many times. */
export class Balances {
  /** Where the terms of each balance begin; at the end, where those of the last end. */
  private readonly starts: Int32Array;
  private readonly unknowns: Int32Array;
  private readonly factors: Float64Array;
  /** The same by unknown: the balances in which it stands. */
  private readonly startsOf: Int32Array;
  private readonly balancesOf: Int32Array;

  constructor(size: number, balances: readonly Terms[]) {
    const length = balances.reduce((sum, { unknowns }) => sum + unknowns.length, 0);
    this.starts = new Int32Array(balances.length + 1);
    this.unknowns = new Int32Array(length);
    this.factors = new Float64Array(length);
    this.startsOf = new Int32Array(size + 1);
    this.balancesOf = new Int32Array(length);
    for (const [at, { unknowns, factors }] of balances.entries()) {
      this.unknowns.set(unknowns, this.starts[at]);
      this.factors.set(factors, this.starts[at]);
      this.starts[at + 1] = this.starts[at] + unknowns.length;
    }
    for (const unknown of this.unknowns) this.startsOf[unknown + 1]++;
    for (let unknown = 0; unknown < size; unknown++) this.startsOf[unknown + 1] += this.startsOf[unknown];
    const free = this.startsOf.slice();
    for (let at = 0; at < balances.length; at++) {
      for (let term = this.starts[at]; term < this.starts[at + 1]; term++) {
        this.balancesOf[free[this.unknowns[term]]++] = at;
      }
    }
  }

  /**
   * Narrows bounds, whole numbers or infinite, by what each balance leaves to an unknown when the others take their least or
   * greatest, until none narrows.
   * @param values - of the unknowns in truth, from which a reader knows what each balance comes to
   */
  narrow(values: Float64Array, least: Float64Array, greatest: Float64Array): void {
    const count = this.starts.length - 1;
    const totals = new Float64Array(count);
    for (let at = 0; at < count; at++) {
      for (let term = this.starts[at]; term < this.starts[at + 1]; term++) {
        totals[at] += values[this.unknowns[term]] * this.factors[term];
      }
    }
    let waiting = Array.from(totals.keys());
    const waits = new Int32Array(count).fill(-1);
    for (let round = 0; round < rounds && waiting.length > 0; round++) {
      const next: number[] = [];
      const touch = (unknown: number) => {
        for (let place = this.startsOf[unknown]; place < this.startsOf[unknown + 1]; place++) {
          const at = this.balancesOf[place];
          if (waits[at] === round) continue;
          waits[at] = round;
          next.push(at);
        }
      };
      for (const at of waiting) this.narrowOne(at, totals[at], least, greatest, touch);
      waiting = next;
    }
  }

  private narrowOne(
    at: number,
    total: number,
    least: Float64Array,
    greatest: Float64Array,
    touch: (unknown: number) => void,
  ): void {
    const [start, end] = [this.starts[at], this.starts[at + 1]];
    // What the terms come to at least and at most: the finite ones, and how many have no end on that side.
    let [low, lowEndless, high, highEndless] = [0, 0, 0, 0];
    for (let term = start; term < end; term++) {
      const factor = this.factors[term];
      const unknown = this.unknowns[term];
      const from = factor * (factor > 0 ? least : greatest)[unknown];
      const to = factor * (factor > 0 ? greatest : least)[unknown];
      if (from === Number.NEGATIVE_INFINITY) lowEndless++;
      else low += from;
      if (to === Number.POSITIVE_INFINITY) highEndless++;
      else high += to;
    }
    // With two terms without end on a side, that side bounds nobody.
    if (lowEndless > 1 && highEndless > 1) return;
    if (low === high && lowEndless + highEndless === 0) return;
    for (let term = start; term < end; term++) {
      const factor = this.factors[term];
      const unknown = this.unknowns[term];
      const [before, after] = [least[unknown], greatest[unknown]];
      const up = factor > 0;
      const from = factor * (up ? before : after);
      const to = factor * (up ? after : before);
      const most = total - without(low, lowEndless, from);
      const fewest = total - without(high, highEndless, to);
      const narrowedFrom = Math.ceil((up ? fewest : most) / factor);
      const narrowedTo = Math.floor((up ? most : fewest) / factor);
      if (!(narrowedFrom > before || narrowedTo < after)) continue;
      if (narrowedFrom > before) least[unknown] = narrowedFrom;
      if (narrowedTo < after) greatest[unknown] = narrowedTo;
      touch(unknown);
      const fromNow = factor * (up ? least : greatest)[unknown];
      const toNow = factor * (up ? greatest : least)[unknown];
      if (from !== fromNow) {
        if (from === Number.NEGATIVE_INFINITY) lowEndless--;
        else low -= from;
        low += fromNow;
      }
      if (to !== toNow) {
        if (to === Number.POSITIVE_INFINITY) highEndless--;
        else high -= to;
        high += toNow;
      }
    }
  }
}

/** What terms come to without one of them; not a number where another has no end, so that it narrows nothing. */
function without(finite: number, endless: number, term: number): number {
  if (Number.isFinite(term)) return endless > 0 ? Number.NaN : finite - term;
  return endless > 1 ? Number.NaN : finite;
}
