import {
  Compiler,
  type Condition,
  type ConditionNode,
  check,
  conjuncts,
  ExpressionError,
  isAlways,
  type Shortfall,
  shortfall,
  specialize,
  type TypedExpression,
} from '../expression/index.js';
import type { Row } from '../extract/row.js';
import { BLANK, INVALID } from '../extract/value.js';
import type { Field, Layout } from '../layout/layout.js';
import type { ConditionRule, RuleCase } from './rule.js';

/** A case of a record rule, compiled for one layout and one record type. */
export interface BoundCase {
  readonly rule: ConditionRule;
  /** That the case applies and does not hold. */
  readonly breach: ConditionNode;
  /** Whether a value that it compares is at fault by itself, so that nothing more can be said. */
  readonly isMute: (row: Row) => boolean;
  /** Field and expected value of a row for which it does not hold. */
  readonly explain: (row: Row) => Shortfall;
}

/** The record rules of a layout, ready to run. */
export interface BoundRules {
  /** Cases that can apply to a record type (a symbol; 0 for one that is not listed). */
  casesFor(recordType: number): readonly BoundCase[];
  /** Rules that say nothing in this layout, and why. */
  readonly notRun: readonly { readonly rule: string; readonly reason: string }[];
}

/**
 * Binds rules to a layout: those whose facts it states, and of their cases those to which it has the keys and
 * codes. What the layout lacks is blank: a case that can then never apply, or never or always hold, says nothing.
 * @param unknown Keys of fields that are not known in this run, and why.
 */
export function bindRules(
  layout: Layout,
  rules: readonly ConditionRule[],
  unknown: ReadonlyMap<string, string> = new Map(),
): BoundRules {
  const notRun: { rule: string; reason: string }[] = [];
  const checked: CheckedCase[] = [];
  for (const rule of rules) {
    const stated = statedCases(layout, rule);
    if (stated.length === 0) {
      notRun.push({ rule: rule.id, reason: `${layout.id} does not state it` });
      continue;
    }
    const cases = stated.map((ruleCase) => checkCase(layout, rule, ruleCase, unknown));
    const reasons = cases.filter((ruleCase) => typeof ruleCase === 'string');
    if (reasons.length === cases.length) notRun.push({ rule: rule.id, reason: reasons[0] });
    checked.push(...cases.filter((ruleCase) => typeof ruleCase !== 'string'));
  }
  // Few files have records of all types.
  const known = new Map<number, readonly BoundCase[]>();
  const casesFor = (recordType: number): readonly BoundCase[] => {
    const cases =
      known.get(recordType) ?? checked.flatMap((ruleCase) => bindCase(layout, ruleCase, recordType));
    known.set(recordType, cases);
    return cases;
  };
  return { notRun, casesFor };
}

/** The cases of a rule whose facts a layout states. */
export function statedCases(layout: Layout, rule: ConditionRule): RuleCase[] {
  return rule.cases.filter(({ facts = rule.facts }) => facts?.some((id) => layout.facts.has(id)) ?? true);
}

/** What of a case is the same for all record types. */
interface CheckedCase extends Omit<BoundCase, 'breach'> {
  readonly when: TypedExpression;
  readonly must: TypedExpression;
}

/** The case as the layout understands it, or why it says nothing there. */
function checkCase(
  layout: Layout,
  rule: ConditionRule,
  source: RuleCase,
  unknown: ReadonlyMap<string, string>,
): CheckedCase | string {
  try {
    const when = check(layout, source.when, { absence: 'blank' });
    const must = check(layout, source.must, { absence: 'blank' });
    if (isAlways(when.root, false) || must.root.kind === 'always') {
      const [absent] = [...when.absent, ...must.absent];
      if (absent !== undefined) return absent.problem;
    }
    const [unknowable] = namedFields(when, must).flatMap(({ key }) => unknown.get(key) ?? []);
    return unknowable ?? prepareCase(layout, rule, source, when, must);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return error.problem;
  }
}

function prepareCase(
  layout: Layout,
  rule: ConditionRule,
  { field }: RuleCase,
  when: TypedExpression,
  must: TypedExpression,
): CheckedCase {
  // Only a finding that is shown needs them.
  let parts: readonly { readonly node: ConditionNode; readonly holds: Condition }[] | undefined;
  const compared = [...new Set([...when.compared, ...must.compared])];
  return {
    rule,
    when,
    must,
    isMute: (row) => compared.some((other) => isReportedAlready(row, other)),
    explain: (row) => {
      parts ??= conditionsOf(layout, must);
      const failed = parts.find(({ holds }) => !holds(row)) ?? parts[0];
      const found = shortfall(layout, must, failed.node, row);
      const pointed = field === undefined ? found.field : layout.fieldByKey.get(field);
      return { field: pointed, wanted: found.wanted };
    },
  };
}

/** What has to hold, one by one. */
function conditionsOf(layout: Layout, must: TypedExpression) {
  const compiler = new Compiler(layout);
  return conjuncts(must.root).map((node) => ({ node, holds: compiler.condition(node) }));
}

function namedFields(when: TypedExpression, must: TypedExpression): Field[] {
  return [when, must].flatMap(({ compared, tested }) => [...compared, ...tested]);
}

/** The case for one record type; none where it is already known not to be broken. */
function bindCase(layout: Layout, checked: CheckedCase, recordType: number): BoundCase[] {
  const { when, must, ...common } = checked;
  const { start, end } = must.root;
  const fails: ConditionNode = { kind: 'not', operand: must.root, start, end };
  // What must be so mostly is, whether the case applies or not: asked first, it is mostly all that is asked.
  const both: ConditionNode = { kind: 'and', left: fails, right: when.root, start, end };
  const breach = specialize(both, layout.recordType, recordType);
  return isAlways(breach, false) ? [] : [{ ...common, breach }];
}

/** Whether the field's own check reports it: not what the field may hold, or blank where it must not be. */
function isReportedAlready(row: Row, { index, required }: Field): boolean {
  const value = row.values[index];
  return value === INVALID || (required && value === BLANK);
}
