import { type Batch, newBatch, reserveSpans } from '../extract/batch.js';
import { FIELD_END, type FileForm } from '../extract/format.js';
import { delimiterInFile, type Shift } from '../extract/shift.js';

const END = FIELD_END.charCodeAt(0);

/** Moves the values of shifted records back. */
export class ShiftMender {
  readonly #batch = newBatch(1);
  /** What divides the parts of a value that the copy can hold in quotes; undefined where it quotes nothing. */
  readonly #delimiter: number | undefined;

  constructor(form: FileForm) {
    const delimiter = form === 'fixed-width' || form === 'caret' ? undefined : delimiterInFile[form];
    this.#delimiter = delimiter?.charCodeAt(0);
  }

  /** The record alone, in a batch that the next call fills again; undefined where it cannot be mended. */
  mend(from: Batch, record: number, { by, cure }: Shift): Batch | undefined {
    if (cure === undefined || (cure.kind === 'join' && this.#delimiter === undefined)) return undefined;
    const { kind, column } = cure;
    const batch = this.#alone(from, record, by);
    let spans = 0;
    for (let span = from.firstSpan[record]; span < from.firstSpan[record + 1]; span++) {
      const source = from.spanColumn[span];
      const end = from.spanEnd[span] - from.recordStart[record];
      if (kind === 'join' && source > column && source <= column + by) {
        this.#join(batch, spans - 1, end);
        continue;
      }
      batch.spanColumn[spans] = source > column ? source - by : source;
      batch.spanStart[spans] = from.spanStart[span] - from.recordStart[record];
      batch.spanEnd[spans] = end;
      spans++;
    }
    batch.firstSpan[1] = spans;
    return batch;
  }

  /** A copy of the record that has no values yet. */
  #alone(from: Batch, record: number, by: number): Batch {
    const batch = this.#batch;
    const start = from.recordStart[record];
    batch.bytes = from.bytes.slice(start, from.lineEnd[record]);
    batch.count = 1;
    batch.recordEnd[0] = from.recordEnd[record] - start;
    batch.lineEnd[0] = from.lineEnd[record] - start;
    batch.line[0] = from.line[record];
    batch.extent[0] = from.extent[record] - by;
    reserveSpans(batch, 0, from.firstSpan[record + 1] - from.firstSpan[record]);
    return batch;
  }

  /** Lengthens a value by what follows it up to `end`. */
  #join({ bytes, spanEnd }: Batch, span: number, end: number): void {
    const between = bytes.subarray(spanEnd[span], end);
    between.set(between.map((byte) => (byte === END ? (this.#delimiter ?? byte) : byte)));
    spanEnd[span] = end;
  }
}
