import { CaretEncoder } from '../convert/caret.js';
import { columnsOf } from '../convert/column.js';
import { InputError } from '../errors.js';
import { check, compileExpression } from '../expression/index.js';
import { ByteBuffer } from '../extract/byte-buffer.js';
import { type Input, requireOneForm, requireOneLayout } from '../extract/inputs.js';
import { readBatches } from '../extract/read.js';
import type { Row } from '../extract/row.js';
import { RowReader } from '../extract/row-reader.js';
import type { Field, Layout } from '../layout/layout.js';
import { deriversFor, windowKeys } from './derive.js';
import { Distinct } from './distinct.js';
import { fieldsNamed } from './fields.js';
import type { SelectOptions } from './options.js';
import {
  ByteWriter,
  columnWriter,
  type FoundRecord,
  type RecordWriter,
  withoutLineEnd,
} from './record-writer.js';
import { Sample } from './sample.js';
import { type FilePart, Partition, splitField } from './split.js';

export type { SelectOptions } from './options.js';
export type { FilePart } from './split.js';

const CHUNK = 1024 * 1024;

/** How many records there were, and of how many nothing could be said. */
export interface Tally {
  readonly records: number;
  readonly kept: number;
  /** Records that are blank or do not have the shape of their layout. */
  readonly leftOut: number;
  /** The first of them; its line is 1-based. */
  readonly firstLeftOut: { readonly file: string; readonly line: number } | undefined;
}

/** Chosen records of extracts of one layout. It reads its inputs, so it can be used once. */
export class Selection {
  readonly #inputs: readonly Input[];
  readonly #options: SelectOptions;
  readonly #layout: Layout;
  readonly #condition: (row: Row) => boolean;
  readonly #writer: RecordWriter;
  /** Keys of the fields that are decoded. */
  readonly #keys: ReadonlySet<string>;
  readonly #split: Field | undefined;
  readonly #distinct: Distinct | undefined;
  readonly #sample: Sample | undefined;
  #records = 0;
  #kept = 0;
  #leftOut = 0;
  #firstLeftOut: Tally['firstLeftOut'];

  /**
   * @param splitBy A key, `school` or `district`, where the records are to be parted.
   * @throws ExpressionError, InputError `unknown-key`, `no-columns`, `personal-key`, `sample-and-split`, `different-layouts`, `different-forms`,
   * `different-columns`.
   */
  constructor(inputs: readonly Input[], options: SelectOptions, splitBy?: string) {
    this.#inputs = inputs;
    this.#options = options;
    this.#layout = inputs[0].format.layout;
    const where = options.where === undefined ? undefined : check(this.#layout, options.where);
    const columns = chosenFields(this.#layout, options);
    this.#split = splitBy === undefined ? undefined : splitField(this.#layout, splitBy);
    requireOneLayout(inputs);
    if (columns === undefined) requireOneForm(inputs);
    this.#condition = where === undefined ? () => true : compileExpression(this.#layout, where.source);
    this.#writer =
      columns === undefined
        ? new ByteWriter(inputs)
        : columnWriter(new CaretEncoder(this.#layout, columnsOf(columns, options.labels ?? false)));
    const fields = [
      this.#layout.recordType,
      ...(where?.compared ?? []),
      ...(where?.tested ?? []),
      ...(columns ?? []),
      ...(this.#split === undefined ? [] : [this.#split]),
    ];
    this.#keys = new Set(fields.map(({ key }) => key));
    this.#distinct = options.distinct === true ? new Distinct() : undefined;
    const { sample } = options;
    if (sample !== undefined && this.#split !== undefined) {
      throw new InputError('sample-and-split', 'A sample cannot be split.', {
        next: 'Write the sample to a file, and split that.',
      });
    }
    this.#sample = sample === undefined ? undefined : new Sample(sample.size, sample.seed);
  }

  /** Whether the testing windows of records are looked up. */
  get looksAtWindows(): boolean {
    return windowKeys.some((key) => this.#keys.has(key));
  }

  get tally(): Tally {
    return {
      records: this.#records,
      kept: this.#kept,
      leftOut: this.#leftOut,
      firstLeftOut: this.#firstLeftOut,
    };
  }

  /** The records, headed once, in chunks that hold until the next is asked for. */
  async *bytes(): AsyncGenerator<Uint8Array> {
    const out = new ByteBuffer(4 * CHUNK);
    this.#writer.start(out);
    for await (const _ of this.#pass((found) => this.#append(found, out))) {
      if (out.length < CHUNK) continue;
      yield out.view();
      out.truncate(0);
    }
    for (const row of this.#sampled()) out.append(row);
    if (out.length > 0) yield out.view();
  }

  /** Their number. */
  async count(): Promise<number> {
    const out = new ByteBuffer();
    for await (const _ of this.#pass((found) => {
      if (this.#distinct !== undefined) this.#append(found, out);
      else this.#keep();
      out.truncate(0);
    }));
    this.#sampled();
    return this.#kept;
  }

  /** The records parted by the value of a field: pieces of files, each headed, in the order in which they belong. */
  async *parts(): AsyncGenerator<FilePart> {
    const field = this.#split;
    if (field === undefined) throw new TypeError('A selection that is not split has no parts.');
    const [{ format }] = this.#inputs;
    const extension = this.#writer instanceof ByteWriter && format.form === 'fixed-width' ? 'dat' : 'csv';
    const partition = new Partition(this.#layout, field, extension, (to) => this.#writer.start(to));
    for await (const _ of this.#pass((found) =>
      partition.add(found.row, (to, group) => this.#append(found, to, group)),
    )) {
      if (partition.isFull) yield* partition.take();
    }
    yield* partition.take();
  }

  /** Writes a record unless it repeats another, and gives it to the sample where there is one. */
  #append(found: FoundRecord, to: ByteBuffer, group = ''): void {
    const start = to.length;
    this.#writer.append(found, to);
    if (this.#distinct?.isNew(withoutLineEnd(to.view(start)), group) === false) {
      to.truncate(start);
    } else if (this.#sample !== undefined) {
      this.#sample.offer(to.view(start));
      to.truncate(start);
    } else {
      this.#keep();
    }
  }

  #keep(): void {
    this.#kept++;
  }

  #sampled(): readonly Uint8Array[] {
    const rows = this.#sample?.rows().slice(0, this.#options.limit) ?? [];
    this.#kept += rows.length;
    return rows;
  }

  /** Shows every record for which the condition holds to `take`, and pauses after each batch. */
  async *#pass(take: (found: FoundRecord) => void): AsyncGenerator<void> {
    const limit = this.#options.limit ?? Number.POSITIVE_INFINITY;
    let bytes = 0;
    for (const input of this.#inputs) {
      if (this.#kept >= limit) return;
      const { source, format } = input;
      const derivers = await deriversFor(input, this.#keys, this.#options.snapshot ?? {});
      const reader = new RowReader(
        format,
        (key) => this.#keys.has(key) || derivers.some((deriver) => deriver.reads(key)),
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
          if (!this.#condition(row)) continue;
          take({ row, batch, record, input });
          if (this.#kept >= limit) return;
        }
        bytes += batch.recordEnd[batch.count - 1] - batch.recordStart[0];
        this.#options.onProgress?.({ bytes, records: this.#records });
        yield;
      }
    }
  }

  #leaveOut(file: string, line: number): void {
    this.#leftOut++;
    this.#firstLeftOut ??= { file, line };
  }
}

/** Undefined where the records are wanted as they stand. */
function chosenFields(layout: Layout, { select, exclude, labels }: SelectOptions): Field[] | undefined {
  if (select === undefined && exclude === undefined && labels !== true) return undefined;
  const wanted = select === undefined ? layout.fields : fieldsNamed(layout, select);
  const unwanted = new Set(fieldsNamed(layout, exclude ?? []));
  const chosen = wanted.filter((field) => !unwanted.has(field));
  if (chosen.length > 0) return chosen;
  throw new InputError('no-columns', 'No column is left.', { next: 'Name some with --select.' });
}
