import type { RowEncoder } from '../convert/row-encoder.js';
import type { Batch } from '../extract/batch.js';
import type { ByteBuffer } from '../extract/byte-buffer.js';
import { appendCommaText } from '../extract/comma-text.js';
import { type Input, writtenForm } from '../extract/inputs.js';
import { headOf } from '../extract/read.js';
import type { Row } from '../extract/row.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A record that was read: its row, and where its bytes are. */
export interface FoundRecord {
  readonly row: Row;
  readonly batch: Batch;
  /** Its place in the batch. */
  readonly record: number;
  readonly input: Input;
}

/** Writes records that were chosen. */
export interface RecordWriter {
  /** What stands before the first record. */
  start(to: ByteBuffer): void;
  append(found: FoundRecord, to: ByteBuffer): void;
}

/** Writes chosen columns. */
export function columnWriter(encoder: RowEncoder): RecordWriter {
  return {
    start: (to) => encoder.start(to),
    append: ({ row, batch, record, input }, to) =>
      encoder.append(row, { file: input.source.name, line: batch.line[record] }, to),
  };
}

/**
 * Writes the bytes of records as they stand, line ends included, after the head of the first input; what was saved again
 * with other delimiters is written with commas.
 */
export class ByteWriter implements RecordWriter {
  readonly #inputs: readonly Input[];
  readonly #head: Uint8Array;
  readonly #lineEnd: Uint8Array;
  /** Whether the fields are divided anew, so that the bytes are not those of the file. */
  readonly #isResaved: boolean;

  constructor(inputs: readonly Input[]) {
    this.#inputs = inputs;
    const [{ source, format }] = inputs;
    this.#lineEnd = lineEndOf(inputs[0]);
    this.#isResaved = writtenForm(format.form) === 'comma';
    this.#head = headOf(source, format);
  }

  start(to: ByteBuffer): void {
    if (this.#isResaved) appendCommaText(this.#head, 0, this.#head.length, to);
    else to.append(this.#head);
    const hasHeadings = this.#inputs[0].format.headings !== undefined;
    if (hasHeadings && this.#head.at(-1) !== LINE_FEED && this.#inputs.length > 1) to.append(this.#lineEnd);
  }

  append({ batch, record, input }: FoundRecord, to: ByteBuffer): void {
    const { bytes, recordStart, lineEnd } = batch;
    if (this.#isResaved) appendCommaText(bytes, recordStart[record], lineEnd[record], to);
    else to.append(bytes, recordStart[record], lineEnd[record]);
    // The last line of a file may lack its end, and the first of the next file must not follow on it.
    const isEnded = batch.lineEnd[record] > batch.recordEnd[record];
    if (!isEnded && input !== this.#inputs.at(-1)) to.append(this.#lineEnd);
  }
}

/** How the lines of a file end; a single line tells nothing, and ends as TOMS ends it. */
function lineEndOf({ source: { head }, format }: Input): Uint8Array {
  const lineFeed = head.indexOf(LINE_FEED);
  const isCrLf = lineFeed === -1 ? format.form !== 'fixed-width' : head[lineFeed - 1] === CARRIAGE_RETURN;
  return isCrLf ? Uint8Array.of(CARRIAGE_RETURN, LINE_FEED) : Uint8Array.of(LINE_FEED);
}

/** The bytes of a line without its end. */
export function withoutLineEnd(line: Uint8Array): Uint8Array {
  let end = line.length;
  if (line[end - 1] === LINE_FEED) end--;
  if (line[end - 1] === CARRIAGE_RETURN) end--;
  return line.subarray(0, end);
}
