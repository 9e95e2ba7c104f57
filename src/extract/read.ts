import { InputError } from '../errors.js';
import type { Layout } from '../layout/layout.js';
import type { Batch, ScanEnd } from './batch.js';
import { delimiterOf, type ExtractFormat } from './format.js';
import { ReadAhead } from './read-ahead.js';
import { headingRemover } from './repeated-headings.js';
import { delimitedRoom, fixedWidthRoom, type ScanRoom } from './scanner/simd.js';
import type { ByteSource, ReadableSource } from './source.js';

const BUFFER_BYTES = 2 * 1024 * 1024;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Reads the records of an extract in batches, in constant memory. Every batch is the same object, refilled: it
 * holds until the next is asked for. Heading rows between records, of files that were appended, are left out.
 * @throws InputError `line-too-long` where a line does not fit the buffer: that is no extract.
 */
export function readBatches(source: ReadableSource, format: ExtractFormat): AsyncGenerator<Batch> {
  return new BatchReader(format).read(source);
}

/** Reads one source after the other into the same memory. */
export class BatchReader {
  readonly #format: ExtractFormat;
  readonly #room: ScanRoom;
  readonly #removeHeadings: (batch: Batch) => void;
  #line = 1;
  #position = 0;

  /** @param onRepeatedHeading Called with the 1-based line of each heading row between records. */
  constructor(format: ExtractFormat, onRepeatedHeading: (line: number) => void = () => undefined) {
    this.#format = format;
    this.#removeHeadings = headingRemover(format, onRepeatedHeading);
    this.#room = roomFor(format, BUFFER_BYTES);
  }

  /** The 1-based line at which reading stands: in the end, that behind the source. */
  get line(): number {
    return this.#line;
  }

  /** Place in the source of the first byte that the last batch was cut from. */
  get position(): number {
    return this.#position;
  }

  /** An extract from its beginning. */
  async *read(source: ReadableSource): AsyncGenerator<Batch> {
    const ahead = new ReadAhead(source);
    try {
      yield* this.#batches(ahead, false, 1);
    } finally {
      await ahead.stop();
    }
  }

  /**
   * A part of an extract that begins with a record.
   * @param line 1-based line at which it begins.
   */
  readRecords(source: ReadableSource, line: number): AsyncGenerator<Batch> {
    return this.#batches(source, true, line);
  }

  async *#batches(source: ReadableSource, beginsWithRecord: boolean, line: number): AsyncGenerator<Batch> {
    const { buffer, batch, scanner } = this.#room;
    let filled = 0;
    let start = 0;
    let inRecords = beginsWithRecord;
    this.#line = line;
    this.#position = 0;
    for (;;) {
      buffer.copyWithin(0, start, filled);
      this.#position += start;
      filled -= start;
      const taken = await source.read(buffer.subarray(filled));
      const last = taken === 0 && filled < buffer.length;
      if (taken === 0 && !last) throw tooLong(source, this.#line);
      filled += taken;
      start = 0;
      if (!inRecords) {
        const beginning = firstRecord(buffer.subarray(0, filled), this.#format, last);
        if (beginning === undefined) continue;
        start = beginning.position;
        this.#line = beginning.line;
        inRecords = true;
      }
      for (;;) {
        const end = scanner.scan(buffer, start, filled, this.#line, last, batch);
        start = end.position;
        this.#line = end.line;
        if (batch.count === 0) break;
        this.#removeHeadings(batch);
        if (batch.count > 0) yield batch;
      }
      if (last) return;
    }
  }
}

function tooLong({ name }: ReadableSource, line: number): InputError {
  return new InputError('line-too-long', `Line ${line} of ${name} is longer than any record.`, {
    file: name,
    line,
    next: 'This is not a student score data extract, or it has lost its line ends.',
  });
}

/**
 * Where the records begin: after the byte order mark, titles and the heading row, which blank lines may precede.
 * Undefined where more has to be read to tell.
 */
export function firstRecord(head: Uint8Array, format: ExtractFormat, last: boolean): ScanEnd | undefined {
  let position = format.bomLength;
  let line = 1;
  let sought = format.titleLines + (format.headings === undefined ? 0 : 1);
  while (sought > 0) {
    const lineFeed = head.indexOf(LINE_FEED, position);
    if (lineFeed === -1) return last ? { position: head.length, line } : undefined;
    const end = head[lineFeed - 1] === CARRIAGE_RETURN ? lineFeed - 1 : lineFeed;
    if (end > position) sought--;
    position = lineFeed + 1;
    line++;
  }
  return position > head.length && !last ? undefined : { position, line };
}

/** The heading row with its line end, and what stands above it but titles; empty where the file has none. */
export function headOf(source: ByteSource, format: ExtractFormat): Uint8Array {
  const { head } = source;
  const titles = { ...format, headings: undefined };
  let start = format.titleLines === 0 ? 0 : (firstRecord(head, titles, true)?.position ?? 0);
  while (start > 0 && (head[start] === LINE_FEED || head[start] === CARRIAGE_RETURN)) start++;
  return head.subarray(start, firstRecord(head, format, true)?.position ?? 0);
}

/**
 * Memory for records of a format, and what cuts them.
 * @param bytes How many are scanned at a time.
 */
export function roomFor({ form, layout }: ExtractFormat, bytes: number): ScanRoom {
  const delimiter = delimiterOf(form);
  return delimiter === undefined ? fixedWidthLayoutRoom(layout, bytes) : delimitedRoom(delimiter, bytes);
}

function fixedWidthLayoutRoom({ fields, recordLength }: Layout, bytes: number): ScanRoom {
  const columns = fields.map((field) => ({ start: field.start ?? 1, end: field.end ?? 0 }));
  return fixedWidthRoom(columns, recordLength ?? 0, bytes);
}
