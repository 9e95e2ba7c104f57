import { exposedCells, solvedCells } from './exposed.js';
import type { Hidden } from './hidden.js';
import type { Network } from './network.js';
import { Proven } from './proven.js';
import type { Solver } from './solver.js';

/**
 * Hides further cells of a kind, fewest students first, until each is proven safe. Hiding never exposes what was safe, so only what
 * has changed is looked at again; proofs, which take longest, are sought only once nothing follows from sums.
 */
export function cover(hidden: Hidden, network: Network, solver: Solver): void {
  closeSums(hidden, network, network.sums.keys());
  const closed = new Set<number>();
  const proven = new Proven(hidden, network, solver);
  let changed: readonly number[] = [...hidden.table.cells.keys()];
  while (changed.length > 0) {
    changed = help(solvedCells(changed, hidden, network), hidden, network, closed);
    if (changed.length > 0) continue;
    changed = help(exposedCells(proven.unproven(), hidden, network).keys(), hidden, network, closed);
  }
}

/**
 * Hides a cell near each of those that give themselves away.
 * @returns what it has hidden
 */
function help(exposed: Iterable<number>, hidden: Hidden, network: Network, closed: Set<number>): number[] {
  const chosen: number[] = [];
  const helped = new Set<number>();
  for (const cell of exposed) {
    // What has just been hidden nearby may be enough: the next round tells.
    if (network.sumsOf[cell].some((at) => helped.has(at))) continue;
    const cheap = cheapest(hidden, network, visibleNear(cell, hidden, network, closed));
    if (cheap === undefined) continue;
    hidden.hide(cheap);
    chosen.push(cheap, ...closeSums(hidden, network, network.sumsOf[cheap]));
    for (const at of network.sumsOf[cheap]) helped.add(at);
  }
  return chosen;
}

/** Hides a second cell wherever a sum gives one away, or too few students together. */
function closeSums(hidden: Hidden, network: Network, sums: Iterable<number>): number[] {
  const closed: number[] = [];
  const waiting = [...sums];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    while (givesAway(at, hidden, network)) {
      const visible = network.members[at].filter((cell) => !hidden.isHidden(cell));
      const chosen = cheapest(hidden, network, visible);
      if (chosen === undefined) break;
      hidden.hide(chosen);
      closed.push(chosen);
      waiting.push(...network.sumsOf[chosen]);
    }
  }
  return closed;
}

/** Whether the difference of what a sum shows is one cell, or students too few to be shown. */
function givesAway(at: number, hidden: Hidden, { sums, members }: Network): boolean {
  const unseen = members[at].filter((cell) => hidden.isHidden(cell));
  if (!unseen.some((cell) => hidden.isSecret(cell))) return false;
  if (unseen.length === 1) return true;
  if (hidden.isHidden(sums[at].whole)) return false;
  return unseen.reduce((students, cell) => students + hidden.students[cell], 0) < hidden.threshold;
}

/**
 * The visible cells of the nearest sums that have any, beginning with those of the cell itself.
 * @param closed - cells from which no visible one can be reached; grows
 */
function visibleNear(
  cell: number,
  hidden: Hidden,
  { members, sumsOf }: Network,
  closed: Set<number>,
): number[] {
  if (closed.has(cell)) return [];
  const seen = new Set([cell]);
  const sums = new Set<number>();
  for (let ring: readonly number[] = [cell]; ring.length > 0; ) {
    const next: number[] = [];
    for (const at of ring.flatMap((inner) => sumsOf[inner])) {
      if (sums.has(at)) continue;
      sums.add(at);
      for (const neighbor of members[at]) {
        if (seen.has(neighbor)) continue;
        seen.add(neighbor);
        next.push(neighbor);
      }
    }
    const visible = next.filter((neighbor) => !hidden.isHidden(neighbor));
    if (visible.length > 0) return visible;
    ring = next;
  }
  for (const reached of seen) closed.add(reached);
  return [];
}

/** The cell that costs least, where each sum in which it would be hidden alone counts as as many again. */
function cheapest(
  hidden: Hidden,
  { members, sumsOf }: Network,
  cells: readonly number[],
): number | undefined {
  let chosen: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const cell of cells) {
    const alone = sumsOf[cell].filter((at) => !members[at].some((other) => hidden.isHidden(other)));
    const cost = hidden.cost(cell) * (1 + alone.length);
    if (cost < least || (cost === least && cell < (chosen ?? cell))) {
      chosen = cell;
      least = cost;
    }
  }
  return chosen;
}
