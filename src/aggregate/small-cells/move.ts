import type { Hidden } from './hidden.js';
import type { Network } from './network.js';
import type { Share, Shares } from './shares.js';

/** By cell: how many students more or fewer there are in each column of a share. */
export type Move = ReadonlyMap<number, readonly number[]>;

/** Whether a move changes hidden cells only, leaves every sum as it is, and no cell with more or fewer students. */
export function keepsSums(move: Move, hidden: Hidden, { sums, sumsOf }: Network): boolean {
  const touched = new Set<number>();
  for (const [cell, changes] of move) {
    if (!hidden.isHidden(cell) || !changes.every(Number.isSafeInteger) || total(changes) !== 0) return false;
    for (const at of sumsOf[cell]) touched.add(at);
  }
  const columns = move.values().next().value?.keys() ?? [];
  const by = (cell: number, column: number) => move.get(cell)?.[column] ?? 0;
  return [...columns].every((column) =>
    [...touched].every((at) => {
      const { whole, parts } = sums[at];
      return by(whole, column) === parts.reduce((sum, part) => sum + by(part, column), 0);
    }),
  );
}

/** Whether a move, between the columns of this share, leaves nobody less than nobody. */
export function fits(move: Move, share: Share, { values }: Shares): boolean {
  return [...move].every(([cell, changes]) =>
    changes.every((change, at) => values[cell][share[at]] + change >= 0),
  );
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
