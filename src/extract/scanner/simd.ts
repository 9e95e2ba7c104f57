import { readFileSync } from 'node:fs';
import { type Batch, newBatch, type Scanner } from '../batch.js';
import { type ColumnPosition, FixedWidthScanner } from './fixed-width.js';
import { type RecordScan, scanLines } from './lines.js';

/** A vector that begins on the last byte of the buffer ends behind it. */
const SLACK_BYTES = 16;
const PAGE_BYTES = 65_536;

let compiled: WebAssembly.Module | undefined;

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
  const memory = new SharedMemory(bytes);
  const { columns, starts, ends } = memory.spans();
  const { scanDelimited, columnCount } = memory.load();
  const wanted = delimiter.charCodeAt(0);
  const scanRecord: RecordScan = (batch, record, start, end, first) => {
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
  };
  return memory.room(scanRecord);
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
  const tables = 8 * positions.length + Math.ceil(recordLength / 8) + 64;
  const memory = new SharedMemory(bytes, tables);
  const { columns, starts, ends } = memory.spans();
  const from = memory.table(Int32Array.from(positions, ({ start }) => start - 1));
  const to = memory.table(Int32Array.from(positions, ({ end }) => end));
  const bitmap = memory.reserve(Math.ceil(recordLength / 8) + 16);
  const { scanFixedWidth } = memory.load();
  const walker = new FixedWidthScanner(positions, recordLength);
  const count = positions.length;
  const scanRecord: RecordScan = (batch, record, start, end, first) => {
    if (end - start !== recordLength) return walker.scanRecord(batch, record, start, end, first);
    batch.extent[record] = recordLength;
    const spans = [columns + 2 * first, starts + 4 * first, ends + 4 * first] as const;
    return first + scanFixedWidth(start, end, count, from, to, bitmap, ...spans);
  };
  return memory.room(scanRecord);
}

/**
 * Memory that the compiled scanner shares. The buffer stands at address 0, so that places in it are addresses; what
 * else the scanner needs follows it.
 */
class SharedMemory {
  readonly #bytes: number;
  readonly #memory: WebAssembly.Memory;
  readonly #batch: Batch;
  #used: number;
  readonly #spans: { readonly columns: number; readonly starts: number; readonly ends: number };

  /**
   * Every span takes at least a byte, so there is room for as many as the buffer has bytes; what is not used takes no
   * memory.
   * @param more Bytes for tables.
   */
  constructor(bytes: number, more = 0) {
    const needed = bytes + SLACK_BYTES + bytes * (2 + 4 + 4) + more;
    this.#bytes = bytes;
    this.#memory = new WebAssembly.Memory({ initial: Math.ceil(needed / PAGE_BYTES) + 1 });
    this.#used = Math.ceil((bytes + SLACK_BYTES) / 8) * 8;
    this.#spans = {
      columns: this.reserve(2 * bytes),
      starts: this.reserve(4 * bytes),
      ends: this.reserve(4 * bytes),
    };
    const { buffer } = this.#memory;
    this.#batch = {
      ...newBatch(0),
      spanColumn: new Uint16Array(buffer, this.#spans.columns, bytes),
      spanStart: new Int32Array(buffer, this.#spans.starts, bytes),
      spanEnd: new Int32Array(buffer, this.#spans.ends, bytes),
    };
  }

  /** Addresses of the batch's spans. */
  spans() {
    return this.#spans;
  }

  /** The address of so many bytes that are not used yet. */
  reserve(bytes: number): number {
    const address = this.#used;
    this.#used += Math.ceil(bytes / 8) * 8;
    return address;
  }

  /** The address of a copy of a table. */
  table(values: Int32Array): number {
    const address = this.reserve(values.byteLength);
    new Int32Array(this.#memory.buffer, address, values.length).set(values);
    return address;
  }

  load(): WebAssembly.Instance['exports'] {
    compiled ??= new WebAssembly.Module(readFileSync(new URL('./scanner.wasm', import.meta.url)));
    return new WebAssembly.Instance(compiled, { env: { memory: this.#memory } }).exports;
  }

  room(scanRecord: RecordScan): ScanRoom {
    const scanner: Scanner = {
      scan: (bytes, start, end, line, last, batch) =>
        scanLines(bytes, start, end, line, last, batch, 1, scanRecord),
    };
    return { buffer: new Uint8Array(this.#memory.buffer, 0, this.#bytes), batch: this.#batch, scanner };
  }
}
