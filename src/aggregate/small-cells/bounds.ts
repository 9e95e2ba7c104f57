import type { Equation } from './eliminate.js';

/** Least and greatest value of each unknown, whole numbers or infinite. */
export interface Bounds {
  readonly least: number[];
  readonly greatest: number[];
}

/** An equation and the number that it comes to. */
export interface Balance {
  readonly equation: Equation;
  readonly total: number;
}

/** How often the equations may be gone through: bounds that still creep then stay wider than they are. */
const rounds = 200;

/** Narrows bounds by what each balance leaves to an unknown when the others take their least or greatest, until none narrows. */
export function narrow({ least, greatest }: Bounds, balances: readonly Balance[]): void {
  const balancesOf = new Map<number, number[]>();
  for (const [at, { equation }] of balances.entries()) {
    for (const unknown of equation.keys()) {
      const list = balancesOf.get(unknown);
      if (list === undefined) balancesOf.set(unknown, [at]);
      else list.push(at);
    }
  }
  let waiting = new Set(balances.keys());
  for (let round = 0; round < rounds && waiting.size > 0; round++) {
    const next = new Set<number>();
    for (const at of waiting) {
      for (const unknown of narrowOne(balances[at], least, greatest)) {
        for (const touched of balancesOf.get(unknown) ?? []) next.add(touched);
      }
    }
    waiting = next;
  }
}

/** @returns the unknowns whose bounds have narrowed */
function narrowOne({ equation, total }: Balance, least: number[], greatest: number[]): number[] {
  const low = new Sum();
  const high = new Sum();
  for (const [unknown, coefficient] of equation) {
    low.add(coefficient * (coefficient > 0 ? least : greatest)[unknown]);
    high.add(coefficient * (coefficient > 0 ? greatest : least)[unknown]);
  }
  const narrowed: number[] = [];
  for (const [unknown, coefficient] of equation) {
    const up = coefficient > 0;
    const most = total - low.without(coefficient * (up ? least : greatest)[unknown]);
    const fewest = total - high.without(coefficient * (up ? greatest : least)[unknown]);
    const from = Math.ceil((up ? fewest : most) / coefficient);
    const to = Math.floor((up ? most : fewest) / coefficient);
    if (from <= least[unknown] && to >= greatest[unknown]) continue;
    const [before, after] = [least[unknown], greatest[unknown]];
    least[unknown] = Math.max(before, from);
    greatest[unknown] = Math.min(after, to);
    narrowed.push(unknown);
    low.replace(coefficient * (up ? before : after), coefficient * (up ? least : greatest)[unknown]);
    high.replace(coefficient * (up ? after : before), coefficient * (up ? greatest : least)[unknown]);
  }
  return narrowed;
}

/** A sum with infinite parts that can be taken out again. */
class Sum {
  private finite = 0;
  private infinite = 0;
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
