import { eliminate } from './eliminate.js';
import type { Hidden } from './hidden.js';
import type { Network } from './network.js';

/** Whole numbers of unknowns that together come to a known number. */
export interface Terms {
  readonly unknowns: readonly number[];
  readonly factors: readonly number[];
}

/** Hidden cells that sums link: what is hidden elsewhere tells nothing about them. */
export interface Component {
  readonly cells: readonly number[];
  /** The sums in which they stand, by index into the network. */
  readonly sums: readonly number[];
  /** What the sums say of the cells, which are numbered by their place in `cells`. */
  readonly plain: readonly Terms[];
  /** The same, solved. */
  readonly solved: readonly Terms[];
}

/** The components in which cells are, each once. */
export function componentsWith(cells: Iterable<number>, hidden: Hidden, network: Network): Component[] {
  const seen = new Set<number>();
  const components: Component[] = [];
  for (const cell of cells) {
    if (hidden.isHidden(cell) && !seen.has(cell)) components.push(component(cell, seen, hidden, network));
  }
  return components;
}

function component(first: number, seen: Set<number>, hidden: Hidden, network: Network): Component {
  const cells = [first];
  const sums = new Set<number>();
  seen.add(first);
  // The list grows while it is gone through.
  for (const cell of cells) {
    for (const at of network.sumsOf[cell]) {
      if (sums.has(at)) continue;
      sums.add(at);
      for (const member of network.members[at]) {
        if (seen.has(member) || !hidden.isHidden(member)) continue;
        seen.add(member);
        cells.push(member);
      }
    }
  }
  const numbers = new Map(cells.map((cell, number) => [cell, number]));
  const equations = [...sums].map((at) => {
    const { whole } = network.sums[at];
    const terms = network.members[at].flatMap((member): [number, number][] => {
      const number = numbers.get(member);
      return number === undefined ? [] : [[number, member === whole ? 1 : -1]];
    });
    return new Map(terms);
  });
  const solved = eliminate(equations);
  return { cells, sums: [...sums], plain: equations.map(termsOf), solved: solved.map(termsOf) };
}

function termsOf(equation: ReadonlyMap<number, number>): Terms {
  return { unknowns: [...equation.keys()], factors: [...equation.values()] };
}
