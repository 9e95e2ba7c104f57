import { bytesOf } from '../extract/batch.js';
import type { Input } from '../extract/inputs.js';
import { readBatches } from '../extract/read.js';
import type { Row } from '../extract/row.js';
import { RowReader } from '../extract/row-reader.js';
import { deriversFor } from './derive.js';
import type { Join } from './join/index.js';
import type { SelectOptions } from './options.js';
import type { FoundRecord } from './record-writer.js';

/** Which records are wanted, and what has to be known of them. */
interface Wanted extends Pick<SelectOptions, 'snapshot' | 'onProgress'> {
  readonly condition: (row: Row) => boolean;
  /** Keys of the fields that are decoded. */
  readonly keys: ReadonlySet<string>;
  readonly join: Join | undefined;
}

/** Reads the records of inputs of one layout, derives what follows from them, and finds those that meet a condition. */
export class FoundRecords {
  readonly #inputs: readonly Input[];
  readonly #wanted: Wanted;
  #records = 0;
  #leftOut = 0;
  #firstLeftOut: { readonly file: string; readonly line: number } | undefined;

  constructor(inputs: readonly Input[], wanted: Wanted) {
    this.#inputs = inputs;
    this.#wanted = wanted;
  }

  /** How many were read, how many of them say nothing, and where the first of these stands. */
  get tally() {
    return { records: this.#records, leftOut: this.#leftOut, firstLeftOut: this.#firstLeftOut };
  }

  /**
   * Shows every record for which the condition holds to `take`, and pauses after each batch.
   * @param isEnough Asked before each input and after each record shown: nothing more is read then.
   */
  async *pass(take: (found: FoundRecord) => void, isEnough: () => boolean): AsyncGenerator<void> {
    const { join, keys, snapshot = {}, onProgress } = this.#wanted;
    if (isEnough()) return;
    await join?.load();
    let bytes = 0;
    for (const input of this.#inputs) {
      if (isEnough()) return;
      const { source, format } = input;
      const derivers = await deriversFor(input, keys, snapshot);
      const reader = new RowReader(
        format,
        (key) => keys.has(key) || derivers.some((deriver) => deriver.reads(key)),
      );
      for await (const batch of readBatches(source, format)) {
        for (let record = 0; record < batch.count; record++) {
          this.#records++;
          const row = reader.read(batch, record);
          if (row === undefined) {
            this.#leaveOut(source.name, batch.line[record]);
            continue;
          }
          for (const deriver of derivers) deriver.derive(row, batch.line[record]);
          if (this.#show({ row, batch, record, input }, take, isEnough)) return;
        }
        bytes += bytesOf(batch);
        onProgress?.({ bytes, records: this.#records });
        yield;
      }
    }
  }

  /** Whether it is enough. */
  #show(found: FoundRecord, take: (found: FoundRecord) => void, isEnough: () => boolean): boolean {
    const { condition, join } = this.#wanted;
    if (join === undefined) {
      if (!condition(found.row)) return false;
      take(found);
      return isEnough();
    }
    for (const row of join.rows(found.row)) {
      if (!condition(row)) continue;
      take(found);
      if (isEnough()) return true;
    }
    return false;
  }

  #leaveOut(file: string, line: number): void {
    this.#leftOut++;
    this.#firstLeftOut ??= { file, line };
  }
}
