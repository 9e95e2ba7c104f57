import type { Severity } from '../layout/schema.js';

/** What the catalogue says of every rule. */
export interface RuleDescription {
  /** A path that explains itself: `record/level-from-score`. Stable. */
  readonly id: string;
  /** What a correct extract does, one sentence without a full stop. */
  readonly title: string;
  /** The severity where the layout names none. */
  readonly severity: Severity;
  /** What goes wrong for a user when the rule is broken. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** Layout, year, field numbers or page that the rule comes from. */
  readonly source: string;
  /** Ids of the layout facts (`rules[]`) that it checks; their severity holds in that layout. */
  readonly facts?: readonly string[];
}

/** A condition and its consequence, both in the expression language. */
export interface RuleCase {
  readonly when: string;
  readonly must: string;
  /** Key of the field to point at; otherwise the left side of the first part of `must` that fails. */
  readonly field?: string;
  /** Ids of the facts of the rule without which the case says nothing; absent means any of them. */
  readonly facts?: readonly string[];
}

/** The same case for each part of a test: `#` stands for its number. */
export function casesOfParts(parts: readonly number[], { when, must, ...rest }: RuleCase): RuleCase[] {
  return parts.map((part) => ({
    when: when.replaceAll('#', String(part)),
    must: must.replaceAll('#', String(part)),
    ...rest,
  }));
}

/**
 * How to break the rule, and only it, in a sound record: used by `generate --break`, tests and `explain`. Days are
 * those of 2016–17 and move with the year of another administration.
 */
export interface Breakage {
  /** Which sound records lend themselves to it. */
  readonly where: string;
  /** Key → new value; the empty string is blank. */
  readonly set: Readonly<Record<string, string>>;
  /** Options of `validate` without which the fault cannot be seen. */
  readonly seenWith?: string;
}

/** A rule about the fields of one record, as data. It runs in layouts that have its keys and state its facts. */
export interface ConditionRule extends RuleDescription {
  readonly cases: readonly RuleCase[];
}

/** One of ours, which tells how to break it. */
export interface RecordRule extends ConditionRule {
  readonly breakage: Breakage;
  /** Other ways to break it, for layouts that lack the fields or codes of the first. */
  readonly otherBreakages?: readonly Breakage[];
}

/** Declares a record rule; the `when` and `must` of a rule with one case may stand in the rule itself. */
export function recordRule(
  rule: Omit<RecordRule, 'cases'> & (Omit<RuleCase, 'facts'> | { readonly cases: readonly RuleCase[] }),
): RecordRule {
  if ('cases' in rule) return rule;
  const { when, must, field, ...rest } = rule;
  return { ...rest, cases: [field === undefined ? { when, must } : { when, must, field }] };
}
