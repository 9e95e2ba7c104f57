import type { ByteBuffer } from '../extract/byte-buffer.js';
import { Distinct } from './distinct.js';
import type { SelectOptions } from './options.js';
import { type FoundRecord, type RecordWriter, withoutLineEnd } from './record-writer.js';
import { Sample } from './sample.js';

/** Of the records found, those that are kept: none that repeats another, a sample, at most so many. */
export class KeptRows {
  readonly #writer: RecordWriter;
  readonly #distinct: Distinct | undefined;
  readonly #sample: Sample | undefined;
  readonly #limit: number;
  #count = 0;

  constructor(writer: RecordWriter, { distinct, sample, limit = Number.POSITIVE_INFINITY }: SelectOptions) {
    this.#writer = writer;
    this.#distinct = distinct === true ? new Distinct() : undefined;
    this.#sample = sample === undefined ? undefined : new Sample(sample.size, sample.seed);
    this.#limit = limit;
  }

  /** Their number so far. */
  get count(): number {
    return this.#count;
  }

  get isEnough(): boolean {
    return this.#count >= this.#limit;
  }

  /** Whether what is kept follows from the bytes of rows, and not from their number alone. */
  get looksAtBytes(): boolean {
    return this.#distinct !== undefined;
  }

  /** Writes a record unless it repeats another of its group, and gives it to the sample where there is one. */
  append(found: FoundRecord, to: ByteBuffer, group = ''): void {
    const start = to.length;
    this.#writer.append(found, to);
    if (this.#distinct?.isNew(withoutLineEnd(to.view(start)), group) === false) {
      to.truncate(start);
    } else if (this.#sample !== undefined) {
      this.#sample.offer(to.view(start));
      to.truncate(start);
    } else {
      this.keep();
    }
  }

  /** Counts a record that is kept and not written. */
  keep(): void {
    this.#count++;
  }

  /** The rows of the sample, when all records were found. */
  sampled(): readonly Uint8Array[] {
    const rows = this.#sample?.rows().slice(0, this.#limit) ?? [];
    this.#count += rows.length;
    return rows;
  }
}
