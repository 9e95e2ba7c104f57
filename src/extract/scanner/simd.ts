import { type Batch, newBatch, type Scanner } from '../batch.js';
import { SharedMemory } from '../wasm/memory.js';
import { type ColumnPosition, FixedWidthScanner } from './fixed-width.js';
import { type RecordScan, scanLines } from './lines.js';

/** For the tables of scanners and decoders. */
const TABLE_BYTES = 4 * 1024 * 1024;

/** A buffer to read into, the batch that is filled from it, and what fills it. */
export interface ScanRoom {
  readonly buffer: Uint8Array;
  readonly batch: Batch;
  readonly scanner: Scanner;
}

/**
 * Room for records whose fields are divided by one byte, without quoting.
 * @param bytes Size of the buffer.
 */
export function delimitedRoom(delimiter: string, bytes: number): ScanRoom {
  // Between two fields stands a byte that is none's.
  const { memory, buffer, batch } = share(bytes, Math.ceil(bytes / 2));
  const { scanDelimited, scannedTo, nextLine } = memory.run;
  const wanted = delimiter.charCodeAt(0);
  const arrays = addressesOf(memory, batch);
  const capacity = batch.recordStart.length;
  const scanner: Scanner = {
    scan: (_, start, end, line, last) => {
      batch.bytes = buffer;
      batch.count = scanDelimited(start, end, line, last ? 1 : 0, wanted, arrays, capacity);
      return { position: scannedTo(), line: nextLine() };
    },
  };
  return { buffer, batch, scanner };
}

/**
 * Room for records of fixed width; one that is not as long in bytes as published is left to the walking scanner.
 * @param bytes Size of the buffer.
 */
export function fixedWidthRoom(
  positions: readonly ColumnPosition[],
  recordLength: number,
  bytes: number,
): ScanRoom {
  const { memory, buffer, batch } = share(bytes, bytes);
  const { spanColumn, spanStart, spanEnd } = batch;
  const from = memory.integers(positions.length);
  const to = memory.integers(positions.length);
  from.set(positions.map(({ start }) => start - 1));
  to.set(positions.map(({ end }) => end));
  const bitmap = memory.reserve(Math.ceil(recordLength / 8));
  const tables = [positions.length, from.byteOffset, to.byteOffset, bitmap] as const;
  const { scanFixedWidth } = memory.run;
  const walker = new FixedWidthScanner(positions, recordLength);
  const scanRecord: RecordScan = (_, record, start, end, first) => {
    if (end - start !== recordLength) return walker.scanRecord(batch, record, start, end, first);
    batch.extent[record] = recordLength;
    const found = scanFixedWidth(
      start,
      end,
      ...tables,
      spanColumn.byteOffset + 2 * first,
      spanStart.byteOffset + 4 * first,
      spanEnd.byteOffset + 4 * first,
    );
    return first + found;
  };
  const scanner: Scanner = {
    scan: (_, start, end, line, last) => scanLines(buffer, start, end, line, last, batch, 1, scanRecord),
  };
  return { buffer, batch, scanner };
}

/**
 * The buffer stands at address 0, so that places in it are addresses.
 * @param spans How many its bytes can have at most.
 */
function share(bytes: number, spans: number) {
  const memory = new SharedMemory(bytes + spans * (2 + 4 + 4) + TABLE_BYTES);
  const buffer = new Uint8Array(memory.buffer, memory.reserve(bytes), bytes);
  const shared = newBatch(0);
  const ofRecords = (array: Int32Array) => memory.integers(array.length);
  const batch: Batch = {
    ...shared,
    memory,
    recordStart: ofRecords(shared.recordStart),
    recordEnd: ofRecords(shared.recordEnd),
    lineEnd: ofRecords(shared.lineEnd),
    line: ofRecords(shared.line),
    extent: ofRecords(shared.extent),
    firstSpan: ofRecords(shared.firstSpan),
    spanColumn: new Uint16Array(memory.buffer, memory.reserve(2 * spans), spans),
    spanStart: memory.integers(spans),
    spanEnd: memory.integers(spans),
  };
  return { memory, buffer, batch };
}

/** The address of a `Batch` as assembly/delimited.ts has it. */
function addressesOf(memory: SharedMemory, batch: Batch): number {
  const addresses = memory.integers(9);
  addresses.set(
    [
      ...[batch.recordStart, batch.recordEnd, batch.lineEnd, batch.line, batch.extent, batch.firstSpan],
      ...[batch.spanColumn, batch.spanStart, batch.spanEnd],
    ].map(({ byteOffset }) => byteOffset),
  );
  return addresses.byteOffset;
}
