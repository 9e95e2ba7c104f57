import { ALL_GRADES } from '../aggregate/grades.js';
import { ALL_STUDENTS } from '../aggregate/groups.js';
import type { AggregateRow } from '../aggregate/row.js';
import {
  type ProtectedRow,
  protect,
  publishedThresholds,
  refuseExposed,
  Solver,
  type Thresholds,
} from '../aggregate/small-cells/index.js';
import type { Kind } from '../aggregate/small-cells/kinds.js';
import type { TestFacts } from '../aggregate/test-facts.js';
import type { DashboardCounts } from './collect.js';

/** What a dashboard may show. */
export interface ProtectedCounts extends DashboardCounts {
  readonly shown: readonly ProtectedRow[];
  readonly thresholds: Thresholds;
}

const nothingHidden = { counts: null, results: null, claims: null };

/**
 * Hides what few students are behind, and what it could be worked out from; nothing where results are shown from 1 student on.
 * @throws InputError `exposed-cell`.
 */
export async function protectDashboard(
  counts: DashboardCounts,
  thresholds: Thresholds = publishedThresholds,
): Promise<ProtectedCounts> {
  if (thresholds.results <= 1) {
    return { ...counts, thresholds, shown: counts.rows.map((row) => ({ row, protection: nothingHidden })) };
  }
  const solver = await Solver.load();
  // Claims stand nowhere on the page, so that nothing has to be hidden for them.
  const ofPage = { ...thresholds, claims: thresholds.results };
  const rows = counts.rows.map((row) => ({ ...row, counts: { ...row.counts, claims: [] } }));
  const shown = protect(rows, solver, ofPage, dearnessOf);
  refuseExposed(shown, solver, ofPage);
  return { ...counts, thresholds, shown };
}

/** A reader looks for all students first, then for the grades: groups are hidden before them where that is enough. */
function dearnessOf({ grade, group }: AggregateRow): number {
  if (group !== ALL_STUDENTS) return 1;
  return grade === ALL_GRADES ? 10_000 : 100;
}

/** The row of all students of a test, over all grades. */
export function wholeOf({ shown }: ProtectedCounts, { recordType }: TestFacts): ProtectedRow | undefined {
  return shown.find(
    ({ row }) => row.recordType === recordType && row.grade === ALL_GRADES && row.group === ALL_STUDENTS,
  );
}

/** The least number that a bar stands for; 0 where nothing is hidden. */
export function leastOf({ thresholds: { results } }: ProtectedCounts): number {
  return results > 1 ? results : 0;
}

/** Whether the values of a kind may be shown of a row. */
export function isShown({ protection }: ProtectedRow, kind: Kind): boolean {
  return protection[kind] === null;
}
