import type { Field, Layout } from '../layout/layout.js';
import type { Severity } from '../layout/schema.js';
import type { RecordPlace } from '../rules/file/place.js';
import type { FieldReference, Finding } from '../rules/finding.js';
import { catalogue } from '../rules/index.js';
import type { Total } from './result.js';

/** The findings of one rule on one field. */
export interface Count {
  readonly rule: string;
  readonly severity: Severity;
  readonly field: Field | undefined;
  count: number;
  /** The first of them. */
  examples: Finding[];
}

/**
 * Counts findings exactly by rule and field, and keeps the first of each as examples, so that memory does not
 * grow with the number of findings.
 */
export class Tally {
  readonly #layout: Layout | undefined;
  readonly #order: ReadonlyMap<string, number> = new Map(catalogue.map((rule, index) => [rule.id, index]));
  readonly #counts: Count[] = [];

  /** @param maxExamples Findings kept for each rule and field; Infinity keeps all. */
  constructor(
    layout: Layout | undefined,
    readonly maxExamples: number,
  ) {
    this.#layout = layout;
  }

  /** A new count; there is one for each rule and field. */
  open(rule: string, severity: Severity, field: Field | undefined): Count {
    const count = { rule, severity, field, count: 0, examples: [] };
    this.#counts.push(count);
    return count;
  }

  /** Counts a finding; says whether it is wanted as an example. */
  add(count: Count): boolean {
    count.count++;
    return count.count <= this.maxExamples;
  }

  /** Adds what was counted in a later part of the file, whose own records and lines follow those `before`. */
  merge(count: Count, more: number, examples: readonly Finding[], before: RecordPlace): void {
    count.count += more;
    for (const example of examples) {
      if (count.examples.length >= this.maxExamples) return;
      count.examples.push(moved(example, before));
    }
  }

  /** What was counted since it was last taken. */
  take(): Count[] {
    const taken = this.#counts.filter(({ count }) => count > 0).map((count) => ({ ...count }));
    for (const count of this.#counts) {
      count.count = 0;
      count.examples = [];
    }
    return taken;
  }

  /** Most severe first, then in the order of the catalogue, then of the fields. */
  totals(): Total[] {
    return this.#counts
      .filter(({ count }) => count > 0)
      .sort(
        (a, b) =>
          Number(a.severity === 'warning') - Number(b.severity === 'warning') ||
          this.#place(a.rule) - this.#place(b.rule) ||
          (a.field?.index ?? -1) - (b.field?.index ?? -1),
      )
      .map(({ rule, severity, field, count }) => ({ rule, severity, field: fieldReference(field), count }));
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
