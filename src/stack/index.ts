import { columnsOf } from '../convert/column.js';
import { encodeInputs, type RecordReader } from '../convert/encode-inputs.js';
import { type EncodeOptions, encoderFor } from '../convert/encoder.js';
import { Unmapped, type UnmappedValues } from '../convert/unmapped.js';
import type { Input } from '../extract/inputs.js';
import type { Field, Layout } from '../layout/layout.js';
import { deriversFor } from '../select/derive.js';
import { fieldsNamed } from '../select/fields.js';
import { type ChangedMeaning, Meanings } from './meanings.js';
import { StackedRows } from './stacked-rows.js';
import { filled, origins, unionOf } from './union.js';
import { compileForEach, type LayoutCondition } from './where.js';

export type { ChangedMeaning } from './meanings.js';

export interface StackOptions extends Pick<EncodeOptions, 'to'> {
  /**
   * Keys of the columns wanted, in their order; a `*` stands for any part of a key. `administration` stands first unless it
   * is named. All columns unless given, after `administration` and `file`.
   */
  readonly select?: readonly string[];
  /** An expression that holds for the records wanted; what a layout lacks is blank in its records. */
  readonly where?: string;
  readonly onProgress?: (done: { readonly bytes: number; readonly records: number }) => void;
}

/** What an extract cannot give to a stack. */
export interface Gap {
  readonly file: string;
  readonly layout: string;
  /** Keys of columns that stay blank in all of its records. */
  readonly keys: readonly string[];
  /** What the condition names and the layout lacks, as sentences. */
  readonly condition: readonly string[];
}

/** Extracts of several layouts as one table: fields by key, after the administration and the file of each record. */
export class Stack {
  readonly #inputs: readonly Input[];
  readonly #options: StackOptions;
  readonly #union: Layout;
  readonly #fields: readonly Field[];
  readonly #conditions: ReadonlyMap<Layout, LayoutCondition>;
  readonly #meanings: Meanings;
  readonly #unmapped = new Unmapped();
  #records = 0;
  #kept = 0;

  /** @throws ExpressionError, InputError `unknown-key`. */
  constructor(inputs: readonly Input[], options: StackOptions) {
    this.#inputs = inputs;
    this.#options = options;
    const layouts = inputs.map(({ format }) => format.layout);
    this.#union = unionOf(layouts);
    this.#fields = chosenFields(this.#union, options.select);
    this.#conditions =
      options.where === undefined ? new Map() : compileForEach(layouts, this.#union, options.where);
    this.#meanings = new Meanings(layouts, this.#union, this.#fields);
  }

  /** What no record of an extract can have, known before they are read; extracts without such gaps are left out. */
  get gaps(): Gap[] {
    return this.#inputs
      .map(({ source, format: { layout } }) => ({
        file: source.name,
        layout: layout.id,
        keys: this.#fields
          .map(({ key }) => key)
          .filter((key) => !origins.some((origin) => origin === key))
          .filter((key) => filled(layout, key) === undefined && !layout.derived.has(key)),
        condition: this.#conditions.get(layout)?.absent ?? [],
      }))
      .filter(({ keys, condition }) => keys.length + condition.length > 0);
  }

  /** Codes that do not stand for the same in all records; complete when all bytes are read. */
  get changedMeanings(): ChangedMeaning[] {
    return this.#meanings.changed;
  }

  /** Values in columns of the extracts that the table has not, where no columns were chosen; complete when all bytes are read. */
  get lost(): readonly UnmappedValues[] {
    return this.#unmapped.lost;
  }

  get tally(): { readonly records: number; readonly kept: number } {
    return { records: this.#records, kept: this.#kept };
  }

  /**
   * The table, headed by key, in chunks that hold until the next is asked for.
   * @throws InputError as `convertExtracts` does.
   */
  async *bytes(): AsyncGenerator<Uint8Array> {
    const encoder = await encoderFor(this.#union, columnsOf(this.#fields, false), this.#options);
    yield* encodeInputs(this.#inputs, encoder, (input) => this.#readerOf(input), this.#options.onProgress);
  }

  /** Reads the records of an extract, and counts them. */
  async #readerOf(input: Input): Promise<RecordReader> {
    const rows = await this.#rowsOf(input);
    return {
      read: (batch, record) => {
        const row = rows.read(batch, record);
        if (row === undefined) return undefined;
        this.#records++;
        if (row === 'left-out') return row;
        this.#kept++;
        this.#meanings.count(rows.layout, row);
        return row;
      },
    };
  }

  async #rowsOf(input: Input): Promise<StackedRows> {
    const condition = this.#conditions.get(input.format.layout);
    const keys = [...(condition?.keys ?? []), ...this.#fields.map(({ key }) => key)];
    return new StackedRows(input, {
      union: this.#union,
      fields: this.#fields,
      condition,
      derivers: await deriversFor(input, keys, {}),
      unmapped: this.#options.select === undefined ? this.#unmapped : undefined,
    });
  }
}

function chosenFields(union: Layout, select: readonly string[] | undefined): readonly Field[] {
  if (select === undefined) return [...fieldsNamed(union, origins), ...union.fields];
  const chosen = fieldsNamed(union, select);
  return chosen.some(({ key }) => key === 'administration')
    ? chosen
    : [...fieldsNamed(union, ['administration']), ...chosen];
}
