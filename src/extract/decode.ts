import type { Layout } from '../layout/layout.js';
import type { Batch } from './batch.js';
import type { FieldFault } from './faults.js';
import { FieldReader } from './field-reader.js';
import { Row, type RowFault } from './row.js';
import { type Symbols, symbolsOf } from './symbols.js';
import { type TextEncoding, textEncoding } from './text.js';
import { BLANK, INVALID } from './value.js';

/**
 * Turns the spans of a record into the values of a row, and notes what is wrong with each field by itself.
 * Decoding and checking are one pass, since both look at the same bytes.
 */
export class Decoder {
  readonly row: Row;
  /** Encoding → number of values seen in it, ASCII not counted. */
  encodings = { 'utf-8': 0, 'windows-1252': 0 };
  readonly #layout: Layout;
  readonly #symbols: Symbols;
  readonly #readers: readonly FieldReader[];
  /** Field → its faults so far. */
  readonly #faults: readonly RowFault[][];
  readonly #required: readonly number[];
  /** Column → field index, -1 for columns that the layout does not know. */
  readonly #fieldOfColumn: Int16Array;
  /** Symbol of a record type → field index → 1 where the field may not be filled. */
  readonly #excluded: ReadonlyMap<number, Uint8Array>;
  readonly #recordTypeColumn: number;

  constructor(layout: Layout, columns: Int16Array) {
    this.#layout = layout;
    this.#symbols = symbolsOf(layout);
    this.row = new Row(layout);
    this.#fieldOfColumn = columns;
    this.#recordTypeColumn = columns.indexOf(layout.recordType.index);
    this.#faults = layout.fields.map(() => []);
    this.#readers = layout.fields.map((field) => new FieldReader(field, this.#symbols));
    const present = new Set(columns);
    this.#required = layout.fields
      .filter((field) => field.required && field !== layout.endOfRecord && present.has(field.index))
      .map((field) => field.index);
    this.#excluded = new Map(
      [...layout.recordTypes.keys()].map((recordType) => [
        this.#symbols.of(recordType),
        Uint8Array.from(layout.fields, (field) => (field.appliesTo?.has(recordType) === false ? 1 : 0)),
      ]),
    );
  }

  /** Decodes one record of a batch into `row`. */
  decode(batch: Batch, record: number): Row {
    const row = this.row;
    const { values, starts, ends } = row;
    const { spanColumn, spanStart, spanEnd, bytes } = batch;
    row.bytes = bytes;
    row.start = batch.recordStart[record];
    row.end = batch.recordEnd[record];
    values.fill(BLANK);
    if (row.faults.length > 0) row.faults = [];
    const firstSpan = batch.firstSpan[record];
    const endOfSpans = batch.firstSpan[record + 1];
    const recordType = this.#recordTypeSymbol(batch, firstSpan, endOfSpans);
    const excluded = this.#excluded.get(recordType);
    for (let span = firstSpan; span < endOfSpans; span++) {
      const field = this.#fieldOfColumn[spanColumn[span]] ?? -1;
      if (field < 0) continue;
      const start = spanStart[span];
      const end = spanEnd[span];
      starts[field] = start;
      ends[field] = end;
      if (excluded !== undefined && excluded[field] === 1) {
        values[field] = INVALID;
        row.faults.push(this.#faultOf(field, 'field/not-applicable'));
        continue;
      }
      const value = this.#readers[field].read(bytes, start, end, recordType);
      if (value !== INVALID) values[field] = value;
      else this.#diagnose(row, field, recordType);
    }
    for (const field of this.#required) {
      if (values[field] === BLANK) row.faults.push(this.#faultOf(field, 'field/required'));
    }
    return row;
  }

  /** The record type decides which codes and fields are allowed, so it is read before all others. */
  #recordTypeSymbol(batch: Batch, firstSpan: number, endOfSpans: number): number {
    for (let span = firstSpan; span < endOfSpans; span++) {
      const column = batch.spanColumn[span];
      if (column === this.#recordTypeColumn) {
        const reader = this.#readers[this.#layout.recordType.index];
        const [start, end] = [batch.spanStart[span], batch.spanEnd[span]];
        const value = reader.read(batch.bytes, start, end, 0);
        return Math.max(0, value === INVALID ? reader.diagnose(batch.bytes, start, end, 0).value : value);
      }
      if (column > this.#recordTypeColumn) return 0;
    }
    return 0;
  }

  /** A value that cannot be taken as it stands: says why, and takes the value that was meant where it is clear. */
  #diagnose(row: Row, field: number, recordType: number): void {
    const { fault, value } = this.#readers[field].diagnose(
      row.bytes,
      row.starts[field],
      row.ends[field],
      recordType,
    );
    row.values[field] = value;
    if (fault !== undefined) row.faults.push(this.#faultOf(field, fault));
    else this.#countEncoding(textEncoding(row.bytes, row.starts[field], row.ends[field]));
  }

  /** Made once for each field and fault: a file may have little else. */
  #faultOf(field: number, fault: FieldFault): RowFault {
    const known = this.#faults[field];
    for (const one of known) if (one.fault === fault) return one;
    const made = { field, fault };
    known.push(made);
    return made;
  }

  #countEncoding(encoding: TextEncoding | undefined): void {
    if (encoding === 'utf-8' || encoding === 'windows-1252') this.encodings[encoding]++;
  }
}
