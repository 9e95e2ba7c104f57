import type { Terms } from './component.js';

/** Least and greatest value of each unknown, whole numbers or infinite. */
export interface Bounds {
  readonly least: number[];
  readonly greatest: number[];
}

/** Terms and the number that they come to. */
export interface Balance extends Terms {
  readonly total: number;
}

/** How often the balances may be gone through: bounds that still creep then stay wider than they are. */
const rounds = 200;

/** Narrows bounds by what each balance leaves to an unknown when the others take their least or greatest, until none narrows. */
export function narrow({ least, greatest }: Bounds, balances: readonly Balance[]): void {
  const balancesOf: number[][] = least.map(() => []);
  for (const [at, { unknowns }] of balances.entries()) {
    for (const unknown of unknowns) balancesOf[unknown].push(at);
  }
  let waiting = new Set(balances.keys());
  for (let round = 0; round < rounds && waiting.size > 0; round++) {
    const next = new Set<number>();
    for (const at of waiting) {
      for (const unknown of narrowOne(balances[at], least, greatest)) {
        for (const touched of balancesOf[unknown]) next.add(touched);
      }
    }
    waiting = next;
  }
}

/** @returns the unknowns whose bounds have narrowed */
function narrowOne(
  { unknowns, factors, total }: Balance,
  least: number[],
  greatest: number[],
): readonly number[] {
  const low = new Sum();
  const high = new Sum();
  for (let at = 0; at < unknowns.length; at++) {
    const factor = factors[at];
    low.add(factor * (factor > 0 ? least : greatest)[unknowns[at]]);
    high.add(factor * (factor > 0 ? greatest : least)[unknowns[at]]);
  }
  // With two unknowns without end on a side, that side bounds nobody.
  if (low.infinite > 1 && high.infinite > 1) return [];
  const narrowed: number[] = [];
  for (let at = 0; at < unknowns.length; at++) {
    const unknown = unknowns[at];
    const factor = factors[at];
    const up = factor > 0;
    const most = total - low.without(factor * (up ? least : greatest)[unknown]);
    const fewest = total - high.without(factor * (up ? greatest : least)[unknown]);
    const from = Math.ceil((up ? fewest : most) / factor);
    const to = Math.floor((up ? most : fewest) / factor);
    const [before, after] = [least[unknown], greatest[unknown]];
    if (from <= before && to >= after) continue;
    least[unknown] = Math.max(before, from);
    greatest[unknown] = Math.min(after, to);
    narrowed.push(unknown);
    low.replace(factor * (up ? before : after), factor * (up ? least : greatest)[unknown]);
    high.replace(factor * (up ? after : before), factor * (up ? greatest : least)[unknown]);
  }
  return narrowed;
}

/** A sum with infinite parts, all of one direction, that can be taken out again. */
class Sum {
  infinite = 0;
  private finite = 0;
  private direction = 0;

  add(value: number): void {
    if (Number.isFinite(value)) this.finite += value;
    else {
      this.infinite++;
      this.direction = value;
    }
  }

  replace(before: number, after: number): void {
    if (Number.isFinite(before)) this.finite -= before;
    else this.infinite--;
    this.add(after);
  }

  without(value: number): number {
    const infinite = this.infinite - (Number.isFinite(value) ? 0 : 1);
    if (infinite > 0) return this.direction;
    return Number.isFinite(value) ? this.finite - value : this.finite;
  }
}
