import type { Field, Layout } from '../layout/layout.js';
import type { Severity } from '../layout/schema.js';
import type { FieldReference, Finding } from '../rules/finding.js';
import { catalogue } from '../rules/index.js';
import type { Total } from './result.js';

/**
 * Counts findings exactly by rule and field, and keeps the first of each as examples, so that memory does not
 * grow with the number of findings.
 */
export class Tally {
  readonly #layout: Layout | undefined;
  readonly #maxExamples: number;
  readonly #order: ReadonlyMap<string, number> = new Map(catalogue.map((rule, index) => [rule.id, index]));
  readonly #counts = new Map<
    string,
    { rule: string; severity: Severity; field: Field | undefined; count: number }
  >();
  readonly #examples: Finding[] = [];

  /** @param maxExamples Findings kept for each rule and field; Infinity keeps all. */
  constructor(layout: Layout | undefined, maxExamples: number) {
    this.#layout = layout;
    this.#maxExamples = maxExamples;
  }

  /** Counts a finding; `make` is called only where it is wanted as an example. */
  add(rule: string, severity: Severity, field: Field | undefined, make: () => Finding): void {
    const key = field === undefined ? rule : `${rule} ${field.index}`;
    let entry = this.#counts.get(key);
    if (entry === undefined) {
      entry = { rule, severity, field, count: 0 };
      this.#counts.set(key, entry);
    }
    entry.count++;
    if (entry.count <= this.#maxExamples) this.#examples.push(make());
  }

  /** Most severe first, then in the order of the catalogue, then of the fields. */
  totals(): Total[] {
    return [...this.#counts.values()]
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
    return this.#examples.sort(
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

export function fieldReference(field: Field | undefined): FieldReference | null {
  if (field === undefined) return null;
  const { key, number, name, start, end } = field;
  return { key, number, name, start, end };
}
