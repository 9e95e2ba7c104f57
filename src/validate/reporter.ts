import type { Row } from '../extract/row.js';
import type { Field, Layout } from '../layout/layout.js';
import type { Severity } from '../layout/schema.js';
import type { RecordPlace } from '../rules/file/place.js';
import type { Expected, Finding } from '../rules/finding.js';
import { findRule } from '../rules/index.js';
import { severityOf } from '../rules/severity.js';
import { masked, shown } from './mask.js';
import type { RuleChoice } from './options.js';
import type { RecordWatch } from './overview/watch.js';
import { type Count, fieldReference, Tally } from './tally.js';

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
  /** Rule → its count for the file as a whole, then for each field; null where the rule is off. */
  readonly #counts = new Map<string, (Count | null | undefined)[]>();

  constructor(
    readonly file: string,
    readonly layout: Layout | undefined,
    readonly choice: RuleChoice,
    readonly tally: Tally,
    readonly showPersonalData: boolean,
    readonly watch?: RecordWatch | undefined,
  ) {}

  /** One for the findings of a part of the file. */
  ofPart(watch?: RecordWatch): FindingReporter {
    const tally = new Tally(this.layout, this.tally.maxExamples);
    return new FindingReporter(this.file, this.layout, this.choice, tally, this.showPersonalData, watch);
  }

  report(fault: Fault, place: Place, row?: Row): void {
    const wanted = this.count(fault.rule, fault.field, place.record);
    if (wanted !== undefined) this.keep(wanted, fault, place, row);
  }

  /** Counts a fault; returns what to keep it in where it is wanted as an example. */
  count(rule: string, field: Field | undefined, record: number | null): Count | undefined {
    const count = this.#countOf(rule, field);
    if (count === null) return undefined;
    if (record !== null) this.watch?.note(rule, record);
    return this.tally.add(count) ? count : undefined;
  }

  keep(count: Count, fault: Fault, place: Place, row?: Row): void {
    const { rule, severity, field } = count;
    count.examples.push({
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
    });
  }

  /** Adds what a part of the file counted, whose own records and lines follow those `before`. */
  merge(
    rule: string,
    field: Field | undefined,
    count: number,
    examples: readonly Finding[],
    before: RecordPlace,
  ): void {
    const total = this.#countOf(rule, field);
    if (total !== null) this.tally.merge(total, count, examples, before);
  }

  /** The count of a rule on a field; null where the rule is off. */
  #countOf(rule: string, field: Field | undefined): Count | null {
    let counts = this.#counts.get(rule);
    if (counts === undefined) {
      counts = [];
      this.#counts.set(rule, counts);
    }
    const place = field === undefined ? 0 : field.index + 1;
    let count = counts[place];
    if (count === undefined) {
      count = this.choice.isOn(rule) ? this.tally.open(rule, this.#severity(rule, field), field) : null;
      counts[place] = count;
    }
    return count;
  }

  #severity(rule: string, field: Field | undefined): Severity {
    return this.choice.severity(rule) ?? this.#stated(rule, field);
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
