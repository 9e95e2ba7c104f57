import type { Batch, ScanEnd, Scanner } from '../batch.js';
import { scanLines } from './lines.js';

const SPACE = 0x20;

/** The most columns of a record that are kept; what lies beyond is only counted. */
const MAX_COLUMNS = 1024;

/** Scans records whose fields are divided by one byte, without quoting. */
export class DelimitedScanner implements Scanner {
  readonly #delimiter: number;

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  scan(bytes: Uint8Array, start: number, end: number, line: number, last: boolean, batch: Batch): ScanEnd {
    return scanLines(bytes, start, end, line, last, batch, MAX_COLUMNS, this.#scanRecord);
  }

  readonly #scanRecord = (
    batch: Batch,
    record: number,
    start: number,
    end: number,
    firstSpan: number,
  ): number => {
    const { bytes, spanColumn, spanStart, spanEnd } = batch;
    const delimiter = this.#delimiter;
    let spans = firstSpan;
    let column = 0;
    let fieldStart = start;
    for (let at = start; at <= end; at++) {
      if (at < end && bytes[at] !== delimiter) continue;
      if (at > fieldStart && column < MAX_COLUMNS && !isBlank(bytes, fieldStart, at)) {
        spanColumn[spans] = column;
        spanStart[spans] = fieldStart;
        spanEnd[spans] = at;
        spans++;
      }
      column++;
      fieldStart = at + 1;
    }
    batch.extent[record] = column;
    return spans;
  };
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at < end && bytes[at] === SPACE) at++;
  return at === end;
}
