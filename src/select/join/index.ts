import type { Input } from '../../extract/inputs.js';
import type { Row } from '../../extract/row.js';
import type { Field, Layout } from '../../layout/layout.js';
import { fieldsNamed } from '../fields.js';
import { joinFields } from './join-fields.js';
import { joinLayouts } from './joined-layout.js';
import { OtherRecords } from './other-records.js';
import { PackedFields } from './packed-fields.js';

/** Another file, whose columns are to stand beside those of the records that agree with its own. */
export interface JoinOptions {
  readonly input: Input;
  /** Keys of the fields that must agree; `ssid` unless given. */
  readonly on?: readonly string[];
  /** Keys of its columns that are wanted, in their order; a `*` stands for any part of a key. All but those of `on` unless given. */
  readonly select?: readonly string[];
}

/** How the records of two files have met. */
export interface JoinTally {
  /** The name of the other file. */
  readonly file: string;
  /** Its records. */
  readonly records: number;
  /** Those that are blank or do not have the shape of their layout. */
  readonly leftOut: number;
  /** Those with which no record has agreed; complete when all records are read. */
  readonly unused: number;
  /** Records that have agreed with none of it. */
  readonly unmatched: number;
  /** Records that have agreed with several, and stand in a row for each. */
  readonly repeated: number;
}

/** The columns of another file beside those of records: a left join, with a row for each pair that agrees. */
export class Join {
  /** The layout of the records, with the columns of the other file among its derived fields. */
  readonly layout: Layout;
  /** The columns of the other file in it. */
  readonly fields: readonly Field[];
  /** The fields of the records that must agree. */
  readonly on: readonly Field[];
  readonly #file: string;
  readonly #packed: PackedFields;
  readonly #others: OtherRecords;
  #unmatched = 0;
  #repeated = 0;

  /** @throws InputError `no-join-key`, `unknown-key`. */
  constructor(own: Input, { input, on = ['ssid'], select }: JoinOptions) {
    const other = input.format.layout;
    const pairs = joinFields(own, input, on);
    const otherOn = pairs.map((pair) => pair.other);
    const columns =
      select === undefined
        ? other.fields.filter((field) => isData(other, field) && !otherOn.includes(field))
        : fieldsNamed(other, select);
    const { layout, fields } = joinLayouts(own.format.layout, other, columns);
    this.layout = layout;
    this.fields = fields.map(({ to }) => to);
    this.on = pairs.map((pair) => pair.own);
    this.#file = input.source.name;
    this.#packed = new PackedFields(fields);
    this.#others = new OtherRecords(input, otherOn, fields, this.#packed);
  }

  get tally(): JoinTally {
    return {
      file: this.#file,
      ...this.#others.tally,
      unmatched: this.#unmatched,
      repeated: this.#repeated,
    };
  }

  /**
   * Reads the other file into memory.
   * @throws InputError `join-too-large`, `not-known`.
   */
  async load(): Promise<void> {
    await this.#others.load();
  }

  /** Shows a record beside each one of the other file that agrees with it, or by itself where none does. */
  *rows(row: Row): Generator<Row> {
    const matches = this.#others.matching(row, this.on);
    if (matches.length === 0) {
      this.#unmatched++;
      this.#packed.clear(row);
      yield row;
      return;
    }
    if (matches.length > 1) this.#repeated++;
    for (const packed of matches) {
      this.#packed.unpack(packed, row);
      yield row;
    }
  }
}

/** Whether a field can hold anything that is worth a column. */
function isData(layout: Layout, field: Field): boolean {
  return field.kind !== 'filler' && field !== layout.endOfRecord;
}
