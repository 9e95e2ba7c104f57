import { groupKey, type KnownRecords } from '../baseline/baseline.js';
import { type Prints, SeenRecords } from '../baseline/seen-records.js';
import type { Field, Layout } from '../layout/layout.js';
import type { Severity } from '../layout/schema.js';
import type { RecordPlace } from '../rules/file/place.js';
import type { FieldReference, Finding } from '../rules/finding.js';
import { catalogue } from '../rules/index.js';
import type { RuleDescription } from '../rules/rule.js';
import type { Total } from './result.js';

/** The findings of one rule on one field. */
export interface Count {
  readonly rule: string;
  readonly severity: Severity;
  readonly field: Field | undefined;
  /** Where known ones are told apart. */
  readonly records: SeenRecords | undefined;
  count: number;
  /** The first of them that are not known. */
  examples: Finding[];
}

/** What was counted in a part of a file. */
export interface PartTally {
  readonly count: number;
  readonly examples: readonly Finding[];
  readonly records: Prints | undefined;
}

/**
 * Counts findings exactly by rule and field, and keeps the first of each as examples, so that memory does not
 * grow with the number of findings.
 */
export class Tally {
  readonly #layout: Layout | undefined;
  readonly #order: ReadonlyMap<string, number>;
  readonly #counts: Count[] = [];

  /**
   * @param maxExamples Findings kept for each rule and field; Infinity keeps all.
   * @param rules In the order of reports.
   * @param known Findings that are none to keep.
   */
  constructor(
    layout: Layout | undefined,
    readonly maxExamples: number,
    readonly rules: readonly RuleDescription[] = catalogue,
    readonly known?: KnownRecords | undefined,
  ) {
    this.#layout = layout;
    this.#order = new Map(rules.map((rule, index) => [rule.id, index]));
  }

  get counts(): readonly Count[] {
    return this.#counts;
  }

  /** A new count; there is one for each rule and field. */
  open(rule: string, severity: Severity, field: Field | undefined): Count {
    const known = this.known?.get(groupKey(rule, field?.key ?? null)) ?? new Map();
    const records = this.known === undefined ? undefined : new SeenRecords(known);
    const count = { rule, severity, field, records, count: 0, examples: [] };
    this.#counts.push(count);
    return count;
  }

  /** Counts a finding; says whether it is wanted as an example. */
  add(count: Count): boolean {
    count.count++;
    return count.examples.length < this.maxExamples;
  }

  /** Adds what was counted in a later part of the file, whose own records and lines follow those `before`. */
  merge(count: Count, { count: more, examples, records }: PartTally, before: RecordPlace): void {
    count.count += more;
    if (records !== undefined) count.records?.merge(records);
    for (const example of examples) {
      if (count.examples.length >= this.maxExamples) return;
      count.examples.push(moved(example, before));
    }
  }

  /** What was counted since it was last taken. */
  take(): (PartTally & Pick<Count, 'rule' | 'field'>)[] {
    const taken = this.#counts
      .filter(({ count }) => count > 0)
      .map((count) => ({ ...count, records: count.records?.take() }));
    for (const count of this.#counts) {
      count.count = 0;
      count.examples = [];
    }
    return taken;
  }

  /**
   * Most severe first, then in the order of the catalogue, then of the fields.
   * @param numberOf How many of them are meant.
   */
  totals(numberOf: (count: Count) => number = ({ count }) => count): Total[] {
    return this.#counts
      .filter((count) => numberOf(count) > 0)
      .sort(
        (a, b) =>
          Number(a.severity === 'warning') - Number(b.severity === 'warning') ||
          this.#place(a.rule) - this.#place(b.rule) ||
          (a.field?.index ?? -1) - (b.field?.index ?? -1),
      )
      .map((count) => ({
        rule: count.rule,
        severity: count.severity,
        field: fieldReference(count.field),
        count: numberOf(count),
      }));
  }

  /** In file order, then of the fields, then of the catalogue. */
  findings(): Finding[] {
    return this.#counts
      .flatMap(({ examples }) => examples)
      .sort(
        (a, b) =>
          (a.record ?? 0) - (b.record ?? 0) ||
          this.#fieldPlace(a) - this.#fieldPlace(b) ||
          this.#place(a.rule) - this.#place(b.rule),
      );
  }

  #place(rule: string): number {
    return this.#order.get(rule) ?? 0;
  }

  #fieldPlace(finding: Finding): number {
    return finding.field === null ? -1 : (this.#layout?.fieldByKey.get(finding.field.key)?.index ?? -1);
  }
}

function moved(finding: Finding, before: RecordPlace): Finding {
  const record = finding.record === null ? null : before.record + finding.record;
  return { ...finding, record, line: before.line + (finding.line ?? 0) };
}

export function fieldReference(field: Field | undefined): FieldReference | null {
  if (field === undefined) return null;
  const { key, number, name, start, end } = field;
  return { key, number, name, start, end };
}
