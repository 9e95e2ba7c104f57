import type { AggregateRow } from '../row.js';
import { cover } from './cover.js';
import { Hidden } from './hidden.js';
import type { Kind, Mark } from './kinds.js';
import { networkOf } from './network.js';
import { rowsByTest } from './rows-by-test.js';
import type { Solver } from './solver.js';
import { type SumTable, sumTable } from './sums.js';
import { publishedThresholds, type Thresholds } from './thresholds.js';

/** A row and what of it is hidden: `primary` for too few students, `secondary` to keep others hidden, null for shown. */
export interface ProtectedRow {
  readonly row: AggregateRow;
  readonly protection: Readonly<Record<Kind, Mark>>;
}

/**
 * Says what of each row to hide so that no number of too few students stands there or can be worked out of sums and
 * differences over these rows: all rows that are published together. Where one kind of value is hidden, so are those that
 * rest on it: results with counts, claims with results. Rows keep their order.
 * @param dearnessOf - by how much a row counts for more than its students when it is to be hidden to keep others hidden: where
 * others do as well, a dear one is shown
 */
export function protect(
  rows: readonly AggregateRow[],
  solver: Solver,
  thresholds: Thresholds = publishedThresholds,
  dearnessOf: (row: AggregateRow) => number = () => 1,
): ProtectedRow[] {
  const marks = rows.map(
    (): Record<Kind, Mark> => ({
      counts: null,
      results: null,
      claims: null,
    }),
  );
  for (const places of rowsByTest(rows)) {
    const table = sumTable(places.map((place) => rows[place]));
    const dearness = places.map((place) => dearnessOf(rows[place]));
    for (const hidden of coverTable(table, thresholds, solver, dearness)) {
      for (const [cell, place] of places.entries()) marks[place][hidden.kind] = hidden.marks[cell];
    }
  }
  return rows.map((row, place) => ({ row, protection: marks[place] }));
}

function coverTable(
  table: SumTable,
  thresholds: Thresholds,
  solver: Solver,
  dearness: readonly number[],
): Hidden[] {
  const network = networkOf(table);
  const restOn = (kind: Kind, before: Hidden | undefined) => {
    const hidden = new Hidden(kind, table, thresholds, nothing, dearness);
    for (let cell = 0; cell < table.rows; cell++) {
      if (hidden.students[cell] < hidden.threshold || before?.isHidden(cell) === true) hidden.hide(cell);
    }
    return hidden;
  };
  const nothing = table.cells.map((): Mark => null);
  const counts = restOn('counts', undefined);
  cover(counts, network, solver);
  const results = restOn('results', counts);
  cover(results, network, solver);
  const claims = restOn('claims', results);
  cover(claims, network, solver);
  return [counts, results, claims];
}
