import { type Batch, newBatch, type Scanner } from '../batch.js';
import { SharedMemory } from '../wasm/memory.js';
import { type ColumnPosition, FixedWidthScanner } from './fixed-width.js';
import { type RecordScan, scanLines } from './lines.js';

/** For the tables of scanners and decoders. */
const TABLE_BYTES = 16 * 1024 * 1024;

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
  const { memory, buffer, batch } = share(bytes);
  const [columns, starts, ends] = spanAddresses(batch);
  const { scanDelimited, columnCount } = memory.run;
  const wanted = delimiter.charCodeAt(0);
  return withScanner(buffer, batch, (_, record, start, end, first) => {
    const spans = scanDelimited(
      start,
      end,
      wanted,
      columns + 2 * first,
      starts + 4 * first,
      ends + 4 * first,
    );
    batch.extent[record] = columnCount();
    return first + spans;
  });
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
  const { memory, buffer, batch } = share(bytes);
  const [columns, starts, ends] = spanAddresses(batch);
  const from = memory.integers(positions.length);
  const to = memory.integers(positions.length);
  from.set(positions.map(({ start }) => start - 1));
  to.set(positions.map(({ end }) => end));
  const bitmap = memory.reserve(Math.ceil(recordLength / 8));
  const tables = [positions.length, from.byteOffset, to.byteOffset, bitmap] as const;
  const { scanFixedWidth } = memory.run;
  const walker = new FixedWidthScanner(positions, recordLength);
  return withScanner(buffer, batch, (_, record, start, end, first) => {
    if (end - start !== recordLength) return walker.scanRecord(batch, record, start, end, first);
    batch.extent[record] = recordLength;
    const spans = [columns + 2 * first, starts + 4 * first, ends + 4 * first] as const;
    return first + scanFixedWidth(start, end, ...tables, ...spans);
  });
}

/**
 * The buffer stands at address 0, so that places in it are addresses. Every span takes at least a byte, so there is
 * room for as many as the buffer has bytes.
 */
function share(bytes: number) {
  const memory = new SharedMemory(bytes * (1 + 2 + 4 + 4) + TABLE_BYTES);
  const buffer = new Uint8Array(memory.buffer, memory.reserve(bytes), bytes);
  const batch: Batch = {
    ...newBatch(0),
    memory,
    spanColumn: new Uint16Array(memory.buffer, memory.reserve(2 * bytes), bytes),
    spanStart: memory.integers(bytes),
    spanEnd: memory.integers(bytes),
  };
  return { memory, buffer, batch };
}

function spanAddresses({ spanColumn, spanStart, spanEnd }: Batch): readonly [number, number, number] {
  return [spanColumn.byteOffset, spanStart.byteOffset, spanEnd.byteOffset];
}

function withScanner(buffer: Uint8Array, batch: Batch, scanRecord: RecordScan): ScanRoom {
  const scanner: Scanner = {
    scan: (bytes, start, end, line, last, into) =>
      scanLines(bytes, start, end, line, last, into, 1, scanRecord),
  };
  return { buffer, batch, scanner };
}
