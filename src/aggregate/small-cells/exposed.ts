import { type Balance, narrow } from './bounds.js';
import { type Component, componentsWith, type Terms } from './component.js';
import type { Hidden } from './hidden.js';
import { sharesOf } from './kinds.js';
import type { Network } from './network.js';

/**
 * How a hidden value gives itself away. `sums`: it follows from sums and differences. `bounds`: no other whole number fits. `few`: a
 * difference shows students who are too few together.
 */
export type Leak = 'sums' | 'bounds' | 'few';

/**
 * Tries to work out what is hidden, of the cells and of all that sums link with them: sums as equations, solved exactly, and bounds
 * narrowed. A reader is presumed to know the thresholds, the marks, and where results are hidden the number of students with
 * scores, which mostly is that of the tested.
 */
export function exposedCells(
  cells: Iterable<number>,
  hidden: Hidden,
  network: Network,
): ReadonlyMap<number, Leak> {
  const found = new Map<number, Leak>();
  for (const component of componentsWith(cells, hidden, network)) {
    const note = (cell: number, leak: Leak) => {
      if (!found.has(cell) && hidden.isSecret(cell)) found.set(cell, leak);
    };
    for (const { unknowns } of component.solved) {
      if (unknowns.length === 1) note(component.cells[unknowns[0]], 'sums');
    }
    const bounded = hidden.kind === 'counts' ? boundedCounts : boundedShares;
    for (const number of bounded(component, hidden)) note(component.cells[number], 'bounds');
    for (const cell of fewTogether(component, hidden, network)) note(cell, 'few');
  }
  return found;
}

/** Terms of unknowns that are numbered from `offset` on, `stride` apart. */
function balance(
  { unknowns, factors }: Terms,
  values: readonly number[],
  offset: number,
  stride = 1,
): Balance {
  const placed = unknowns.map((unknown) => unknown * stride + offset);
  const total = placed.reduce((sum, unknown, at) => sum + values[unknown] * factors[at], 0);
  return { unknowns: placed, factors, total };
}

/** Cells of which only one number of enrolled or of tested students is possible: no more are tested than enrolled. */
function boundedCounts({ cells, plain, solved }: Component, hidden: Hidden): number[] {
  const size = cells.length;
  const counts = cells.map((cell) => hidden.table.cells[cell]);
  const known = cells.map((cell) => hidden.least(cell));
  const values = [
    ...counts.map(({ enrolled }) => enrolled),
    ...counts.map(({ tested }) => tested),
    ...counts.map(({ enrolled, tested }) => enrolled - tested),
  ];
  const least = [...known, ...known, ...known.map(() => 0)];
  const greatest = values.map(() => Number.POSITIVE_INFINITY);
  const balances = cells.map(
    (_, cell): Balance => ({
      unknowns: [cell, size + cell, 2 * size + cell],
      factors: [1, -1, -1],
      total: 0,
    }),
  );
  for (const terms of [...plain, ...solved]) {
    for (const offset of [0, size, 2 * size]) balances.push(balance(terms, values, offset));
  }
  narrow({ least, greatest }, balances);
  const isKnown = (unknown: number) => least[unknown] === greatest[unknown];
  return [...cells.keys()].filter((cell) => isKnown(cell) || isKnown(size + cell));
}

/** Cells of which only one number of students at some level, or below, near or above the standard of a claim, is possible. */
function boundedShares({ cells, plain, solved }: Component, hidden: Hidden): number[] {
  const bounded = new Set<number>();
  const shares = cells.map((cell) => sharesOf(hidden.kind, hidden.table.cells[cell]));
  for (const [at, { length }] of shares[0].entries()) {
    const values = shares.flatMap((share) => share[at]);
    const totals = shares.map((share) => share[at].reduce((sum, value) => sum + value, 0));
    const least = values.map(() => 0);
    const greatest = values.map((_, unknown) => totals[Math.floor(unknown / length)]);
    const parts = Array.from({ length }, (_, part) => part);
    const balances: Balance[] = totals.map((total, cell) => ({
      unknowns: parts.map((part) => cell * length + part),
      factors: parts.map(() => 1),
      total,
    }));
    for (const terms of [...plain, ...solved]) {
      for (const part of parts) balances.push(balance(terms, values, part, length));
    }
    narrow({ least, greatest }, balances);
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
