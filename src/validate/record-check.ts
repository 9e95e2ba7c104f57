import type { Batch } from '../extract/batch.js';
import { Decoder } from '../extract/decode.js';
import { type ExtractFormat, extentOf } from '../extract/format.js';
import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import { decodeText } from '../extract/text.js';
import { BLANK, INVALID } from '../extract/value.js';
import type { Field, Layout } from '../layout/layout.js';
import { type BoundRules, bindRules } from '../rules/bind.js';
import { Breaches } from '../rules/breaches.js';
import { Ledger } from '../rules/file/ledger.js';
import type { Contradiction } from '../rules/file/place.js';
import { PlaceCheck } from '../rules/file/places.js';
import { dataRules } from '../rules/index.js';
import { SchoolWindows } from '../rules/snapshot/school-windows.js';
import type { SnapshotBasis } from '../snapshot/basis.js';
import { SnapshotDeriver } from '../snapshot/derive.js';
import { expectedOfField } from './expected.js';
import type { FindingReporter, Place } from './reporter.js';

/** Judges the records of one extract, one after another, and counts them. */
export class RecordCheck {
  readonly rules: BoundRules;
  records = 0;
  readonly decoder: Decoder;
  /** Symbol of a record type → number of records; 0 for record types that are not listed. */
  readonly recordTypes: Uint32Array;
  readonly #layout: Layout;
  readonly #breaches: Breaches;
  readonly #extent: number;
  readonly #isFixedWidth: boolean;
  readonly #endOfRecord: Field | undefined;
  readonly #ledger: Ledger | undefined;
  readonly #places: PlaceCheck;
  readonly #windows: SchoolWindows | undefined;
  readonly #deriver: SnapshotDeriver;
  readonly #reporter: FindingReporter;

  constructor(format: ExtractFormat, reporter: FindingReporter, basis: SnapshotBasis) {
    const { layout, columns, form } = format;
    const { choice } = reporter;
    this.#layout = layout;
    this.#reporter = reporter;
    this.#isFixedWidth = form === 'fixed-width';
    this.#extent = extentOf(format);
    this.#endOfRecord = columns.includes(layout.endOfRecord?.index ?? -1) ? layout.endOfRecord : undefined;
    this.decoder = new Decoder(layout, columns);
    this.recordTypes = new Uint32Array(symbolsOf(layout).size);
    this.#deriver = new SnapshotDeriver(layout, basis);
    this.rules = bindRules(
      layout,
      dataRules.filter((rule) => choice.isOn(rule.id)),
      basis.unknown,
    );
    this.#breaches = new Breaches(this.rules);
    this.#ledger = choice.needsLedger ? new Ledger(layout) : undefined;
    this.#places = new PlaceCheck(layout);
    this.#windows = choice.isOn('snapshot/school-windows') ? new SchoolWindows(layout) : undefined;
  }

  check(batch: Batch): void {
    for (let record = 0; record < batch.count; record++) {
      this.records++;
      const line = batch.line[record];
      if (batch.firstSpan[record] === batch.firstSpan[record + 1]) this.#reportBlank(line);
      else if (batch.extent[record] === this.#extent)
        this.#checkRecord(this.decoder.decode(batch, record), line);
      else this.#reportShape(batch, record);
    }
  }

  #checkRecord(row: Row, line: number): void {
    const recordType = Math.max(0, row.values[this.#layout.recordType.index]);
    this.recordTypes[recordType]++;
    const place = new RowPlace(this.records, line, recordType, this.#layout);
    this.#deriver.derive(row, line);
    if (row.faults.length > 0) this.#reportFaults(row, place);
    this.#checkEndOfRecord(row, place);
    this.#breaches.visit(row, recordType, ({ rule, explain }) => {
      const { field, wanted } = explain(row);
      this.#reporter.report({ rule: rule.id, field, expected: () => wanted }, place, row);
    });
    this.#reportContradictions(this.#places.check(row), row, place);
    if (this.#ledger !== undefined) this.#reportContradictions(this.#ledger.enter(row, place), row, place);
    if (this.#windows !== undefined) this.#reportContradictions(this.#windows.enter(row, place), row, place);
  }

  #reportContradictions(contradictions: readonly Contradiction<string>[], row: Row, place: Place): void {
    for (const { rule, field, expected, related } of contradictions) {
      this.#reporter.report({ rule, field, expected: () => expected, related }, place, row);
    }
  }

  #reportFaults(row: Row, place: Place): void {
    for (const { field: index, fault } of row.faults) {
      const field = this.#layout.fields[index];
      if (field === this.#endOfRecord && fault !== 'field/case') continue;
      const expected = () => expectedOfField(this.#layout, field, fault, row);
      this.#reporter.report({ rule: fault, field, expected }, place, row);
    }
  }

  #checkEndOfRecord(row: Row, place: Place): void {
    const field = this.#endOfRecord;
    if (field === undefined) return;
    const value = row.values[field.index];
    if (value !== BLANK && value !== INVALID) return;
    const expected = () => ({ kind: 'codes', codes: [...field.codes.keys()] }) as const;
    this.#reporter.report({ rule: 'structure/end-of-record', field, expected }, place, row);
  }

  #reportBlank(line: number): void {
    const place = { record: this.records, line, recordType: null };
    this.recordTypes[0]++;
    this.#reporter.report({ rule: 'structure/blank-record', expected: () => ({ kind: 'filled' }) }, place);
  }

  #reportShape(batch: Batch, record: number): void {
    const recordType = this.#recordTypeOf(batch, record);
    this.recordTypes[recordType]++;
    const rule = this.#isFixedWidth ? 'structure/record-length' : 'structure/columns';
    const place = new RowPlace(this.records, batch.line[record], recordType, this.#layout);
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

/** The place of a record, whose record type is put into words only where a finding needs it. */
class RowPlace implements Place {
  readonly #symbol: number;
  readonly #layout: Layout;

  constructor(
    readonly record: number,
    readonly line: number,
    symbol: number,
    layout: Layout,
  ) {
    this.#symbol = symbol;
    this.#layout = layout;
  }

  get recordType(): string | null {
    return this.#symbol === 0 ? null : symbolsOf(this.#layout).code(this.#symbol);
  }
}
