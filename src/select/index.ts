import { CaretEncoder } from '../convert/caret.js';
import { columnsOf } from '../convert/column.js';
import { InputError } from '../errors.js';
import { check, compileExpression } from '../expression/index.js';
import { ByteBuffer } from '../extract/byte-buffer.js';
import { type Input, requireOneForm, requireOneLayout } from '../extract/inputs.js';
import type { Field, Layout } from '../layout/layout.js';
import { windowKeys } from './derive.js';
import { chosenFields } from './fields.js';
import { FoundRecords } from './found-records.js';
import { Join } from './join/index.js';
import { KeptRows } from './kept-rows.js';
import type { SelectOptions } from './options.js';
import { ByteWriter, columnWriter, type FoundRecord, type RecordWriter } from './record-writer.js';
import { type FilePart, Partition, splitField } from './split.js';
import type { Tally } from './tally.js';

export type { JoinOptions, JoinTally } from './join/index.js';
export type { SelectOptions } from './options.js';
export type { FilePart } from './split.js';
export type { Tally } from './tally.js';

const CHUNK = 1024 * 1024;

/** Chosen records of extracts of one layout. It reads its inputs, so it can be used once. */
export class Selection {
  readonly #inputs: readonly Input[];
  readonly #layout: Layout;
  readonly #records: FoundRecords;
  readonly #writer: RecordWriter;
  /** Keys of the records' own fields that are decoded or derived. */
  readonly #keys: ReadonlySet<string>;
  readonly #split: Field | undefined;
  readonly #join: Join | undefined;
  readonly #kept: KeptRows;

  /**
   * @param splitBy A key, `school` or `district`, where the records are to be parted.
   * @throws ExpressionError, InputError `unknown-key`, `no-columns`, `personal-key`, `sample-and-split`, `no-join-key`, `different-layouts`,
   * `different-forms`, `different-columns`.
   */
  constructor(inputs: readonly Input[], options: SelectOptions, splitBy?: string) {
    const { where: condition, labels = false, sample, join } = options;
    this.#join = join === undefined ? undefined : new Join(inputs[0], join);
    this.#layout = this.#join?.layout ?? inputs[0].format.layout;
    const where = condition === undefined ? undefined : check(this.#layout, condition);
    const columns = chosenFields(this.#layout, options, this.#join?.fields);
    this.#split = splitBy === undefined ? undefined : splitField(this.#layout, splitBy);
    requireOneLayout(inputs);
    if (columns === undefined) requireOneForm(inputs);
    this.#inputs = inputs.map(({ source, format }) => ({
      source,
      format: { ...format, layout: this.#layout },
    }));
    this.#writer =
      columns === undefined
        ? new ByteWriter(this.#inputs)
        : columnWriter(new CaretEncoder(this.#layout, columnsOf(columns, labels)));
    const fields = [
      this.#layout.recordType,
      ...(where?.compared ?? []),
      ...(where?.tested ?? []),
      ...(columns ?? []),
      ...(this.#join?.on ?? []),
      ...(this.#split === undefined ? [] : [this.#split]),
    ];
    const joined = new Set(this.#join?.fields);
    this.#keys = new Set(fields.filter((field) => !joined.has(field)).map(({ key }) => key));
    this.#records = new FoundRecords(this.#inputs, {
      ...options,
      condition: where === undefined ? () => true : compileExpression(this.#layout, where.source),
      keys: this.#keys,
      join: this.#join,
    });
    if (sample !== undefined && this.#split !== undefined) {
      throw new InputError('sample-and-split', 'A sample cannot be split.', {
        next: 'Write the sample to a file, and split that.',
      });
    }
    this.#kept = new KeptRows(this.#writer, options);
  }

  /** Whether the testing windows of records are looked up. */
  get looksAtWindows(): boolean {
    return windowKeys.some((key) => this.#keys.has(key));
  }

  get tally(): Tally {
    return { ...this.#records.tally, kept: this.#kept.count, join: this.#join?.tally };
  }

  /** The records, headed once, in chunks that hold until the next is asked for. */
  async *bytes(): AsyncGenerator<Uint8Array> {
    const out = new ByteBuffer(4 * CHUNK);
    this.#writer.start(out);
    for await (const _ of this.#pass((found) => this.#kept.append(found, out))) {
      if (out.length < CHUNK) continue;
      yield out.view();
      out.truncate(0);
    }
    for (const row of this.#kept.sampled()) out.append(row);
    if (out.length > 0) yield out.view();
  }

  /** Their number. */
  async count(): Promise<number> {
    const out = new ByteBuffer();
    for await (const _ of this.#pass((found) => {
      if (this.#kept.looksAtBytes) this.#kept.append(found, out);
      else this.#kept.keep();
      out.truncate(0);
    }));
    this.#kept.sampled();
    return this.#kept.count;
  }

  /** The records parted by the value of a field: pieces of files, each headed, in the order in which they belong. */
  async *parts(): AsyncGenerator<FilePart> {
    const field = this.#split;
    if (field === undefined) throw new TypeError('A selection that is not split has no parts.');
    const [{ format }] = this.#inputs;
    const extension = this.#writer instanceof ByteWriter && format.form === 'fixed-width' ? 'dat' : 'csv';
    const partition = new Partition(this.#layout, field, extension, (to) => this.#writer.start(to));
    for await (const _ of this.#pass((found) =>
      partition.add(found.row, (to, group) => this.#kept.append(found, to, group)),
    )) {
      if (partition.isFull) yield* partition.take();
    }
    yield* partition.take();
  }

  #pass(take: (found: FoundRecord) => void): AsyncGenerator<void> {
    return this.#records.pass(take, () => this.#kept.isEnough);
  }
}
