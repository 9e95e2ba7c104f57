import { componentsWith } from './component.js';
import type { Hidden } from './hidden.js';
import type { Network } from './network.js';

/**
 * How a hidden value gives itself away. `only`: no other number is found that agrees with all that is shown. `few`: a difference
 * shows students who are too few together.
 */
export type Leak = 'only' | 'few';

/**
 * The secret cells that are not proven safe. A reader is presumed to know the thresholds, the marks, and where results are
 * hidden the number of students with scores, which mostly is that of the tested.
 */
export function exposedCells(
  unproven: Iterable<number>,
  hidden: Hidden,
  network: Network,
): ReadonlyMap<number, Leak> {
  const found = new Map<number, Leak>();
  for (const cell of fewTogether(hidden, network)) if (hidden.isSecret(cell)) found.set(cell, 'few');
  for (const cell of unproven) found.set(cell, 'only');
  return found;
}

/** The secrets near some cells that follow from sums and differences alone: they are found soonest. */
export function solvedCells(near: Iterable<number>, hidden: Hidden, network: Network): number[] {
  return componentsWith(near, hidden, network).flatMap(({ cells, solved }) =>
    solved
      .flatMap(({ unknowns }) => (unknowns.length === 1 ? [cells[unknowns[0]]] : []))
      .filter((cell) => hidden.isSecret(cell)),
  );
}

/** The hidden parts of a visible whole, where their students are fewer than may be shown. */
function fewTogether(hidden: Hidden, { sums }: Network): number[] {
  return sums.flatMap(({ whole, parts }) => {
    if (hidden.isHidden(whole)) return [];
    const unseen = parts.filter((part) => hidden.isHidden(part));
    const students = unseen.reduce((sum, part) => sum + hidden.students[part], 0);
    return students < hidden.threshold ? unseen : [];
  });
}
