import type { Baseline } from '../baseline/baseline.js';
import type { Layout } from '../layout/layout.js';
import type { Total } from './result.js';
import type { Count, Tally } from './tally.js';

/** Takes the findings that a baseline knows out of a tally. */
export function takeKnown(tally: Tally, baseline: Baseline, { id }: Layout): Total[] {
  const known = new Map<Count, number>();
  for (const count of tally.counts) {
    const { rule, field, count: number, records } = count;
    if (number === 0) continue;
    const seen = { rule, field: field?.key ?? null, count: number, records: records?.take() ?? new Map() };
    known.set(count, baseline.meet(id, seen));
  }
  const totals = tally.totals((count) => known.get(count) ?? 0);
  for (const [count, number] of known) {
    count.count -= number;
    // Where only the number is known, examples may be of those that are.
    if (count.count === 0) count.examples = [];
  }
  return totals;
}
