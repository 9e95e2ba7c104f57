import { Balances } from './bounds.js';
import type { Component, Terms } from './component.js';
import type { Hidden } from './hidden.js';
import { sharesOf } from './kinds.js';
import type { Network } from './network.js';

/**
 * How a hidden value gives itself away. `sums`: it follows from sums and differences. `bounds`: no other whole number fits. `few`: a
 * difference shows students who are too few together.
 */
export type Leak = 'sums' | 'bounds' | 'few';

/**
 * Tries to work out what is hidden in components: sums as equations, solved exactly, and bounds
 * narrowed. A reader is presumed to know the thresholds, the marks, and where results are hidden the number of students with
 * scores, which mostly is that of the tested.
 */
export function exposedCells(
  components: readonly Component[],
  hidden: Hidden,
  network: Network,
): ReadonlyMap<number, Leak> {
  const found = new Map<number, Leak>();
  for (const component of components) {
    const note = (cell: number, leak: Leak) => {
      if (!found.has(cell) && hidden.isSecret(cell)) found.set(cell, leak);
    };
    for (const cell of followingCells(component)) note(cell, 'sums');
    const bounded = hidden.kind === 'counts' ? boundedCounts : boundedShares;
    for (const number of bounded(component, hidden)) note(component.cells[number], 'bounds');
    for (const cell of fewTogether(component, hidden, network)) note(cell, 'few');
  }
  return found;
}

/** The part of `exposedCells` that is found soonest: secrets that follow from sums and differences alone. */
export function solvedCells(components: readonly Component[], hidden: Hidden): number[] {
  return components.flatMap(followingCells).filter((cell) => hidden.isSecret(cell));
}

function followingCells({ cells, solved }: Component): number[] {
  return solved.flatMap(({ unknowns }) => (unknowns.length === 1 ? [cells[unknowns[0]]] : []));
}

/** Each of the terms, over unknowns that stand for a cell's values: so many for each cell, one behind the other. */
function forEachValue(terms: readonly Terms[], count: number): Terms[] {
  return Array.from({ length: count }, (_, value) =>
    terms.map(({ unknowns, factors }) => ({
      unknowns: unknowns.map((cell) => cell * count + value),
      factors,
    })),
  ).flat();
}

/** The same terms of the values of each cell. */
function withinCells({ cells }: Component, factors: readonly number[]): Terms[] {
  const count = factors.length;
  return cells.map((_, cell) => ({
    unknowns: factors.map((_factor, value) => cell * count + value),
    factors,
  }));
}

/** Cells of which only one number of enrolled or of tested students is possible: no more are tested than enrolled. */
function boundedCounts(component: Component, hidden: Hidden): number[] {
  const { cells, plain, solved } = component;
  const balances = new Balances(3 * cells.length, [
    ...withinCells(component, [1, -1, -1]),
    ...forEachValue([...plain, ...solved], 3),
  ]);
  const values = Float64Array.from(
    cells.flatMap((cell) => {
      const { enrolled, tested } = hidden.table.cells[cell];
      return [enrolled, tested, enrolled - tested];
    }),
  );
  const least = Float64Array.from(
    cells.flatMap((cell) => {
      const known = hidden.least(cell);
      return [known, known, 0];
    }),
  );
  const greatest = values.map(() => Number.POSITIVE_INFINITY);
  balances.narrow(values, least, greatest);
  const isKnown = (unknown: number) => least[unknown] === greatest[unknown];
  return [...cells.keys()].filter((cell) => isKnown(3 * cell) || isKnown(3 * cell + 1));
}

/** Cells of which only one number of students at some level, or below, near or above the standard of a claim, is possible. */
function boundedShares(component: Component, hidden: Hidden): number[] {
  const { cells, plain, solved } = component;
  const bounded = new Set<number>();
  const shares = cells.map((cell) => sharesOf(hidden.kind, hidden.table.cells[cell]));
  let balances: Balances | undefined;
  let balanced = 0;
  for (const [at, { length }] of shares[0].entries()) {
    if (balances === undefined || balanced !== length) {
      const sums = forEachValue([...plain, ...solved], length);
      const parts = Array.from({ length }, () => 1);
      balances = new Balances(length * cells.length, [...withinCells(component, parts), ...sums]);
      balanced = length;
    }
    const values = Float64Array.from(shares.flatMap((share) => share[at]));
    const totals = shares.map((share) => share[at].reduce((sum, value) => sum + value, 0));
    const least = values.map(() => 0);
    const greatest = values.map((_, unknown) => totals[Math.floor(unknown / length)]);
    balances.narrow(values, least, greatest);
    for (const unknown of values.keys()) {
      const cell = Math.floor(unknown / length);
      if (least[unknown] === greatest[unknown] && totals[cell] > 0) bounded.add(cell);
    }
  }
  return [...bounded];
}

/** The hidden parts of a visible whole, where their students are fewer than may be shown. */
function fewTogether(component: Component, hidden: Hidden, { sums }: Network): number[] {
  return component.sums.flatMap((at) => {
    const { whole, parts } = sums[at];
    if (hidden.isHidden(whole)) return [];
    const unseen = parts.filter((part) => hidden.isHidden(part));
    const students = unseen.reduce((sum, part) => sum + hidden.students[part], 0);
    return students < hidden.threshold ? unseen : [];
  });
}
