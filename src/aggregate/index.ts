import { bytesOf } from '../extract/batch.js';
import type { Input } from '../extract/inputs.js';
import { readBatches } from '../extract/read.js';
import type { Layout } from '../layout/layout.js';
import type { UnansweredGroup } from './bind-groups.js';
import { countableLayout } from './countable.js';
import { Counter } from './counter.js';
import type { LeftOut } from './left-out.js';
import { type AggregatePlan, type AggregateRequest, planAggregate } from './plan.js';
import { RollUp } from './roll-up.js';
import type { AggregateRow } from './row.js';
import type { Counted } from './tallied.js';
import type { TestFacts } from './test-facts.js';

export type { AggregatePlan, AggregateRequest } from './plan.js';
export type { AggregateRow, Counts, Entity } from './row.js';
export type { TestFacts } from './test-facts.js';

export interface AggregateOptions extends AggregateRequest {
  /** Whether groups in which nobody is have rows too. */
  readonly zeros?: boolean;
  readonly onProgress?: (done: { readonly bytes: number; readonly records: number }) => void;
}

/** What records add up to. */
export interface AggregateResult {
  readonly layout: Layout;
  readonly plan: AggregatePlan;
  /** The tests that have rows, by record type. */
  readonly tests: readonly TestFacts[];
  /** By code, record type, grade, further fields and group; made anew for each reader, since there may be many. */
  readonly rows: Iterable<AggregateRow>;
  /** Groups that the layout cannot answer: they have no rows. */
  readonly unanswered: readonly UnansweredGroup[];
  readonly records: number;
  /** Records that are not part of the rows, by reason. */
  readonly leftOut: Readonly<LeftOut>;
}

/**
 * Counts the records of extracts of one layout, in memory that does not grow with their number.
 * @throws InputError `different-layouts`; `unknown-dimension`, `personal-field`, `unknown-group`; `cannot-aggregate`
 * where the layout lacks what aggregates are made of.
 */
export async function aggregateExtract(
  inputs: readonly Input[],
  options: AggregateOptions,
): Promise<AggregateResult> {
  return rollUp(await countExtracts(inputs, options), options.zeros ?? false);
}

export async function countExtracts(inputs: readonly Input[], options: AggregateOptions): Promise<Counted> {
  const layout = countableLayout(inputs);
  const plan = planAggregate(layout, options);
  const counter = new Counter(layout, plan);
  let bytes = 0;
  for (const { source, format } of inputs) {
    const take = counter.reader(format);
    for await (const batch of readBatches(source, format)) {
      take(batch);
      bytes += bytesOf(batch);
      options.onProgress?.({ bytes, records: counter.records });
    }
  }
  return counter.counted(plan);
}

/** Sums what was counted up to rows. */
export function rollUp(
  { layout, plan, tallied, groups, records, leftOut }: Counted,
  zeros: boolean,
): AggregateResult {
  const rolled = new RollUp(tallied, plan);
  return {
    layout,
    plan,
    tests: rolled.tests,
    rows: { [Symbol.iterator]: () => rolled.rows(zeros) },
    unanswered: groups.unanswered,
    records,
    leftOut,
  };
}
