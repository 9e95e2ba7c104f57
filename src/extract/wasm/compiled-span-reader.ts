import type { Layout } from '../../layout/layout.js';
import type { Batch } from '../batch.js';
import type { FieldLimits } from '../field-limits.js';
import type { RowArrays } from '../row.js';
import type { SpanReader } from '../span-reader.js';
import { type CompiledCodes, compileCodes } from './compiled-codes.js';
import type { SharedMemory } from './memory.js';

/** Integers of a `Reader` in assembly/fields.ts: field, kind, longest, least, greatest, codes, mask, multiplier. */
const READER = 8;

/** As assembly/fields.ts numbers them; 0 is left for what is never read there. */
const kinds = { filler: 0, code: 1, integer: 2, decimal: 3, date: 4, digits: 5, text: 6 } as const;

const NO_CODES: CompiledCodes = { address: 0, mask: 0, multiplier: 0 };

const INT32_MIN = -0x8000_0000;
const INT32_MAX = 0x7fff_ffff;

/** Reads records of batches that stand in shared memory: one call of compiled code for each. */
export class CompiledSpanReader implements SpanReader {
  readonly arrays: RowArrays;
  readonly unread: Int32Array<ArrayBuffer>;
  readonly #memory: SharedMemory;
  /** Symbol of a record type → address of its readers, one for each column; few files have records of all types. */
  readonly #readers = new Map<number, number>();
  readonly #readersFor: (recordType: number) => number;
  /** Addresses and size of the row, as `readFields` takes them. */
  readonly #row: readonly [values: number, count: number, starts: number, ends: number, unread: number];

  /** @param excluded Symbol of a record type → field → 1 where the field may not be filled. */
  constructor(
    memory: SharedMemory,
    layout: Layout,
    columns: Int16Array,
    limits: readonly FieldLimits[],
    excluded: ReadonlyMap<number, Uint8Array>,
  ) {
    this.#memory = memory;
    const fields = layout.fields.length;
    const values = memory.integers(fields + layout.derived.size);
    const starts = memory.integers(fields);
    const ends = memory.integers(fields);
    this.arrays = { values, starts, ends };
    this.unread = memory.integers(fields);
    this.#row = [
      values.byteOffset,
      values.length,
      starts.byteOffset,
      ends.byteOffset,
      this.unread.byteOffset,
    ];
    const codes = limits.map((field) =>
      field.kind === 'code' ? compileCodes(memory, field.codes) : NO_CODES,
    );
    this.#readersFor = (recordType) => {
      const readers = limits.map((field, index) => {
        if (excluded.get(recordType)?.[index] === 1) return [index, kinds.filler];
        return [index, ...readerOf(field, codesFor(memory, field, recordType) ?? codes[index])];
      });
      const table = memory.integers(READER * columns.length);
      for (const [column, field] of columns.entries()) table.set(readers[field] ?? [-1], READER * column);
      return table.byteOffset;
    };
  }

  read({ firstSpan, spanColumn, spanStart, spanEnd }: Batch, record: number, recordType: number): number {
    const first = firstSpan[record];
    let readers = this.#readers.get(recordType);
    if (readers === undefined) {
      readers = this.#readersFor(recordType);
      this.#readers.set(recordType, readers);
    }
    return this.#memory.run.readFields(
      firstSpan[record + 1] - first,
      spanColumn.byteOffset + 2 * first,
      spanStart.byteOffset + 4 * first,
      spanEnd.byteOffset + 4 * first,
      readers,
      ...this.#row,
    );
  }
}

/** The codes that a record type may have, where they are not all. */
function codesFor(
  memory: SharedMemory,
  { kind, codes, allowed }: FieldLimits,
  recordType: number,
): CompiledCodes | undefined {
  const only = kind === 'code' ? allowed.get(recordType) : undefined;
  return (
    only &&
    compileCodes(
      memory,
      codes.filter(([, symbol]) => only.has(symbol)),
    )
  );
}

/** What stands behind the field in a `Reader`. Infinite limits are those of 32 bits, within which all values are. */
function readerOf({ kind, longest, min, max, digits }: FieldLimits, codes: CompiledCodes) {
  const isNumber = kind === 'integer' || kind === 'decimal';
  const least = isNumber ? Math.max(Math.ceil(min), INT32_MIN) : digits;
  const greatest = Math.min(Math.floor(max), INT32_MAX);
  const { address, mask, multiplier } = codes;
  return [kinds[kind], Math.min(longest, INT32_MAX), least, greatest, address, mask, multiplier];
}
