import { type MemoryBudget, unlimited } from '../extract/memory-budget.js';
import type { Layout } from '../layout/layout.js';
import type { CrossCheck } from '../rules/file/cross-check.js';
import { Ledger } from '../rules/file/ledger.js';
import { SchoolWindows } from '../rules/snapshot/school-windows.js';
import type { RuleChoice } from './options.js';

/**
 * The checks across records that a choice of rules needs, in the order in which they note and report.
 * @param memory What grows with the file is taken from it.
 */
export function crossChecks(
  layout: Layout,
  choice: RuleChoice,
  memory: MemoryBudget = unlimited,
): readonly CrossCheck[] {
  return [
    ...(choice.needsLedger ? [new Ledger(layout, memory)] : []),
    ...(choice.isOn('snapshot/school-windows') ? [new SchoolWindows(layout)] : []),
  ];
}
