import type { Layout } from '../layout/layout.js';
import type { Batch } from './batch.js';
import type { FieldFault } from './faults.js';
import { type FieldLimits, limitsOf } from './field-limits.js';
import { FieldReader } from './field-reader.js';
import { newRowArrays, Row, type RowFault } from './row.js';
import { type SpanReader, WalkingSpanReader } from './span-reader.js';
import { type Symbols, symbolsOf } from './symbols.js';
import { type TextEncoding, textEncoding } from './text.js';
import { BLANK, INVALID } from './value.js';
import { CompiledSpanReader } from './wasm/compiled-span-reader.js';
import type { SharedMemory } from './wasm/memory.js';

/**
 * Turns the spans of a record into the values of a row, and notes what is wrong with each field by itself.
 * Decoding and checking are one pass, since both look at the same bytes.
 */
export class Decoder {
  /** Encoding → number of values seen in it, ASCII not counted. */
  encodings = { 'utf-8': 0, 'windows-1252': 0 };
  readonly #layout: Layout;
  readonly #symbols: Symbols;
  readonly #limits: readonly FieldLimits[];
  /** Field → what looks at its values one by one, made when there is something to look at. */
  readonly #readers: FieldReader[] = [];
  /** Field → its faults so far. */
  readonly #faults: readonly RowFault[][];
  readonly #required: readonly number[];
  /** Column → field index, -1 for columns that the layout does not know. */
  readonly #fieldOfColumn: Int16Array;
  /** Symbol of a record type → field index → 1 where the field may not be filled. */
  readonly #excluded: ReadonlyMap<number, Uint8Array>;
  readonly #recordTypeColumn: number;
  /** What reads the batch at hand. */
  #bound: Bound | undefined;
  /** What read others, by the memory in which they stand; some records are read now from one, now from another. */
  readonly #known = new WeakMap<object, Bound>();

  constructor(layout: Layout, columns: Int16Array) {
    this.#layout = layout;
    this.#symbols = symbolsOf(layout);
    this.#fieldOfColumn = columns;
    this.#recordTypeColumn = columns.indexOf(layout.recordType.index);
    this.#faults = layout.fields.map(() => []);
    this.#limits = layout.fields.map((field) => limitsOf(field, this.#symbols));
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

  /** Decodes one record of a batch; the row is reused by the next call. */
  decode(batch: Batch, record: number): Row {
    const { reader, row } = this.#boundFor(batch);
    row.bytes = batch.bytes;
    row.start = batch.recordStart[record];
    row.end = batch.recordEnd[record];
    if (row.faults.length > 0) row.faults = [];
    const recordType = this.#recordTypeSymbol(batch, record);
    const unread = reader.read(batch, record, recordType);
    const excluded = this.#excluded.get(recordType);
    for (let at = 0; at < unread; at++) {
      const field = reader.unread[at];
      if (excluded?.[field] === 1) row.faults.push(this.#faultOf(field, 'field/not-applicable'));
      else this.#diagnose(row, field, recordType);
    }
    for (const field of this.#required) {
      if (row.values[field] === BLANK) row.faults.push(this.#faultOf(field, 'field/required'));
    }
    return row;
  }

  #boundFor({ memory }: Batch): Bound {
    if (this.#bound !== undefined && this.#bound.memory === memory) return this.#bound;
    const known = this.#known.get(memory ?? this);
    this.#bound = known ?? this.#bind(memory);
    if (known === undefined) this.#known.set(memory ?? this, this.#bound);
    return this.#bound;
  }

  #bind(memory: SharedMemory | undefined): Bound {
    const columns = this.#fieldOfColumn;
    const reader =
      memory === undefined
        ? new WalkingSpanReader(
            newRowArrays(this.#layout),
            (field) => this.#readerOf(field),
            columns,
            this.#excluded,
          )
        : new CompiledSpanReader(memory, this.#layout, columns, this.#limits, this.#excluded);
    return { memory, reader, row: new Row(this.#layout, reader.arrays) };
  }

  /** The record type decides which codes and fields are allowed, so it is read before all others. */
  #recordTypeSymbol(batch: Batch, record: number): number {
    const endOfSpans = batch.firstSpan[record + 1];
    for (let span = batch.firstSpan[record]; span < endOfSpans; span++) {
      const column = batch.spanColumn[span];
      if (column === this.#recordTypeColumn) {
        const reader = this.#readerOf(this.#layout.recordType.index);
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
    const { fault, value } = this.#readerOf(field).diagnose(
      row.bytes,
      row.starts[field],
      row.ends[field],
      recordType,
    );
    row.values[field] = value;
    if (fault !== undefined) row.faults.push(this.#faultOf(field, fault));
    else this.#countEncoding(textEncoding(row.bytes, row.starts[field], row.ends[field]));
  }

  #readerOf(field: number): FieldReader {
    let reader = this.#readers[field];
    if (reader === undefined) {
      reader = new FieldReader(this.#layout.fields[field], this.#limits[field], this.#symbols);
      this.#readers[field] = reader;
    }
    return reader;
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

/** What reads the records of batches in one memory, and the row that it fills. */
interface Bound {
  /** Undefined for batches that stand in no shared memory. */
  readonly memory: SharedMemory | undefined;
  readonly reader: SpanReader;
  readonly row: Row;
}
