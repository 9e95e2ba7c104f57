import type { Hidden } from './hidden.js';
import type { Network } from './network.js';
import type { Share, Shares } from './shares.js';

/** What rounding in a solver leaves of zero, where students may be parted. */
const NOTHING = 1e-6;

/** By cell: how many students more or fewer there are in each column of a share. */
export type Move = ReadonlyMap<number, readonly number[]>;

/** Whether a move changes hidden cells only, leaves every sum as it is, and no cell with more or fewer students. */
export function keepsSums(move: Move, hidden: Hidden, { sums, sumsOf }: Network): boolean {
  const touched = new Set<number>();
  for (const [cell, changes] of move) {
    if (!hidden.isHidden(cell) || !isNothing(total(changes))) return false;
    for (const at of sumsOf[cell]) touched.add(at);
  }
  const columns = move.values().next().value?.keys() ?? [];
  const by = (cell: number, column: number) => move.get(cell)?.[column] ?? 0;
  return [...columns].every((column) =>
    [...touched].every((at) => {
      const { whole, parts } = sums[at];
      return isNothing(by(whole, column) - total(parts.map((part) => by(part, column))));
    }),
  );
}

/** Whether a move, between the columns of this share, leaves nobody less than nobody. */
export function fits(move: Move, share: Share, { values }: Shares): boolean {
  return [...move].every(([cell, changes]) =>
    changes.every((change, at) => values[cell][share[at]] + change >= -NOTHING),
  );
}

export function isNothing(change: number): boolean {
  return Math.abs(change) <= NOTHING;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
