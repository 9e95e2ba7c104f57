import { doesNotFit } from '../convert/row-encoder.js';
import type { Batch } from '../extract/batch.js';
import type { ByteBuffer } from '../extract/byte-buffer.js';
import { appendCommaText } from '../extract/comma-text.js';
import { FIELD_END } from '../extract/format.js';
import type { Input } from '../extract/inputs.js';
import { headOf } from '../extract/read.js';
import { delimiterInFile } from '../extract/shift.js';
import type { ColumnOfCopy, ColumnPlan } from './columns.js';
import type { CopyWriter, NewValues } from './copy-writer.js';

const CARET = 0x5e;
const END = FIELD_END.charCodeAt(0);
const CRLF = Buffer.from('\r\n');

/**
 * Writes records divided as their file divides them: by carets without quotes, by other delimiters with quotes where a
 * value needs them. A workbook becomes the text that TOMS gives out.
 */
export class DelimitedCopy implements CopyWriter {
  readonly isInPlace: boolean;
  readonly #file: string;
  readonly #head: Uint8Array;
  readonly #plan: ColumnPlan;
  readonly #isWorkbook: boolean;
  readonly #hasHeadings: boolean;
  readonly #bomLength: number;
  readonly #delimiter: number;
  /** Whether the bytes are divided by our own delimiter, and may hold that of the copy. */
  readonly #isUndone: boolean;
  /** Column of the file → place of its value in the record at hand; empty where it is blank. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  constructor({ source, format }: Input, plan: ColumnPlan) {
    const { layout, form, headings, titleLines, bomLength } = format;
    this.#file = source.name;
    this.#head = headOf(source, format);
    this.#plan = plan;
    this.#isWorkbook = form === 'spreadsheet';
    this.#hasHeadings = headings !== undefined;
    this.#bomLength = titleLines === 0 ? bomLength : 0;
    const ofFile = form === 'fixed-width' ? undefined : delimiterInFile[form];
    this.#delimiter = (ofFile ?? layout.delimiter ?? '^').charCodeAt(0);
    this.#isUndone = form !== 'caret';
    this.isInPlace = plan.isInPlace && !this.#isWorkbook;
    this.#starts = new Int32Array(format.columns.length);
    this.#ends = new Int32Array(format.columns.length);
  }

  start(to: ByteBuffer): void {
    const isAsItStands =
      !this.#plan.changes.some(({ isMended }) => isMended) && !this.#isWorkbook && this.#plan.isInPlace;
    if (isAsItStands || !this.#hasHeadings) {
      this.#append(this.#head, 0, this.#head.length, 1, '', to);
      return;
    }
    to.append(this.#head, 0, this.#bomLength);
    for (const [at, { heading }] of this.#plan.columns.entries()) {
      const bytes = Buffer.from(heading);
      if (at > 0) to.appendByte(this.#delimiter);
      this.#append(bytes, 0, bytes.length, 1, heading, to);
    }
    to.append(CRLF);
  }

  copy(batch: Batch, record: number, to: ByteBuffer): void {
    const { bytes, recordStart, recordEnd, line } = batch;
    this.#append(bytes, recordStart[record], recordEnd[record], line[record], '', to);
    this.#endLine(batch, record, to);
  }

  write(batch: Batch, record: number, values: NewValues, to: ByteBuffer): void {
    this.#place(batch, record);
    const { columns } = this.#plan;
    for (let at = 0; at < columns.length; at++) {
      if (at > 0) to.appendByte(this.#delimiter);
      const { source, text } = columns[at];
      if (source < 0) to.appendText(text);
      // Most are blank.
      else if (this.#starts[source] < this.#ends[source])
        this.#writeValue(batch, record, columns[at], values, to);
    }
    this.#endLine(batch, record, to);
  }

  #writeValue(
    { bytes, line }: Batch,
    record: number,
    { source, field }: ColumnOfCopy,
    values: NewValues,
    to: ByteBuffer,
  ): void {
    const value = field && values.get(field.index);
    if (value !== undefined) to.appendText(value);
    else this.#append(bytes, this.#starts[source], this.#ends[source], line[record], field?.key ?? '', to);
  }

  #place({ firstSpan, spanColumn, spanStart, spanEnd }: Batch, record: number): void {
    this.#starts.fill(0);
    this.#ends.fill(0);
    for (let span = firstSpan[record]; span < firstSpan[record + 1]; span++) {
      this.#starts[spanColumn[span]] = spanStart[span];
      this.#ends[spanColumn[span]] = spanEnd[span];
    }
  }

  /** Bytes of a value or of a whole line. */
  #append(bytes: Uint8Array, start: number, end: number, line: number, key: string, to: ByteBuffer): void {
    if (!this.#isUndone) {
      to.append(bytes, start, end);
    } else if (this.#delimiter !== CARET) {
      appendCommaText(bytes, start, end, to, this.#delimiter);
    } else {
      if (bytes.subarray(start, end).includes(CARET)) {
        throw doesNotFit({ file: this.#file, line }, key, 'holds the delimiter');
      }
      for (let at = start; at < end; at++) to.appendByte(bytes[at] === END ? CARET : bytes[at]);
    }
  }

  #endLine({ bytes, recordEnd, lineEnd }: Batch, record: number, to: ByteBuffer): void {
    if (this.#isWorkbook) to.append(CRLF);
    else to.append(bytes, recordEnd[record], lineEnd[record]);
  }
}
