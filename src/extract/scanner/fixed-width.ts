import type { Batch, ScanEnd, Scanner } from '../batch.js';
import { characterCount } from '../text.js';
import { type RecordScan, scanLines } from './lines.js';

const SPACE = 0x20;

/** Where a column lies in a record: 1-based and inclusive, as published. */
export interface ColumnPosition {
  readonly start: number;
  readonly end: number;
}

/**
 * Scans records of a fixed length in characters. Positions are counted in bytes unless a record is UTF-8 and
 * does not have its published length in bytes.
 */
export class FixedWidthScanner implements Scanner {
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #recordLength: number;

  constructor(columns: readonly ColumnPosition[], recordLength: number) {
    this.#starts = Int32Array.from(columns, (column) => column.start - 1);
    this.#ends = Int32Array.from(columns, (column) => column.end);
    this.#recordLength = recordLength;
  }

  scan(bytes: Uint8Array, start: number, end: number, line: number, last: boolean, batch: Batch): ScanEnd {
    return scanLines(bytes, start, end, line, last, batch, this.#starts.length, this.scanRecord);
  }

  readonly scanRecord: RecordScan = (
    batch: Batch,
    record: number,
    start: number,
    end: number,
    firstSpan: number,
  ): number => {
    const length = end - start;
    const characters = length === this.#recordLength ? length : characterCount(batch.bytes, start, end);
    batch.extent[record] = characters;
    if (characters !== length) return this.#scanCharacters(batch, start, end, firstSpan);
    let spans = firstSpan;
    for (let column = 0; column < this.#starts.length; column++) {
      const from = start + this.#starts[column];
      const to = Math.min(start + this.#ends[column], end);
      spans = addSpan(batch, spans, column, from, to);
    }
    return spans;
  };

  /** The same for a record with multi-byte characters, whose positions have to be walked. */
  #scanCharacters(batch: Batch, start: number, end: number, firstSpan: number): number {
    const places = characterPlaces(batch.bytes, start, end);
    let spans = firstSpan;
    for (let column = 0; column < this.#starts.length; column++) {
      const from = places[this.#starts[column]] ?? end;
      const to = places[this.#ends[column]] ?? end;
      spans = addSpan(batch, spans, column, from, to);
    }
    return spans;
  }
}

/** Adds the span of a column without its trailing spaces, unless nothing is left; returns the end of spans. */
function addSpan(batch: Batch, spans: number, column: number, from: number, to: number): number {
  const { bytes } = batch;
  let end = to;
  while (end > from && bytes[end - 1] === SPACE) end--;
  if (end <= from) return spans;
  batch.spanColumn[spans] = column;
  batch.spanStart[spans] = from;
  batch.spanEnd[spans] = end;
  return spans + 1;
}

/** Character → place of its first byte; one more for the end. */
function characterPlaces(bytes: Uint8Array, start: number, end: number): number[] {
  const places: number[] = [];
  for (let at = start; at < end; at++) if ((bytes[at] & 0xc0) !== 0x80) places.push(at);
  places.push(end);
  return places;
}
