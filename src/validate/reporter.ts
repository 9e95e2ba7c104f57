import type { Row } from '../extract/row.js';
import type { Field, Layout } from '../layout/layout.js';
import type { Severity } from '../layout/schema.js';
import type { Expected } from '../rules/finding.js';
import { findRule } from '../rules/index.js';
import { severityOf } from '../rules/severity.js';
import { masked, shown } from './mask.js';
import type { RuleChoice } from './options.js';
import { fieldReference, type Tally } from './tally.js';

/** The record that is being judged. */
export interface Place {
  readonly record: number | null;
  readonly line: number | null;
  readonly recordType: string | null;
}

/** What a check knows of one fault. */
export interface Fault {
  readonly rule: string;
  readonly field?: Field | undefined;
  /** The value seen, where it is not the field's value in the row. */
  readonly actual?: string;
  readonly expected: () => Expected | null;
  readonly related?: { readonly line: number; readonly record: number } | undefined;
}

/** Turns faults into findings of one file: severity, masking, counting. */
export class FindingReporter {
  readonly #severities = new Map<string, Severity>();

  constructor(
    readonly file: string,
    readonly layout: Layout | undefined,
    readonly choice: RuleChoice,
    readonly tally: Tally,
    readonly showPersonalData: boolean,
  ) {}

  report(fault: Fault, place: Place, row?: Row): void {
    const { rule, field } = fault;
    if (!this.choice.isOn(rule)) return;
    const severity = this.#severity(rule, field);
    this.tally.add(rule, severity, field, () => ({
      rule,
      severity,
      file: this.file,
      line: place.line,
      record: place.record,
      recordType: place.recordType,
      field: fieldReference(field),
      actual: this.#actual(fault, row),
      expected: this.#expected(fault, row),
      ...(fault.related === undefined ? {} : { related: fault.related }),
    }));
  }

  #severity(rule: string, field: Field | undefined): Severity {
    const key = `${rule} ${field?.index}`;
    let severity = this.#severities.get(key);
    if (severity === undefined) {
      severity = this.choice.severity(rule) ?? this.#stated(rule, field);
      this.#severities.set(key, severity);
    }
    return severity;
  }

  #stated(rule: string, field: Field | undefined): Severity {
    const description = findRule(rule);
    if (this.layout === undefined || rule.startsWith('structure/')) return description.severity;
    return severityOf(this.layout, description, rule.startsWith('field/') ? field : undefined);
  }

  #actual({ field, actual }: Fault, row: Row | undefined): string | null {
    const value = actual ?? (field === undefined ? undefined : row?.text(field.index));
    if (value === undefined) return null;
    return shown(this.#isMasked(field) ? masked(value) : value);
  }

  /** The value that was meant by one with spaces around it tells as much as the value itself. */
  #expected({ field, expected }: Fault, row: Row | undefined): Expected | null {
    const wanted = expected();
    if (wanted?.kind !== 'value' || row === undefined || !this.#isMasked(field)) return wanted;
    return { kind: 'value', value: masked(wanted.value) };
  }

  #isMasked(field: Field | undefined): boolean {
    return field?.personal === true && !this.showPersonalData;
  }
}
