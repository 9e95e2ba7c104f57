import { type Batch, isBlankRecord } from '../extract/batch.js';
import { Decoder } from '../extract/decode.js';
import { type ExtractFormat, extentOf } from '../extract/format.js';
import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import { decodeText } from '../extract/text.js';
import { BLANK, INVALID } from '../extract/value.js';
import type { Field, Layout } from '../layout/layout.js';
import { bindRules } from '../rules/bind.js';
import { Breaches } from '../rules/breaches.js';
import { NoteTaker } from '../rules/file/notes.js';
import { PlaceCheck } from '../rules/file/places.js';
import { dataRules } from '../rules/index.js';
import type { SnapshotBasis } from '../snapshot/basis.js';
import { SnapshotDeriver } from '../snapshot/derive.js';
import { crossChecks } from './cross-checks.js';
import { expectedOfField } from './expected.js';
import type { PartFindings } from './part-findings.js';
import { RecordPosition } from './record-position.js';
import type { FindingReporter } from './reporter.js';

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
  readonly #extent: number;
  readonly #isFixedWidth: boolean;
  readonly #endOfRecord: Field | undefined;
  readonly #notes: NoteTaker | undefined;
  readonly #places: PlaceCheck;
  readonly #deriver: SnapshotDeriver;
  readonly #reporter: FindingReporter;
  #records = 0;
  #recordTypes: Uint32Array;

  constructor(format: ExtractFormat, reporter: FindingReporter, basis: SnapshotBasis) {
    const { layout, columns, form } = format;
    const { choice } = reporter;
    this.#layout = layout;
    this.#reporter = reporter;
    this.#isFixedWidth = form === 'fixed-width';
    this.#extent = extentOf(format);
    this.#endOfRecord = columns.includes(layout.endOfRecord?.index ?? -1) ? layout.endOfRecord : undefined;
    this.#decoder = new Decoder(layout, columns);
    this.#recordTypes = new Uint32Array(symbolsOf(layout).size);
    this.#deriver = new SnapshotDeriver(layout, basis);
    const chosen = dataRules.filter((rule) => choice.isOn(rule.id));
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
      const line = batch.line[record];
      if (isBlankRecord(batch, record)) this.#reportBlank(line);
      else if (batch.extent[record] === this.#extent)
        this.#checkRecord(this.#decoder.decode(batch, record), line, position);
      else this.#reportShape(batch, record);
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
      counts: tally
        .take()
        .map(({ rule, field, count, examples }) => ({ rule, field: field?.index, count, examples })),
      notes: this.#notes?.take(),
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

  #checkRecord(row: Row, line: number, position: number): void {
    const recordType = Math.max(0, row.values[this.#layout.recordType.index]);
    this.#recordTypes[recordType]++;
    const place = new RecordPosition(this.#records, line, recordType, this.#layout);
    this.#deriver.derive(row, line);
    if (row.faults.length > 0) this.#reportFaults(row, place);
    this.#checkEndOfRecord(row, place);
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
      const wanted = this.#reporter.count(fault, field);
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
    this.#reporter.report({ rule: 'structure/blank-record', expected: () => ({ kind: 'filled' }) }, place);
  }

  #reportShape(batch: Batch, record: number): void {
    const recordType = this.#recordTypeOf(batch, record);
    this.#recordTypes[recordType]++;
    const rule = this.#isFixedWidth ? 'structure/record-length' : 'structure/columns';
    const place = new RecordPosition(this.#records, batch.line[record], recordType, this.#layout);
    const unit = this.#isFixedWidth ? 'characters' : 'columns';
    const expected = () => ({ kind: 'length', min: this.#extent, max: this.#extent, unit }) as const;
    this.#reporter.report({ rule, actual: String(batch.extent[record]), expected }, place);
  }

  /** The record type of a record that is not decoded, if its first column holds one. */
  #recordTypeOf(batch: Batch, record: number): number {
    const span = batch.firstSpan[record];
    if (batch.spanColumn[span] !== 0) return 0;
    const code = decodeText(batch.bytes, batch.spanStart[span], batch.spanEnd[span]);
    return this.#layout.recordTypes.has(code) ? symbolsOf(this.#layout).of(code) : 0;
  }
}
