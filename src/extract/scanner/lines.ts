import { type Batch, reserveSpans, type ScanEnd } from '../batch.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Finds the spans of the record in `bytes[start, end)`, from `firstSpan` on; returns the end of its spans. */
export type RecordScan = (
  batch: Batch,
  record: number,
  start: number,
  end: number,
  firstSpan: number,
) => number;

/**
 * Cuts bytes into lines, which may end with LF or CRLF in one file, and scans each as a record. Empty lines are
 * counted as lines and otherwise passed over.
 */
export function scanLines(
  bytes: Uint8Array,
  start: number,
  end: number,
  line: number,
  last: boolean,
  batch: Batch,
  spansPerRecord: number,
  scanRecord: RecordScan,
): ScanEnd {
  const capacity = batch.recordStart.length;
  let position = start;
  let currentLine = line;
  let count = 0;
  let spans = 0;
  batch.bytes = bytes;
  while (position < end && count < capacity) {
    let lineEnd = bytes.indexOf(LINE_FEED, position);
    if (lineEnd === -1 || lineEnd >= end) {
      if (!last) break;
      lineEnd = end;
    }
    const recordEnd = lineEnd > position && bytes[lineEnd - 1] === CARRIAGE_RETURN ? lineEnd - 1 : lineEnd;
    if (recordEnd > position) {
      reserveSpans(batch, spans, spansPerRecord);
      batch.recordStart[count] = position;
      batch.recordEnd[count] = recordEnd;
      batch.lineEnd[count] = Math.min(lineEnd + 1, end);
      batch.line[count] = currentLine;
      batch.firstSpan[count] = spans;
      spans = scanRecord(batch, count, position, recordEnd, spans);
      count++;
    }
    position = Math.min(lineEnd + 1, end);
    currentLine++;
  }
  batch.count = count;
  batch.firstSpan[count] = spans;
  return { position, line: currentLine };
}
