import { Counter } from '../aggregate/counter.js';
import { ALL_GRADES } from '../aggregate/grades.js';
import { ALL_STUDENTS, studentGroups } from '../aggregate/groups.js';
import { type AggregateRow, rollUp } from '../aggregate/index.js';
import type { LeftOut } from '../aggregate/left-out.js';
import { planAggregate } from '../aggregate/plan.js';
import type { TestFacts } from '../aggregate/test-facts.js';
import { InputError } from '../errors.js';
import { bytesOf } from '../extract/batch.js';
import { type Input, requireOneLayout } from '../extract/inputs.js';
import { readBatches } from '../extract/read.js';
import { RowReader } from '../extract/row-reader.js';
import type { Layout } from '../layout/layout.js';
import { DayCounter } from './day-counter.js';
import { ScoreCounter } from './score-counter.js';

/** What a dashboard shows, counted and not yet protected. */
export interface DashboardCounts {
  readonly layout: Layout;
  readonly files: readonly string[];
  readonly records: number;
  readonly leftOut: Readonly<LeftOut>;
  /** The tests that the files have, by record type. */
  readonly tests: readonly TestFacts[];
  /** All students of each grade, and the student groups of all grades together. */
  readonly rows: readonly AggregateRow[];
  readonly scores: ScoreCounter;
  readonly days: DayCounter;
}

export interface CollectOptions {
  readonly onProgress?: (done: { readonly bytes: number; readonly records: number }) => void;
}

/** Crossings of two categories would be twice as many groups as all others together. */
const groups = studentGroups.filter(({ category }) => !category.startsWith('Ethnicity for'));

/**
 * Counts what a dashboard of extracts of one layout shows, in memory that does not grow with their number.
 * @throws InputError `different-layouts`, `no-dashboard`, and `cannot-aggregate` for layouts without what is counted by.
 */
export async function collectDashboard(
  inputs: readonly Input[],
  { onProgress }: CollectOptions = {},
): Promise<DashboardCounts> {
  requireOneLayout(inputs);
  const { layout } = inputs[0].format;
  if (layout.document.dictionary === true) throw noDashboard(inputs[0].source.name);
  const scores = new ScoreCounter(layout);
  const plan = planAggregate(layout, {
    by: ['test', 'grade', 'group'],
    groups: groups.map(({ id }) => String(id)),
  });
  const counter = new Counter(layout, plan);
  const days = new DayCounter(layout);
  let bytes = 0;
  for (const { source, format } of inputs) {
    const count = counter.reader(format);
    const rows = new RowReader(format, (key) => scores.reads(key) || days.reads(key));
    for await (const batch of readBatches(source, format)) {
      count(batch);
      for (let record = 0; record < batch.count; record++) {
        const row = rows.read(batch, record);
        if (row === undefined) continue;
        scores.add(row);
        days.add(row);
      }
      bytes += bytesOf(batch);
      onProgress?.({ bytes, records: counter.records });
    }
  }
  const { tests, rows, records, leftOut } = rollUp(counter.counted(plan), false);
  return {
    layout,
    files: inputs.map(({ source }) => source.name),
    records,
    leftOut,
    tests,
    rows: [...rows].filter(isWanted),
    scores,
    days,
  };
}

/** Rows in which somebody counts: all students of each grade, and groups of all grades. */
function isWanted({ grade, group, counts }: AggregateRow): boolean {
  return counts.enrolled > 0 && (grade === ALL_GRADES || group === ALL_STUDENTS);
}

function noDashboard(file: string): InputError {
  return new InputError(
    'no-dashboard',
    `${file} is a result export, which does not say which results count.`,
    { file, next: 'Use the student data extract from TOMS.' },
  );
}
