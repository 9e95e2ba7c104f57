import type { Hidden } from './hidden.js';
import { isNothing, type Move } from './move.js';
import type { Network } from './network.js';
import type { Share, Shares } from './shares.js';
import type { Program, Solver } from './solver.js';
import { SumsOfProgram } from './sums-of-program.js';

/** So many students can come into a column or leave it, where nothing else bounds them. */
const MANY = 1000;

/** Finds a move by which columns gain students that are cheap, and lose those that are dear. */
export type FindMove = (costOf: (cell: number, column: number) => number) => Move | undefined;

/**
 * Lends what finds moves between the columns of a share to some work. The unknowns are what each column of each hidden cell
 * gains but the last, which loses what the others gain.
 */
export function withMoves(
  share: Share,
  shares: Shares,
  hidden: Hidden,
  network: Network,
  solver: Solver,
  work: (find: FindMove) => void,
): void {
  const cells = [...network.sumsOf.keys()].filter((cell) => hidden.isHidden(cell));
  const last = share.length - 1;
  solver.withProgram(programOf(cells, share, shares, network), (minimize) =>
    work((costOf) => {
      const costs = cells.flatMap((cell) => {
        const ofLast = costOf(cell, share[last]);
        return share.slice(0, last).map((column) => costOf(cell, column) - ofLast);
      });
      const gains = minimize(Float64Array.from(costs));
      return gains === undefined ? undefined : moveOf(cells, last, gains);
    }),
  );
}

function moveOf(cells: readonly number[], last: number, gains: Float64Array): Move {
  const move = new Map<number, readonly number[]>();
  for (const [at, cell] of cells.entries()) {
    const changes = Array.from(gains.subarray(at * last, (at + 1) * last), tidied);
    if (changes.some((change) => change !== 0)) {
      move.set(cell, [...changes, -changes.reduce((sum, change) => sum + change, 0)]);
    }
  }
  return move;
}

/** Whole where it is so but for rounding. */
function tidied(change: number): number {
  const whole = Math.round(change);
  return isNothing(change - whole) ? whole : change;
}

function programOf(
  cells: readonly number[],
  share: Share,
  { values }: Shares,
  { sums, sumsOf }: Network,
): Program {
  const last = share.length - 1;
  const lower: number[] = [];
  const upper: number[] = [];
  const rows = new SumsOfProgram();
  for (const cell of cells) {
    const students = share.map((column) => Math.min(values[cell][column], MANY));
    const all = students.reduce((sum, number) => sum + number, 0);
    // With two columns the bounds of the first are those of the last.
    const ofCell = last > 1 ? rows.add(Number.NEGATIVE_INFINITY, students[last]) : undefined;
    for (let column = 0; column < last; column++) {
      lower.push(-students[column]);
      upper.push(all - students[column]);
      for (const at of sumsOf[cell]) {
        rows.enter(rows.ofKey(at * last + column), sums[at].whole === cell ? 1 : -1);
      }
      if (ofCell !== undefined) rows.enter(ofCell, 1);
      rows.endColumn();
    }
  }
  return { lower: Float64Array.from(lower), upper: Float64Array.from(upper), ...rows };
}
