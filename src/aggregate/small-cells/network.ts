import type { Sum, SumTable } from './sums.js';

/** Sums as equations: the whole less its parts is zero. For each cell the sums in which it stands. */
export interface Network {
  readonly sums: readonly Sum[];
  /** By cell: indexes into `sums`. */
  readonly sumsOf: readonly (readonly number[])[];
  /** By sum: the whole and the parts. */
  readonly members: readonly (readonly number[])[];
}

export function networkOf({ cells, sums }: SumTable): Network {
  const sumsOf: number[][] = cells.map(() => []);
  const members = sums.map(({ whole, parts }) => [whole, ...parts]);
  for (const [at, cellsOfSum] of members.entries()) {
    for (const cell of cellsOfSum) sumsOf[cell].push(at);
  }
  return { sums, sumsOf, members };
}
