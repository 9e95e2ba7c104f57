import type { Hidden } from './hidden.js';

/** Numbers of a cell that share out students: what one of these columns has more, others have fewer. */
export type Share = readonly number[];

/** The numbers that are hidden in each cell, as columns of whole numbers from 0 on. */
export interface Shares {
  readonly shares: readonly Share[];
  readonly columns: number;
  /** By cell: its number in each column. */
  readonly values: readonly Float64Array[];
}

/**
 * Of results and claims: the students at each level, whose total a reader is presumed to know. Of counts: the students tested beyond
 * the least that a reader knows of, and all others in the world. No more are tested than enrolled, so whoever comes in or goes is
 * enrolled and tested. Where a test has no levels nothing bounds its results.
 */
export function sharesOf({ kind, table, least }: Hidden): Shares {
  const endless = Number.POSITIVE_INFINITY;
  const ofCells = table.cells.map((counts, cell): readonly (readonly number[])[] => {
    if (kind === 'counts') return [[counts.tested - least(cell), endless]];
    const shared = kind === 'claims' ? counts.claims : [counts.levels];
    const split = shared.filter(({ length }) => length > 1);
    return split.length > 0 ? split : [[endless, endless]];
  });
  let columns = 0;
  const shares = (ofCells[0] ?? []).map((numbers) => numbers.map(() => columns++));
  return { shares, columns, values: ofCells.map((numbers) => Float64Array.from(numbers.flat())) };
}

/** Every two columns of a share. */
export function pairsOf(share: Share): Share[] {
  return share.flatMap((one, at) => share.slice(at + 1).map((other) => [one, other]));
}
