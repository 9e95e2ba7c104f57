import {
  both,
  Compiler,
  type ConditionNode,
  check,
  conjuncts,
  type Decided,
  ExpressionError,
  implications,
  negate,
  type Shortfall,
  shortfall,
  type TypedExpression,
  toFunction,
} from '../expression/index.js';
import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import { BLANK, INVALID } from '../extract/value.js';
import type { Field, Layout } from '../layout/layout.js';
import { bestTrigger, Dispatch, type Triggered } from './dispatch.js';
import type { RecordRule, RuleCase } from './rule.js';

/** A case of a record rule, compiled for one layout and one record type. */
export interface BoundCase extends Triggered {
  readonly rule: RecordRule;
  /** Whether the rule says anything of the row. */
  readonly applies: (row: Row) => boolean;
  readonly holds: (row: Row) => boolean;
  /** Whether it applies and does not hold, in one. */
  readonly isBroken: (row: Row) => boolean;
  /** Whether a value that it compares is at fault by itself, so that nothing more can be said. */
  readonly isMute: (row: Row) => boolean;
  /** Field and expected value of a row for which it does not hold. */
  readonly explain: (row: Row) => Shortfall;
}

/** The record rules of a layout, ready to run. */
export interface BoundRules {
  /** Cases that can apply to a record type (a symbol; 0 for one that is not listed). */
  casesFor(recordType: number): readonly BoundCase[];
  /** The same, sorted by what triggers them. */
  dispatchFor(recordType: number): Dispatch<BoundCase>;
  /** Rules that say nothing in this layout, and why. */
  readonly notRun: readonly { readonly rule: string; readonly reason: string }[];
}

/**
 * Binds rules to a layout: those whose facts it states and whose keys it has.
 * @param unknown Keys of derived fields that are not known in this run, and why.
 */
export function bindRules(
  layout: Layout,
  rules: readonly RecordRule[],
  unknown: ReadonlyMap<string, string> = new Map(),
): BoundRules {
  const notRun: { rule: string; reason: string }[] = [];
  const checked: CheckedCase[] = [];
  for (const rule of rules) {
    if (rule.facts !== undefined && !rule.facts.some((fact) => layout.facts.has(fact))) {
      notRun.push({ rule: rule.id, reason: `${layout.id} does not state it` });
      continue;
    }
    try {
      const cases = rule.cases.map((ruleCase) => checkCase(layout, rule, ruleCase));
      const reason = cases.flatMap(namedFields).flatMap(({ key }) => unknown.get(key) ?? [])[0];
      if (reason === undefined) checked.push(...cases);
      else notRun.push({ rule: rule.id, reason });
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      notRun.push({ rule: rule.id, reason: error.problem });
    }
  }
  const symbols = symbolsOf(layout);
  const recordTypes = [0, ...[...layout.recordTypes.keys()].map((code) => symbols.of(code))];
  const cases = new Map(
    recordTypes.map((recordType) => [
      recordType,
      checked.flatMap((ruleCase) => compileCase(layout, ruleCase, recordType)),
    ]),
  );
  const casesFor = (recordType: number) => cases.get(recordType) ?? [];
  const dispatches = new Map(
    recordTypes.map((recordType) => [recordType, new Dispatch(casesFor(recordType), symbols.size)]),
  );
  const none = new Dispatch<BoundCase>([], 0);
  return { notRun, casesFor, dispatchFor: (recordType) => dispatches.get(recordType) ?? none };
}

interface CheckedCase {
  readonly rule: RecordRule;
  readonly field: string | undefined;
  readonly when: TypedExpression;
  readonly must: TypedExpression;
}

function checkCase(layout: Layout, rule: RecordRule, ruleCase: RuleCase): CheckedCase {
  return {
    rule,
    field: ruleCase.field,
    when: check(layout, ruleCase.when),
    must: check(layout, ruleCase.must),
  };
}

function namedFields({ when, must }: CheckedCase): Field[] {
  return [when, must].flatMap(({ compared, tested }) => [...compared, ...tested]);
}

/** The case for one record type; none where its condition is already known not to hold. */
function compileCase(
  layout: Layout,
  { rule, field, when, must }: CheckedCase,
  recordType: number,
): BoundCase[] {
  const compiler = new Compiler(layout, recordType);
  const applies = compiler.condition(when.root);
  if (applies === false) return [];
  const holds = compiler.condition(must.root);
  if (holds === true) return [];
  const parts = conjuncts(must.root).map((node) => ({ node, holds: compiler.condition(node) }));
  const compared = [...new Set([...when.compared, ...must.compared])];
  return [
    {
      rule,
      trigger: bestTrigger(
        implications(when.root).filter(({ field: { key } }) => key !== layout.recordType.key),
      ),
      applies: toFunction(applies),
      holds: toFunction(holds),
      isBroken: toFunction(both(applies, negate(holds))),
      isMute: (row) => compared.some((field) => isReportedAlready(row, field)),
      explain: (row) => {
        const failed = firstFailing(parts, row);
        const found = shortfall(layout, must, failed, row);
        const pointed = field === undefined ? found.field : layout.fieldByKey.get(field);
        return { field: pointed, wanted: found.wanted };
      },
    },
  ];
}

/** Whether the field's own check reports it: not what the field may hold, or blank where it must not be. */
function isReportedAlready(row: Row, { index, required }: Field): boolean {
  const value = row.values[index];
  return value === INVALID || (required && value === BLANK);
}

function firstFailing(parts: readonly { node: ConditionNode; holds: Decided }[], row: Row): ConditionNode {
  const failing = parts.find(({ holds }) => (typeof holds === 'boolean' ? !holds : !holds(row)));
  return (failing ?? parts[0]).node;
}
