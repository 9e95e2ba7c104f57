import { type Batch, isBlankRecord } from '../extract/batch.js';
import { Decoder } from '../extract/decode.js';
import type { ExtractFormat } from '../extract/format.js';
import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import { BLANK, INVALID } from '../extract/value.js';
import type { Field, Layout } from '../layout/layout.js';
import { bindRules } from '../rules/bind.js';
import { Breaches } from '../rules/breaches.js';
import { NoteTaker } from '../rules/file/notes.js';
import { PlaceCheck } from '../rules/file/places.js';
import type { SnapshotBasis } from '../snapshot/basis.js';
import { SnapshotDeriver } from '../snapshot/derive.js';
import { crossChecks } from './cross-checks.js';
import { expectedOfField } from './expected.js';
import type { OverviewNotes } from './overview/notes.js';
import type { PartFindings } from './part-findings.js';
import { RecordPosition } from './record-position.js';
import type { FindingReporter } from './reporter.js';
import { ShapeCheck } from './shape-check.js';

/** Keys of the fields that a file has no column for: nothing can be said of their values, not even that they are blank. */
function withoutColumn({ layout, columns }: ExtractFormat): (readonly [key: string, reason: string])[] {
  const present = new Set(columns);
  return layout.fields
    .filter(({ index }) => !present.has(index))
    .map(({ key, name }) => [key, `the file has no column ${name}`]);
}

/** Judges records by themselves, one after another, counts them, and notes what has to be seen across them. */
export class RecordCheck {
  readonly #decoder: Decoder;
  readonly #layout: Layout;
  readonly #notRun: PartFindings['notRun'];
  readonly #breaches: Breaches;
  readonly #shape: ShapeCheck;
  readonly #endOfRecord: Field | undefined;
  readonly #notes: NoteTaker | undefined;
  readonly #places: PlaceCheck;
  readonly #deriver: SnapshotDeriver;
  readonly #reporter: FindingReporter;
  readonly #overview: OverviewNotes | undefined;
  #records = 0;
  #recordTypes: Uint32Array;

  /** @param overview Where an overview is wanted: what notes for it. */
  constructor(
    format: ExtractFormat,
    reporter: FindingReporter,
    basis: SnapshotBasis,
    overview: OverviewNotes | undefined,
  ) {
    const { layout, columns } = format;
    const { choice } = reporter;
    this.#layout = layout;
    this.#reporter = reporter;
    this.#overview = overview;
    this.#shape = new ShapeCheck(format, reporter);
    this.#endOfRecord = columns.includes(layout.endOfRecord?.index ?? -1) ? layout.endOfRecord : undefined;
    this.#decoder = new Decoder(layout, columns);
    this.#recordTypes = new Uint32Array(symbolsOf(layout).size);
    this.#deriver = new SnapshotDeriver(layout, basis);
    const chosen = choice.rules.conditions.filter((rule) => choice.isOn(rule.id));
    const rules = bindRules(layout, chosen, new Map([...basis.unknown, ...withoutColumn(format)]));
    this.#notRun = rules.notRun;
    this.#breaches = new Breaches(rules);
    const across = crossChecks(layout, choice);
    this.#notes = across.length === 0 ? undefined : new NoteTaker(across);
    this.#places = new PlaceCheck(layout);
  }

  /** @param position Place of the batch's first byte in what is read. */
  check(batch: Batch, position: number): void {
    for (let record = 0; record < batch.count; record++) {
      this.#records++;
      if (isBlankRecord(batch, record)) this.#reportBlank(batch.line[record]);
      else this.#checkRecord(batch, record, position);
    }
  }

  /** Decodes a record again. */
  decode(batch: Batch, record: number): Row {
    return this.#decoder.decode(batch, record);
  }

  /** What was found since this was last asked; numbers of records begin anew. */
  take(): PartFindings {
    const { tally } = this.#reporter;
    const taken = {
      records: this.#records,
      recordTypes: this.#recordTypes,
      encodings: this.#decoder.encodings,
      counts: tally.take().map(({ rule, field, count, examples, records }) => ({
        ...{ rule, field: field?.index },
        ...{ count, examples, records },
      })),
      waived: this.#reporter.waived.takeCounts(),
      notes: this.#notes?.take(),
      overview: this.#overview?.take(),
      notRun: this.#notRun,
    };
    this.#records = 0;
    this.#recordTypes = new Uint32Array(taken.recordTypes.length);
    this.#decoder.encodings = { 'utf-8': 0, 'windows-1252': 0 };
    return taken;
  }

  /** Gives back the memory of notes that were taken and entered. */
  reuse(memory: ArrayBuffer | undefined): void {
    if (memory !== undefined) this.#notes?.reuse(memory);
  }

  #checkRecord(batch: Batch, record: number, position: number): void {
    const fault = this.#shape.faultOf(batch, record);
    if (fault !== undefined) this.#shape.report(fault, batch, record, this.#records);
    if (fault === undefined || fault.rule === 'resave/trimmed-record') {
      const row = this.#decoder.decode(batch, record);
      this.#checkValues(row, batch.line[record], position, fault === undefined);
      return;
    }
    const recordType = this.#shape.recordTypeOf(batch, record);
    this.#recordTypes[recordType]++;
    this.#overview?.noteGrade(recordType);
  }

  /** @param isWhole Whether the end of the record is there. */
  #checkValues(row: Row, line: number, position: number, isWhole: boolean): void {
    const recordType = Math.max(0, row.values[this.#layout.recordType.index]);
    this.#recordTypes[recordType]++;
    const place = new RecordPosition(this.#records, line, recordType, this.#layout);
    const decision = this.#deriver.derive(row, line);
    this.#overview?.note(row, recordType, decision);
    if (row.faults.length > 0) this.#reportFaults(row, place);
    if (isWhole) this.#checkEndOfRecord(row, place);
    this.#breaches.visit(row, recordType, ({ rule, explain }) => {
      const { field, wanted } = explain(row);
      this.#reporter.report({ rule: rule.id, field, expected: () => wanted }, place, row);
    });
    for (const { rule, field, expected } of this.#places.check(row)) {
      this.#reporter.report({ rule, field, expected: () => expected }, place, row);
    }
    this.#notes?.note(row, place, recordType, position);
  }

  /** Where every field is wrong, nothing may be made of a fault that is only counted. */
  #reportFaults(row: Row, place: RecordPosition): void {
    for (const { field: index, fault } of row.faults) {
      const field = this.#layout.fields[index];
      if (field === this.#endOfRecord && fault !== 'field/case') continue;
      const wanted = this.#reporter.count(fault, field, place.record, row);
      if (wanted === undefined) continue;
      const expected = () => expectedOfField(this.#layout, field, fault, row);
      this.#reporter.keep(wanted, { rule: fault, field, expected }, place, row);
    }
  }

  #checkEndOfRecord(row: Row, place: RecordPosition): void {
    const field = this.#endOfRecord;
    if (field === undefined) return;
    const value = row.values[field.index];
    if (value !== BLANK && value !== INVALID) return;
    const expected = () => ({ kind: 'codes', codes: [...field.codes.keys()] }) as const;
    this.#reporter.report({ rule: 'structure/end-of-record', field, expected }, place, row);
  }

  /** @param line 1-based. */
  reportRepeatedHeading(line: number): void {
    const place = { record: null, line, recordType: null };
    this.#reporter.report({ rule: 'structure/repeated-heading', expected: () => null }, place);
  }

  #reportBlank(line: number): void {
    const place = { record: this.#records, line, recordType: null };
    this.#recordTypes[0]++;
    this.#overview?.noteGrade(0);
    this.#reporter.report({ rule: 'structure/blank-record', expected: () => ({ kind: 'filled' }) }, place);
  }
}
