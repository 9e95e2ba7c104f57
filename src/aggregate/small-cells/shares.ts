import type { Hidden } from './hidden.js';

/**
 * The numbers that are hidden in each cell, as columns of whole numbers from 0 on. The columns of a set share out the same students:
 * what one has more, others have fewer.
 */
export interface Shares {
  readonly sets: readonly (readonly number[])[];
  /** By cell: its number in each column. */
  readonly values: readonly Float64Array[];
}

/**
 * Of results and claims: the students at each level, whose total a reader is presumed to know. Of counts: the students tested beyond
 * the least that a reader knows of, and all others in the world. No more are tested than enrolled, so whoever comes in or goes is
 * enrolled and tested. Where a test has no levels nothing bounds its results.
 */
export function sharesOf(hidden: Hidden): Shares {
  const endless = Number.POSITIVE_INFINITY;
  const ofCells = hidden.table.cells.map((counts, cell): readonly (readonly number[])[] => {
    if (hidden.kind === 'counts') return [[counts.tested - hidden.least(cell), endless]];
    const shared = hidden.kind === 'claims' ? counts.claims : [counts.levels];
    const split = shared.filter(({ length }) => length > 1);
    return split.length > 0 ? split : [[endless, endless]];
  });
  let columns = 0;
  const sets = (ofCells[0] ?? []).map((shares) => shares.map(() => columns++));
  return { sets, values: ofCells.map((shares) => Float64Array.from(shares.flat())) };
}
