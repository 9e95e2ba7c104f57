import { InputError } from '../../errors.js';
import type { AggregateRow } from '../row.js';
import { exposedCells, type Leak } from './exposed.js';
import { Hidden } from './hidden.js';
import { type Kind, kinds } from './kinds.js';
import { networkOf } from './network.js';
import type { ProtectedRow } from './protect.js';
import { Proven } from './proven.js';
import { rowsByTest } from './rows-by-test.js';
import type { Solver } from './solver.js';
import { sumTable } from './sums.js';
import { publishedThresholds, type Thresholds } from './thresholds.js';

/** A hidden value that a reader of the output can work out. */
export interface Exposure {
  /** The row; of a rest, that is students whom no row shows, the row whose rest it is. */
  readonly row: AggregateRow;
  readonly kind: Kind;
  /** How it gives itself away; `small` where it is shown in spite of too few students. */
  readonly reason: Leak | 'small';
  readonly isRest: boolean;
}

/** What is hidden in rows that are published together and not proven safe; from rows and marks alone. */
export function audit(
  rows: readonly ProtectedRow[],
  solver: Solver,
  thresholds: Thresholds = publishedThresholds,
): Exposure[] {
  const exposures: Exposure[] = [];
  for (const places of rowsByTest(rows.map(({ row }) => row))) {
    const ofTest = places.map((place) => rows[place]);
    const table = sumTable(ofTest.map(({ row }) => row));
    const network = networkOf(table);
    for (const kind of kinds) {
      const marks = ofTest.map(({ protection }) => protection[kind]);
      const hidden = new Hidden(kind, table, thresholds, marks);
      for (const [cell, { row }] of ofTest.entries()) {
        const isSmall = !hidden.isHidden(cell) && hidden.students[cell] < hidden.threshold;
        if (isSmall) exposures.push({ row, kind, reason: 'small', isRest: false });
      }
      const unproven = new Proven(hidden, network, solver).determined();
      for (const [cell, reason] of exposedCells(unproven, hidden, network)) {
        const isRest = !hidden.isRow(cell);
        const shown = isRest ? network.sums[network.sumsOf[cell][0]].whole : cell;
        exposures.push({ row: ofTest[shown].row, kind, reason, isRest });
      }
    }
  }
  return exposures;
}

/**
 * @throws InputError `exposed-cell` if a hidden value can be worked out
 */
export function refuseExposed(
  rows: readonly ProtectedRow[],
  solver: Solver,
  thresholds: Thresholds = publishedThresholds,
): void {
  const exposures = audit(rows, solver, thresholds);
  if (exposures.length === 0) return;
  const [{ row, kind }] = exposures;
  const place = `${row.entity.code}, record type ${row.recordType}, grade ${row.grade}, group ${row.group}`;
  throw new InputError(
    'exposed-cell',
    `Hidden values could be worked out from the others: ${exposures.length}, the first is ${kind} of ${place}.`,
    { next: 'Leave out a level of detail: aggregate by fewer fields or groups.' },
  );
}
