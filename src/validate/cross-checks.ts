import type { Layout } from '../layout/layout.js';
import type { CrossCheck } from '../rules/file/cross-check.js';
import { Ledger } from '../rules/file/ledger.js';
import { SchoolWindows } from '../rules/snapshot/school-windows.js';
import type { RuleChoice } from './options.js';

/** The checks across records that a choice of rules needs, in the order in which they note and report. */
export function crossChecks(layout: Layout, choice: RuleChoice): readonly CrossCheck[] {
  return [
    ...(choice.needsLedger ? [new Ledger(layout)] : []),
    ...(choice.isOn('snapshot/school-windows') ? [new SchoolWindows(layout)] : []),
  ];
}
