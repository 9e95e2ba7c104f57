import { InputError } from '../errors.js';
import type { Layout } from '../layout/layout.js';
import type { Batch, ScanEnd } from './batch.js';
import { delimiterOf, type ExtractFormat } from './format.js';
import { delimitedRoom, fixedWidthRoom, type ScanRoom } from './scanner/simd.js';
import type { ByteSource } from './source.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Reads the records of an extract in batches, in constant memory. Every batch is the same object, refilled: it
 * holds until the next is asked for.
 * @throws InputError `line-too-long` where a line does not fit the buffer: that is no extract.
 */
export async function* readBatches(source: ByteSource, format: ExtractFormat): AsyncGenerator<Batch> {
  const { buffer, batch, scanner } = roomFor(format);
  let filled = 0;
  let start = 0;
  let line = 1;
  let inRecords = false;
  for (;;) {
    buffer.copyWithin(0, start, filled);
    filled -= start;
    const taken = await source.read(buffer.subarray(filled));
    const last = taken === 0 && filled < buffer.length;
    if (taken === 0 && !last) {
      throw new InputError('line-too-long', `Line ${line} of ${source.name} is longer than any record.`, {
        file: source.name,
        line,
        next: 'This is not a student score data extract, or it has lost its line ends.',
      });
    }
    filled += taken;
    start = 0;
    if (!inRecords) {
      const beginning = firstRecord(buffer.subarray(0, filled), format, last);
      if (beginning === undefined) continue;
      start = beginning.position;
      line = beginning.line;
      inRecords = true;
    }
    for (;;) {
      const end = scanner.scan(buffer, start, filled, line, last, batch);
      start = end.position;
      line = end.line;
      if (batch.count === 0) break;
      yield batch;
    }
    if (last) return;
  }
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

function roomFor({ form, layout }: ExtractFormat): ScanRoom {
  const delimiter = delimiterOf(form);
  return delimiter === undefined ? fixedWidthLayoutRoom(layout) : delimitedRoom(delimiter);
}

function fixedWidthLayoutRoom({ fields, recordLength }: Layout): ScanRoom {
  const columns = fields.map((field) => ({ start: field.start ?? 1, end: field.end ?? 0 }));
  return fixedWidthRoom(columns, recordLength ?? 0);
}
