import { countableLayout } from '../aggregate/countable.js';
import { Counter } from '../aggregate/counter.js';
import { type AggregateRow, rollUp } from '../aggregate/index.js';
import { planAggregate } from '../aggregate/plan.js';
import { bytesOf } from '../extract/batch.js';
import type { Input } from '../extract/inputs.js';
import { readBatches } from '../extract/read.js';
import { type Layout, scaleScoreRange } from '../layout/layout.js';
import { testYearOf } from '../research-file/forms.js';
import { DoubtLedger } from './doubts.js';
import type { ReconcileInput } from './reconcile.js';

/** How a research file breaks its rows down; counties and the state are never those of an LEA's extract. */
const request = { by: ['district', 'school', 'test', 'grade', 'group'], groups: ['all'] };

/** Where a layout publishes no score ranges: wider than any test's, so that no difference is made too small. */
const WIDEST_SPAN = 1000;

/** What reconciling needs of extracts. */
export interface CountedExtracts
  extends Pick<ReconcileInput, 'rows' | 'groups' | 'year' | 'doubts' | 'scoreSpan'> {
  readonly layout: Layout;
}

/**
 * Counts extracts of one layout as the published results do, and the records whose place is in doubt, in one pass.
 * @throws InputError `different-layouts`, `cannot-aggregate`, what reading them throws.
 */
export async function countForReconciling(
  inputs: readonly Input[],
  onProgress: (done: { readonly bytes: number; readonly records: number }) => void = () => undefined,
): Promise<CountedExtracts> {
  const layout = countableLayout(inputs);
  const plan = planAggregate(layout, request);
  const counter = new Counter(layout, plan);
  const doubts = new DoubtLedger();
  let bytes = 0;
  for (const { source, format } of inputs) {
    const count = counter.reader(format);
    const note = doubts.reader(format);
    for await (const batch of readBatches(source, format)) {
      count(batch);
      note(batch);
      bytes += bytesOf(batch);
      onProgress({ bytes, records: counter.records });
    }
  }
  const rows: Iterable<AggregateRow> = rollUp(counter.counted(plan), false).rows;
  return {
    layout,
    rows,
    groups: new Set(counter.groups.bound.map(({ group }) => group.id)),
    year: testYearOf(layout.administration.slice(0, 7)),
    doubts,
    scoreSpan: (recordType, grade) => scoreSpan(layout, recordType, grade),
  };
}

function scoreSpan(layout: Layout, recordType: string, grade: string): number {
  const levels = scaleScoreRange(layout, recordType, grade)?.levels;
  if (levels === undefined) return WIDEST_SPAN;
  return Math.max(...levels.map(({ max }) => max)) - Math.min(...levels.map(({ min }) => min));
}
