import type { Hidden } from './hidden.js';
import type { Network } from './network.js';
import type { Shares } from './shares.js';

/** By cell, how many students a column has more, and another column fewer. */
export type Move = ReadonlyMap<number, number>;

/** Whether a move changes hidden cells only, and leaves every sum as it is. */
export function keepsSums(move: Move, hidden: Hidden, { sums, sumsOf }: Network): boolean {
  const by = (cell: number) => move.get(cell) ?? 0;
  return [...move.keys()].every(
    (cell) =>
      hidden.isHidden(cell) &&
      sumsOf[cell].every((at) => {
        const { whole, parts } = sums[at];
        return by(whole) === parts.reduce((sum, part) => sum + by(part), 0);
      }),
  );
}

/** Whether a move leaves nobody less than nobody. */
export function fits(move: Move, into: number, from: number, { values }: Shares): boolean {
  return [...move].every(([cell, by]) => values[cell][into] + by >= 0 && values[cell][from] - by >= 0);
}
