import { valueReader } from '../extract/from-values.js';
import { symbolsOf } from '../extract/symbols.js';
import type { Layout } from '../layout/layout.js';
import { bindRules } from './bind.js';
import type { RecordRule } from './rule.js';

/**
 * What a rule says of one record, given as key → value: for trying rules out.
 * @throws Error where the rule does not run in the layout.
 */
export function judgeRecord(
  layout: Layout,
  rule: RecordRule,
  values: Readonly<Record<string, string>>,
): 'holds' | 'broken' | 'not-applicable' {
  const bound = bindRules(layout, [rule]);
  for (const { reason } of bound.notRun) throw new Error(`${rule.id} does not run: ${reason}`);
  const row = valueReader(layout)(Object.entries(values));
  const recordType = symbolsOf(layout).of(values[layout.recordType.key] ?? '');
  const applying = bound.casesFor(recordType).filter((ruleCase) => ruleCase.applies(row));
  if (applying.length === 0) return 'not-applicable';
  return applying.every((ruleCase) => ruleCase.holds(row) || ruleCase.isMute(row)) ? 'holds' : 'broken';
}
