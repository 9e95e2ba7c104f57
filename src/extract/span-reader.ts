import type { Batch } from './batch.js';
import type { FieldReader } from './field-reader.js';
import type { RowArrays } from './row.js';
import { BLANK, INVALID } from './value.js';

/** Reads the values of a record's spans into the arrays of a row. */
export interface SpanReader {
  readonly arrays: RowArrays;
  /** The fields whose values need a closer look, in the order of their spans; as many as `read` said. */
  readonly unread: Int32Array;
  /** @param recordType Symbol; 0 where it is not listed. */
  read(batch: Batch, record: number, recordType: number): number;
}

/** Reads records that stand in no shared memory, one value after the other; the oracle of the compiled reader. */
export class WalkingSpanReader implements SpanReader {
  readonly unread: Int32Array;
  readonly #readerOf: (field: number) => FieldReader;
  readonly #fieldOfColumn: Int16Array;
  readonly #excluded: ReadonlyMap<number, Uint8Array>;

  /**
   * @param fieldOfColumn -1 for columns that the layout does not know.
   * @param excluded Symbol of a record type → field → 1 where the field may not be filled.
   */
  constructor(
    readonly arrays: RowArrays,
    readerOf: (field: number) => FieldReader,
    fieldOfColumn: Int16Array,
    excluded: ReadonlyMap<number, Uint8Array>,
  ) {
    this.unread = new Int32Array(arrays.starts.length);
    this.#readerOf = readerOf;
    this.#fieldOfColumn = fieldOfColumn;
    this.#excluded = excluded;
  }

  read(batch: Batch, record: number, recordType: number): number {
    const { values, starts, ends } = this.arrays;
    const { bytes, firstSpan, spanColumn, spanStart, spanEnd } = batch;
    const excluded = this.#excluded.get(recordType);
    values.fill(BLANK);
    let unread = 0;
    for (let span = firstSpan[record]; span < firstSpan[record + 1]; span++) {
      const field = this.#fieldOfColumn[spanColumn[span]] ?? -1;
      if (field < 0) continue;
      const start = spanStart[span];
      const end = spanEnd[span];
      starts[field] = start;
      ends[field] = end;
      const isExcluded = excluded?.[field] === 1;
      values[field] = isExcluded ? INVALID : this.#readerOf(field).read(bytes, start, end, recordType);
      if (values[field] === INVALID) this.unread[unread++] = field;
    }
    return unread;
  }
}
