import { RecordPrinter } from '../baseline/record-print.js';
import type { Row } from '../extract/row.js';
import type { Field, Layout } from '../layout/layout.js';
import type { Severity } from '../layout/schema.js';
import type { RecordPlace } from '../rules/file/place.js';
import type { Expected } from '../rules/finding.js';
import { severityOf } from '../rules/severity.js';
import type { Fault, Place } from './fault.js';
import { masked, shown } from './mask.js';
import type { RuleChoice } from './options.js';
import type { RecordWatch } from './overview/watch.js';
import { type Count, fieldReference, type PartTally, Tally } from './tally.js';
import { type Takers, WaivedFindings } from './waivers.js';

/** Turns faults into findings of one file: severity, masking, counting. */
export class FindingReporter {
  /** Rule → its count for the file as a whole, then for each field; null where the rule is off. */
  readonly #counts = new Map<string, (OpenCount | null | undefined)[]>();
  readonly waived: WaivedFindings;
  readonly #printer: RecordPrinter | undefined;

  /** @throws InputError as `WaivedFindings`. */
  constructor(
    readonly file: string,
    readonly layout: Layout | undefined,
    readonly choice: RuleChoice,
    readonly tally: Tally,
    readonly showPersonalData: boolean,
    readonly watch?: RecordWatch | undefined,
  ) {
    this.waived = new WaivedFindings(layout, file, choice);
    this.#printer = layout && tally.known && new RecordPrinter(layout);
  }

  /** Whether it needs to see the record of each finding, also of those that it only counts. */
  get looksAtRecords(): boolean {
    return this.#printer !== undefined || !this.waived.isIdle;
  }

  /** One for the findings of a part of the file. */
  ofPart(watch?: RecordWatch): FindingReporter {
    const { maxExamples, rules, known } = this.tally;
    const tally = new Tally(this.layout, maxExamples, rules, known);
    return new FindingReporter(this.file, this.layout, this.choice, tally, this.showPersonalData, watch);
  }

  report(fault: Fault, place: Place, row?: Row): void {
    const wanted = this.count(fault.rule, fault.field, place.record, row);
    if (wanted !== undefined) this.keep(wanted, fault, place, row);
  }

  /** Counts a fault; returns what to keep it in where it is wanted as an example. */
  count(rule: string, field: Field | undefined, record: number | null, row?: Row): Count | undefined {
    const open = this.#countOf(rule, field);
    if (open === null) return undefined;
    const { count, takers } = open;
    if (takers.length > 0 && this.waived.take(takers, row)) return undefined;
    if (this.#isKnown(count, row)) {
      count.count++;
      return undefined;
    }
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
  merge(rule: string, field: Field | undefined, part: PartTally, before: RecordPlace): void {
    const total = this.#countOf(rule, field);
    if (total !== null) this.tally.merge(total.count, part, before);
  }

  #isKnown({ records }: Count, row: Row | undefined): boolean {
    if (records === undefined || row === undefined || this.#printer === undefined) return false;
    return records.note(this.#printer.printOf(row));
  }

  /** The count of a rule on a field; null where the rule is off. */
  #countOf(rule: string, field: Field | undefined): OpenCount | null {
    let counts = this.#counts.get(rule);
    if (counts === undefined) {
      counts = [];
      this.#counts.set(rule, counts);
    }
    const place = field === undefined ? 0 : field.index + 1;
    let count = counts[place];
    if (count === undefined) {
      count = this.choice.isOn(rule) ? this.#open(rule, field) : null;
      counts[place] = count;
    }
    return count;
  }

  #open(rule: string, field: Field | undefined): OpenCount {
    const count = this.tally.open(rule, this.#severity(rule, field), field);
    return { count, takers: this.waived.takersOf(rule, field) };
  }

  #severity(rule: string, field: Field | undefined): Severity {
    return this.choice.severity(rule) ?? this.#stated(rule, field);
  }

  #stated(rule: string, field: Field | undefined): Severity {
    const description = this.choice.rules.find(rule);
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

/** A count, and what may take findings from it. */
interface OpenCount {
  readonly count: Count;
  readonly takers: Takers;
}
