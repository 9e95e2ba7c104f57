import { type Batch, newBatch, reserveSpans } from '../extract/batch.js';
import { type ExtractFormat, FIELD_END } from '../extract/format.js';
import { type ShapeFault, ShapeReader } from '../extract/record-shape.js';
import { delimiterInFile, type Shift } from '../extract/shift.js';

const END = FIELD_END.charCodeAt(0);

/** A record of another shape than its file: what is wrong with it, and where it stands in the shape that it had. */
export interface Misshapen {
  readonly fault: ShapeFault;
  /** Undefined where nobody can tell what the shape was. */
  readonly shaped: { readonly batch: Batch; readonly record: number } | undefined;
}

/** Gives records the shape of their file, as far as one reading alone is possible. */
export class ShapeMender {
  readonly #shape: ShapeReader;
  readonly #batch = newBatch(1);
  /** What divides the parts of a value that the copy can hold in quotes; undefined where it quotes nothing. */
  readonly #delimiter: number | undefined;

  constructor(format: ExtractFormat) {
    const { form } = format;
    this.#shape = new ShapeReader(format);
    const delimiter = form === 'fixed-width' || form === 'caret' ? undefined : delimiterInFile[form];
    this.#delimiter = delimiter?.charCodeAt(0);
  }

  /** Undefined for a record of the right shape; what is mended holds until the next call. */
  read(batch: Batch, record: number): Misshapen | undefined {
    const fault = this.#shape.faultOf(batch, record);
    if (fault === undefined) return undefined;
    // Blanks at the end make no difference to its values.
    if (fault.rule === 'resave/trimmed-record') return { fault, shaped: { batch, record } };
    if (fault.rule === 'structure/record-length' || fault.shift === undefined)
      return { fault, shaped: undefined };
    const moved = this.#moved(batch, record, fault.shift);
    return { fault, shaped: moved && { batch: moved, record: 0 } };
  }

  /** The record alone; undefined where its values cannot be moved back. */
  #moved(from: Batch, record: number, { by, cure }: Shift): Batch | undefined {
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
