import type { AggregateRow } from './row.js';
import type { Kind, Mark } from './small-cells/kinds.js';

/** A row as it is written: all forms are made of these, and small cells are hidden before. */
export interface OutputRow {
  readonly row: AggregateRow;
  /** What of it is hidden; null where nothing was protected. */
  readonly protection: Readonly<Record<Kind, Mark>> | null;
}

/** Rows of which nothing is hidden. */
export function* unprotected(rows: Iterable<AggregateRow>): Generator<OutputRow> {
  for (const row of rows) yield { row, protection: null };
}

/** What stands in place of a hidden value. */
export const HIDDEN = '*';
