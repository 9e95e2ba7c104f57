import { type Balance, narrow } from './bounds.js';
import { type Equation, eliminate } from './eliminate.js';
import type { Hidden } from './hidden.js';
import { sharesOf } from './kinds.js';
import type { SumTable } from './sums.js';

/**
 * How a value gives itself away. `small`: shown in spite of too few students. `sums`: follows from sums and differences.
 * `bounds`: no other whole number fits. `few`: a difference shows students who are too few together.
 */
export type Leak = 'small' | 'sums' | 'bounds' | 'few';

/**
 * Tries to work out what is hidden: all sums as equations, solved exactly, and bounds narrowed. A reader is presumed to know the
 * thresholds, the marks, and where results are hidden the number of students with scores, which mostly is that of the tested.
 *
 * @returns the cells that give themselves away, in their order
 */
export function exposedCells(hidden: Hidden): Map<number, Leak> {
  const { table } = hidden;
  const found = new Map<number, Leak>();
  const note = (cell: number, leak: Leak) => {
    if (!found.has(cell)) found.set(cell, leak);
  };
  for (let cell = 0; cell < table.rows; cell++) {
    if (!hidden.isHidden(cell) && hidden.students[cell] < hidden.threshold) note(cell, 'small');
  }
  const plain = table.sums.map((sum) => unknownsOf(sum, hidden));
  const reduced = eliminate(plain);
  for (const equation of reduced) {
    for (const cell of equation.keys()) if (equation.size === 1 && hidden.isSecret(cell)) note(cell, 'sums');
  }
  const equations = [...plain, ...reduced];
  const bounded =
    hidden.kind === 'counts' ? boundedCounts(hidden, equations) : boundedShares(hidden, equations);
  for (const cell of bounded) if (hidden.isSecret(cell)) note(cell, 'bounds');
  for (const cell of fewTogether(hidden, table)) note(cell, 'few');
  return new Map([...found].sort(([a], [b]) => a - b));
}

/** A sum with what is hidden of it. */
function unknownsOf(sum: { whole: number; parts: readonly number[] }, hidden: Hidden): Equation {
  const terms: [number, number][] = [
    [sum.whole, 1],
    ...sum.parts.map((part): [number, number] => [part, -1]),
  ];
  return new Map(terms.filter(([cell]) => hidden.isHidden(cell)));
}

function balance(equation: Equation, valueAt: (unknown: number) => number): Balance {
  let total = 0;
  for (const [unknown, coefficient] of equation) total += coefficient * valueAt(unknown);
  return { equation, total };
}

/** Cells of which only one number of enrolled or of tested students is possible: no more are tested than enrolled. */
function boundedCounts(hidden: Hidden, equations: readonly Equation[]): number[] {
  const { cells } = hidden.table;
  const size = cells.length;
  const [enrolled, tested, untested] = [0, size, 2 * size];
  const least: number[] = [];
  const greatest: number[] = [];
  const balances: Balance[] = [];
  for (const [cell, counts] of cells.entries()) {
    const isHidden = hidden.isHidden(cell);
    least[enrolled + cell] = isHidden ? hidden.least(cell) : counts.enrolled;
    greatest[enrolled + cell] = isHidden ? Number.POSITIVE_INFINITY : counts.enrolled;
    least[tested + cell] = isHidden ? hidden.least(cell) : counts.tested;
    greatest[tested + cell] = isHidden ? Number.POSITIVE_INFINITY : counts.tested;
    least[untested + cell] = 0;
    greatest[untested + cell] = Number.POSITIVE_INFINITY;
    const terms: [number, number][] = [
      [enrolled + cell, 1],
      [tested + cell, -1],
      [untested + cell, -1],
    ];
    if (isHidden) balances.push({ equation: new Map(terms), total: 0 });
  }
  for (const equation of equations) {
    balances.push(balance(equation, (cell) => cells[cell].enrolled));
    const ofTested = new Map([...equation].map(([cell, factor]) => [tested + cell, factor]));
    balances.push(balance(ofTested, (unknown) => cells[unknown - tested].tested));
    const ofUntested = new Map([...equation].map(([cell, factor]) => [untested + cell, factor]));
    balances.push(
      balance(ofUntested, (unknown) => cells[unknown - untested].enrolled - cells[unknown - untested].tested),
    );
  }
  narrow({ least, greatest }, balances);
  const isKnown = (unknown: number) => least[unknown] === greatest[unknown];
  return [...cells.keys()].filter(
    (cell) => hidden.isHidden(cell) && (isKnown(cell) || isKnown(tested + cell)),
  );
}

/** Levels or claim values of which only one is possible. */
function boundedShares(hidden: Hidden, equations: readonly Equation[]): number[] {
  const { table } = hidden;
  const [first] = table.cells;
  const bounded = new Set<number>();
  const shares = first === undefined ? [] : sharesOf(hidden.kind, first);
  for (const [at, { length }] of shares.entries()) {
    const values = table.cells.flatMap((counts) => sharesOf(hidden.kind, counts)[at]);
    const totals = table.cells.map((_, cell) => values.slice(cell * length, (cell + 1) * length));
    const sums = totals.map((parts) => parts.reduce((sum, value) => sum + value, 0));
    const least = values.map((value, unknown) => (hidden.isHidden(Math.floor(unknown / length)) ? 0 : value));
    const greatest = values.map((value, unknown) => {
      const cell = Math.floor(unknown / length);
      return hidden.isHidden(cell) ? sums[cell] : value;
    });
    const balances: Balance[] = [];
    for (const equation of equations) {
      for (let part = 0; part < length; part++) {
        const shifted = new Map([...equation].map(([cell, factor]) => [cell * length + part, factor]));
        balances.push(balance(shifted, (unknown) => values[unknown]));
      }
    }
    for (const cell of table.cells.keys()) {
      if (!hidden.isHidden(cell)) continue;
      const parts = Array.from({ length }, (_, part): [number, number] => [cell * length + part, 1]);
      balances.push({ equation: new Map(parts), total: sums[cell] });
    }
    narrow({ least, greatest }, balances);
    for (const unknown of values.keys()) {
      const cell = Math.floor(unknown / length);
      const isKnown = least[unknown] === greatest[unknown];
      if (isKnown && hidden.isHidden(cell) && sums[cell] > 0) bounded.add(cell);
    }
  }
  return [...bounded];
}

/** The hidden parts of a visible whole, where their students are fewer than may be shown. */
function fewTogether(hidden: Hidden, { sums }: SumTable): number[] {
  return sums.flatMap(({ whole, parts }) => {
    const unseen = parts.filter((part) => hidden.isHidden(part));
    const students = unseen.reduce((sum, part) => sum + hidden.students[part], 0);
    const isShown = !hidden.isHidden(whole) && students < hidden.threshold;
    return isShown ? unseen.filter((part) => hidden.isSecret(part)) : [];
  });
}
