/** A part of an axis and how many students or records lie in it. */
export interface Stretch {
  readonly from: number;
  /** Not included. */
  readonly to: number;
  readonly count: number;
}

/**
 * Joins neighbouring stretches until each holds so many as may be shown; what is left over at the end goes to the last. Where all
 * together are fewer, they are one.
 * @param least 0 leaves them as they are.
 */
export function joined(stretches: readonly Stretch[], least: number): Stretch[] {
  const result: Stretch[] = [];
  let open: Stretch | undefined;
  for (const next of stretches) {
    const grown: Stretch = open === undefined ? next : join(open, next);
    if (grown.count >= least) result.push(grown);
    open = grown.count >= least ? undefined : grown;
  }
  if (open === undefined) return result;
  const last = result.pop();
  return [...result, last === undefined ? open : join(last, open)];
}

function join(one: Stretch, next: Stretch): Stretch {
  return { from: one.from, to: next.to, count: one.count + next.count };
}
