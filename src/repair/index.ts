import { bytesOf } from '../extract/batch.js';
import { ByteBuffer } from '../extract/byte-buffer.js';
import type { Input } from '../extract/inputs.js';
import { BatchReader } from '../extract/read.js';
import { masked } from '../validate/mask.js';
import { type Change, RepairTally, type RepairTotal } from './change.js';
import { DateOrder } from './date-order.js';
import { RecordMender } from './record-mender.js';
import { surveyRecords } from './survey.js';

export type { Change, RepairCause, RepairTotal } from './change.js';

const CHUNK = 1024 * 1024;

export interface RepairOptions {
  /** Told of each thing that was mended or could not be, in the order of the file. */
  readonly onChange?: (change: Change) => void;
  /** Whether names, identifiers and birth dates stand in changes as they are. */
  readonly showPersonalData?: boolean;
  readonly onProgress?: (done: { readonly bytes: number; readonly records: number }) => void;
}

/**
 * A copy of an extract in which is mended what programs did to it when they saved it again, as far as one reading alone is
 * possible. It reads its input, so it can be used once.
 */
export class Repair {
  readonly #input: Input;
  readonly #options: RepairOptions;
  readonly #tally = new RepairTally();
  #records = 0;
  #isDayFirst = false;

  constructor(input: Input, options: RepairOptions = {}) {
    this.#input = input;
    this.#options = options;
  }

  get records(): number {
    return this.#records;
  }

  /** Exact numbers of what was mended and what was not, by cause and column. */
  get totals(): readonly RepairTotal[] {
    return this.#tally.totals();
  }

  /** Whether the file has dates with the day first, so that none with slashes was mended. */
  get isDayFirst(): boolean {
    return this.#isDayFirst;
  }

  /**
   * The copy, in chunks that hold until the next is asked for.
   * @throws InputError `day-first`, `wrong-shape` where these are seen too late in a pipe; `does-not-fit` where a value of a
   * workbook holds the delimiter.
   */
  async *bytes(): AsyncGenerator<Uint8Array> {
    const { source, format } = this.#input;
    const survey = await surveyRecords(this.#input);
    const dates = new DateOrder(source.name, survey?.isDayFirst ?? false);
    const mender = new RecordMender(this.#input, dates, survey?.hasMisshapen, (change) => this.#tell(change));
    const out = new ByteBuffer(2 * CHUNK);
    mender.start(out);
    const reader = new BatchReader(format, (line) => mender.repeatedHeading(line));
    let bytes = 0;
    for await (const batch of reader.read(source)) {
      for (let record = 0; record < batch.count; record++) {
        this.#records++;
        mender.mend(batch, record, this.#records, out);
      }
      bytes += bytesOf(batch);
      this.#options.onProgress?.({ bytes, records: this.#records });
      if (out.length < CHUNK) continue;
      yield out.view();
      out.truncate(0);
    }
    mender.tellHeadings();
    this.#isDayFirst = dates.isDayFirst;
    if (out.length > 0) yield out.view();
  }

  #tell(change: Change): void {
    this.#tally.add(change);
    const { onChange, showPersonalData = false } = this.#options;
    if (onChange === undefined) return;
    const field = this.#input.format.layout.fieldByKey.get(change.key);
    const isOfValue = change.record !== null && change.cause !== 'resave/shifted-columns';
    const isMasked = field?.personal === true && isOfValue && !showPersonalData;
    onChange(isMasked ? { ...change, from: masked(change.from), to: masked(change.to) } : change);
  }
}
