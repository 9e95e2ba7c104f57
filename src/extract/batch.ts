import type { SharedMemory } from './wasm/memory.js';

/**
 * Records of one read as spans over its bytes: only fields that are not blank have a span, and no string is
 * made. The arrays are reused by the next read, so nothing of a batch may be kept past it.
 */
export interface Batch {
  /** Where the bytes and spans stand, if compiled code sees them too. */
  readonly memory?: SharedMemory;
  bytes: Uint8Array;
  /** Number of records. */
  count: number;
  /** Record → place of its bytes, line end excluded. */
  readonly recordStart: Int32Array;
  readonly recordEnd: Int32Array;
  /** Record → the first place after its line end; where the file ends without one, that of the record. */
  readonly lineEnd: Int32Array;
  /** Record → 1-based line in the file. */
  readonly line: Int32Array;
  /** Record → its length: columns in delimited files, characters in fixed width. */
  readonly extent: Int32Array;
  /** Record → its first span; record + 1 → the end of its spans. */
  readonly firstSpan: Int32Array;
  /** Span → 0-based column. */
  spanColumn: Uint16Array;
  /** Span → place of its bytes; trailing spaces excluded in fixed width. */
  spanStart: Int32Array;
  spanEnd: Int32Array;
}

const RECORDS_PER_BATCH = 4096;

/** A batch with room for `spansPerRecord` spans in each of its records. */
export function newBatch(spansPerRecord: number): Batch {
  const spans = RECORDS_PER_BATCH * Math.ceil(spansPerRecord / 4);
  return {
    bytes: new Uint8Array(0),
    count: 0,
    recordStart: new Int32Array(RECORDS_PER_BATCH),
    recordEnd: new Int32Array(RECORDS_PER_BATCH),
    lineEnd: new Int32Array(RECORDS_PER_BATCH),
    line: new Int32Array(RECORDS_PER_BATCH),
    extent: new Int32Array(RECORDS_PER_BATCH),
    firstSpan: new Int32Array(RECORDS_PER_BATCH + 1),
    spanColumn: new Uint16Array(spans),
    spanStart: new Int32Array(spans),
    spanEnd: new Int32Array(spans),
  };
}

/** Whether a record holds nothing but blanks. */
export function isBlankRecord({ firstSpan }: Batch, record: number): boolean {
  return firstSpan[record] === firstSpan[record + 1];
}

/** How many bytes the records of a batch take, from the first of the first to the last of the last. */
export function bytesOf({ count, recordStart, recordEnd }: Batch): number {
  return recordEnd[count - 1] - recordStart[0];
}

/** What a scanner does: cut bytes into records and spans. */
export interface Scanner {
  /**
   * Scans `bytes[start, end)` into the batch from its beginning, until it is full or no whole record is left.
   * @param line 1-based line at which `start` stands.
   * @param last Whether no bytes follow, so that a record without a line end is whole.
   * @returns How far it came.
   */
  scan(bytes: Uint8Array, start: number, end: number, line: number, last: boolean, batch: Batch): ScanEnd;
}

export interface ScanEnd {
  /** Place of the first byte that was not taken. */
  readonly position: number;
  /** 1-based line there. */
  readonly line: number;
}

/** Makes room for one more record's spans. */
export function reserveSpans(batch: Batch, used: number, wanted: number): void {
  if (used + wanted <= batch.spanStart.length) return;
  const size = Math.max(batch.spanStart.length * 2, used + wanted);
  batch.spanColumn = grow(batch.spanColumn, new Uint16Array(size));
  batch.spanStart = grow(batch.spanStart, new Int32Array(size));
  batch.spanEnd = grow(batch.spanEnd, new Int32Array(size));
}

function grow<T extends Uint16Array | Int32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
