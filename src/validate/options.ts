import type { Baseline } from '../baseline/baseline.js';
import type { Layout } from '../layout/layout.js';
import type { Severity } from '../layout/schema.js';
import { ourRules } from '../rules/index.js';
import type { ConditionRule } from '../rules/rule.js';
import type { RuleSet } from '../rules/rule-set.js';
import type { SnapshotOptions } from '../snapshot/basis.js';
import type { Waiver } from './waivers.js';

export interface ValidateOptions {
  /** The layout to judge by; otherwise it is found among the published ones. */
  readonly layout?: Layout;
  /** Ids of rules, or groups such as `record/`, that run; all others do not. */
  readonly only?: readonly string[];
  /** Ids of rules, or groups, that do not run. */
  readonly ignore?: readonly string[];
  /** Rule id → the severity to report it with. */
  readonly severities?: ReadonlyMap<string, Severity>;
  /** Rules of the user's own, which run beside ours. */
  readonly own?: readonly ConditionRule[];
  /** Findings that the user accepts: they are counted apart. */
  readonly waivers?: readonly Waiver[];
  /** Known findings: they are counted apart, each once. */
  readonly baseline?: Baseline;
  /** What decides whose demographic data the records carry; the layout's own extract date unless given. */
  readonly snapshot?: SnapshotOptions;
  /** Findings kept for each rule and field, 5 unless given; Infinity keeps all. Totals are exact in any case. */
  readonly maxExamples?: number;
  /** Whether names, identifiers and birth dates stand in findings as they are. */
  readonly showPersonalData?: boolean;
  /** How many threads judge a file on disk; what is small or comes from a pipe is judged in one. 1 unless given. */
  readonly threads?: number;
  /** Bytes that the comparison of records with each other may take; without limit unless given. */
  readonly maxMemory?: number;
  /** Whether the result has an overview of the file: records by grade, where findings lie, whose demographics LEAs have. */
  readonly overview?: boolean;
  /** Called now and then with what was read so far. */
  readonly onProgress?: (progress: { readonly bytes: number; readonly records: number }) => void;
}

/** Which rules run, and with which severity where the user said so. */
export interface RuleChoice {
  /** All that could run. */
  readonly rules: RuleSet;
  readonly waivers: readonly Waiver[];
  isOn(rule: string): boolean;
  severity(rule: string): Severity | undefined;
  /** Whether a rule is on that compares records with each other, which costs memory. */
  readonly needsLedger: boolean;
  /** Whether a rule is on that is about the source of demographics. */
  readonly needsExtractDate: boolean;
}

/** The rules that need every earlier record. */
const ledgerRules = [
  'file/identical-record',
  'file/duplicate-uin',
  'file/duplicate-student-record',
  'file/duplicate-result',
  'file/records-per-student',
  'file/conflicting-demographics',
];

/** What a choice of rules is made of. */
export type RuleOptions = {
  readonly [Key in 'only' | 'ignore' | 'severities' | 'own' | 'waivers']?: ValidateOptions[Key] | undefined;
};

/** @throws InputError `unknown-rule` for an id that is none. */
export function chooseRules(options: RuleOptions): RuleChoice {
  const { own = [], waivers = [] } = options;
  const rules = ourRules.with(own);
  const only = rules.expand(options.only ?? rules.all.map((rule) => rule.id));
  const ignored = rules.expand(options.ignore ?? []);
  const severities = new Map([
    ...own.map(({ id, severity }) => [id, severity] as const),
    ...[...(options.severities ?? [])].map(([id, severity]) => [rules.find(id).id, severity] as const),
  ]);
  const on = new Set([...only].filter((id) => !ignored.has(id)));
  const needsLedger = ledgerRules.some((id) => on.has(id));
  return {
    rules,
    waivers,
    isOn: (rule) => on.has(rule),
    severity: (rule) => severities.get(rule),
    needsLedger,
    needsExtractDate: [...on].some((id) => id.startsWith('snapshot/')),
  };
}
