/** A part of a whole: how many are in it. */
export interface NamedCount {
  readonly name: string;
  readonly count: number;
}

/**
 * Parts of so few that they may not be shown, counted together, with the next larger ones until they are enough; nothing
 * where all of them are too few. Largest first, what is counted together last.
 */
export function enoughTogether(parts: readonly NamedCount[], least: number, rest: string): NamedCount[] {
  const sorted = parts.toSorted((a, b) => b.count - a.count);
  let together = 0;
  while (sorted.length > 0) {
    const count = sorted.at(-1)?.count ?? 0;
    if (count >= least && (together === 0 || together >= least)) break;
    together += count;
    sorted.pop();
  }
  if (together === 0) return sorted;
  return together < least ? [] : [...sorted, { name: rest, count: together }];
}
