import type { Network } from './network.js';

/** The sums that changes of cells have broken, and by how much. */
export class BrokenSums {
  /** By sum: how much more the whole has than its parts. */
  private readonly excess: Int32Array;
  private readonly broken: number[] = [];
  /** By sum: its place in `broken`. */
  private readonly place: Int32Array;

  constructor(private readonly network: Network) {
    this.excess = new Int32Array(network.sums.length);
    this.place = new Int32Array(network.sums.length);
  }

  isEmpty(): boolean {
    return this.broken.length === 0;
  }

  latestFirst(): number[] {
    return this.broken.toReversed();
  }

  change(cell: number, by: number): void {
    for (const sum of this.network.sumsOf[cell]) {
      const before = this.excess[sum];
      this.excess[sum] += this.sign(sum, cell) * by;
      if (before === 0) this.place[sum] = this.broken.push(sum) - 1;
      else if (this.excess[sum] === 0) this.remove(sum);
    }
  }

  /** Whether one more or one fewer in a cell brings a broken sum nearer to being right. */
  mending(sum: number, cell: number): 1 | -1 {
    return this.excess[sum] * this.sign(sum, cell) > 0 ? -1 : 1;
  }

  /** How many sums a step makes worse, less those that it makes better. */
  harm(cell: number, by: number): number {
    let harm = 0;
    for (const sum of this.network.sumsOf[cell]) {
      harm += this.excess[sum] * this.sign(sum, cell) * by < 0 ? -1 : 1;
    }
    return harm;
  }

  private sign(sum: number, cell: number): 1 | -1 {
    return this.network.sums[sum].whole === cell ? 1 : -1;
  }

  private remove(sum: number): void {
    const last = this.broken.pop();
    if (last === undefined || last === sum) return;
    this.broken[this.place[sum]] = last;
    this.place[last] = this.place[sum];
  }
}
