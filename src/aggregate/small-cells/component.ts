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
  /** What the sums say of the cells, which are numbered by their place in `cells`, solved. */
  readonly solved: readonly Terms[];
}

/** The components in which cells are, each once. */
export function componentsWith(cells: Iterable<number>, hidden: Hidden, network: Network): Component[] {
  // By cell: its number in its component, or -1. By sum: whether a component has it.
  const numbers = new Int32Array(network.sumsOf.length).fill(-1);
  const isTaken = new Uint8Array(network.sums.length);
  const components: Component[] = [];
  for (const first of cells) {
    if (!hidden.isHidden(first) || numbers[first] >= 0) continue;
    const component = [first];
    const sums: number[] = [];
    numbers[first] = 0;
    // The list grows while it is gone through.
    for (const cell of component) {
      for (const at of network.sumsOf[cell]) {
        if (isTaken[at] === 1) continue;
        isTaken[at] = 1;
        sums.push(at);
        for (const member of network.members[at]) {
          if (numbers[member] >= 0 || !hidden.isHidden(member)) continue;
          numbers[member] = component.length;
          component.push(member);
        }
      }
    }
    const equations = sums.map((at) => termsOf(at, numbers, network));
    components.push({ cells: component, solved: eliminate(component.length, equations) });
  }
  return components;
}

/** What a sum says of the cells in it that have numbers. */
function termsOf(at: number, numbers: Int32Array, { sums, members }: Network): Terms {
  const hidden = members[at].filter((member) => numbers[member] >= 0);
  return {
    unknowns: hidden.map((member) => numbers[member]),
    factors: hidden.map((member) => (member === sums[at].whole ? 1 : -1)),
  };
}
