import { Compiler, check } from '../expression/index.js';
import { valueReader } from '../extract/from-values.js';
import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import type { Layout } from '../layout/layout.js';
import { bindRules, statedCases } from './bind.js';
import { Breaches } from './breaches.js';
import type { ConditionRule } from './rule.js';

/**
 * What a rule says of one record, given as key → value: for trying rules out.
 * @param derive Fills the derived fields that the rule names.
 * @throws Error where the rule does not run in the layout.
 */
export function judgeRecord(
  layout: Layout,
  rule: ConditionRule,
  values: Readonly<Record<string, string>>,
  derive: (row: Row) => void = () => undefined,
): 'holds' | 'broken' | 'not-applicable' {
  const bound = bindRules(layout, [rule]);
  for (const { reason } of bound.notRun) throw new Error(`${rule.id} does not run: ${reason}`);
  const row = valueReader(layout)(Object.entries(values));
  derive(row);
  const compiler = new Compiler(layout);
  const applies = statedCases(layout, rule).some(({ when }) =>
    compiler.condition(check(layout, when, { absence: 'blank' }).root)(row),
  );
  if (!applies) return 'not-applicable';
  let judgement: 'holds' | 'broken' = 'holds';
  const recordType = symbolsOf(layout).of(values[layout.recordType.key] ?? '');
  new Breaches(bound).visit(row, recordType, () => {
    judgement = 'broken';
  });
  return judgement;
}
