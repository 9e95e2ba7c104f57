import { readFileSync } from 'node:fs';
import { type Batch, newBatch, type Scanner } from '../batch.js';
import { type ColumnPosition, FixedWidthScanner } from './fixed-width.js';
import { type RecordScan, scanLines } from './lines.js';

const BUFFER_BYTES = 2 * 1024 * 1024;
/** A vector that begins on the last byte of the buffer ends behind it. */
const SLACK_BYTES = 16;
/** Every span takes at least a byte, so the spans of a buffer never run out; what is not used takes no memory. */
const MAX_SPANS = BUFFER_BYTES;
const PAGE_BYTES = 65_536;

/** A buffer to read into, the batch that is filled from it, and what fills it. */
export interface ScanRoom {
  readonly buffer: Uint8Array;
  readonly batch: Batch;
  readonly scanner: Scanner;
}

/** Room for records whose fields are divided by one byte, without quoting. */
export function delimitedRoom(delimiter: string): ScanRoom {
  const memory = new SharedMemory();
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

/** Room for records of fixed width; one that is not as long in bytes as published is left to the walking scanner. */
export function fixedWidthRoom(positions: readonly ColumnPosition[], recordLength: number): ScanRoom {
  const memory = new SharedMemory();
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
  readonly #memory = new WebAssembly.Memory({
    initial: Math.ceil((BUFFER_BYTES + MAX_SPANS * (2 + 4 + 4)) / PAGE_BYTES) + 1,
  });
  readonly #batch: Batch;
  #used = BUFFER_BYTES + SLACK_BYTES;
  readonly #spans: { readonly columns: number; readonly starts: number; readonly ends: number };

  constructor() {
    this.#spans = {
      columns: this.reserve(2 * MAX_SPANS),
      starts: this.reserve(4 * MAX_SPANS),
      ends: this.reserve(4 * MAX_SPANS),
    };
    const { buffer } = this.#memory;
    this.#batch = {
      ...newBatch(0),
      spanColumn: new Uint16Array(buffer, this.#spans.columns, MAX_SPANS),
      spanStart: new Int32Array(buffer, this.#spans.starts, MAX_SPANS),
      spanEnd: new Int32Array(buffer, this.#spans.ends, MAX_SPANS),
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
    const module = new WebAssembly.Module(readFileSync(new URL('./scanner.wasm', import.meta.url)));
    return new WebAssembly.Instance(module, { env: { memory: this.#memory } }).exports;
  }

  room(scanRecord: RecordScan): ScanRoom {
    const scanner: Scanner = {
      scan: (bytes, start, end, line, last, batch) =>
        scanLines(bytes, start, end, line, last, batch, 1, scanRecord),
    };
    return { buffer: new Uint8Array(this.#memory.buffer, 0, BUFFER_BYTES), batch: this.#batch, scanner };
  }
}
