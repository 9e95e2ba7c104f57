import { LostColumns } from '../convert/lost-columns.js';
import { columnsIn } from '../convert/transfer.js';
import type { Unmapped } from '../convert/unmapped.js';
import type { Batch } from '../extract/batch.js';
import { Decoder } from '../extract/decode.js';
import type { Input } from '../extract/inputs.js';
import type { Row } from '../extract/row.js';
import { RowReader } from '../extract/row-reader.js';
import { symbolsOf } from '../extract/symbols.js';
import type { Field, Layout } from '../layout/layout.js';
import type { Deriver } from '../select/derive.js';
import { type AdministrationReader, administrationReader } from './administration.js';
import type { Origin } from './union.js';
import type { LayoutCondition } from './where.js';

/** What is to be stacked of an extract. */
export interface Wanted {
  readonly union: Layout;
  readonly fields: readonly Field[];
  readonly condition: LayoutCondition | undefined;
  readonly derivers: readonly Deriver[];
  /** Who counts columns that are not written; undefined where nobody wants them. */
  readonly unmapped: Unmapped | undefined;
}

/** Reads the records of one extract as rows of a stack. */
export class StackedRows {
  readonly #input: Input;
  readonly #wanted: Wanted;
  /** Reads what the condition and derived fields need, by the layout of the extract. */
  readonly #own: RowReader;
  readonly #decoder: Decoder;
  readonly #lostColumns: LostColumns | undefined;
  readonly #copies: readonly ((own: Row, row: Row) => void)[];
  readonly #administration: AdministrationReader;

  constructor(input: Input, wanted: Wanted) {
    const { union, fields, condition, derivers, unmapped } = wanted;
    const { format } = input;
    this.#input = input;
    this.#wanted = wanted;
    this.#administration = administrationReader(format.layout);
    const keys = new Set([...(condition?.keys ?? []), ...this.#administration.keys]);
    this.#own = new RowReader(
      format,
      (key) => keys.has(key) || derivers.some((deriver) => deriver.reads(key)),
    );
    const isWanted = new Set(fields.map(({ index }) => index));
    const columns = columnsIn(union, input);
    this.#decoder = new Decoder(
      union,
      columns.map((field) => (isWanted.has(field) ? field : -1)),
    );
    this.#lostColumns = unmapped && new LostColumns(input, columns, unmapped);
    this.#copies = fields.flatMap((field) => copier(format.layout, union, field) ?? []);
  }

  /**
   * The row is reused by the next call.
   * @returns Undefined for a record of the wrong shape; `left-out` where the condition does not hold.
   */
  read(batch: Batch, record: number): Row | 'left-out' | undefined {
    const own = this.#own.read(batch, record);
    if (own === undefined) return undefined;
    for (const deriver of this.#wanted.derivers) deriver.derive(own, batch.line[record]);
    if (this.#wanted.condition?.holds(own) === false) return 'left-out';
    const row = this.#decoder.decode(batch, record);
    for (const copy of this.#copies) copy(own, row);
    this.#setOrigin(row, 'administration', this.#administration.read(own));
    this.#setOrigin(row, 'file', this.#input.source.name);
    this.#lostColumns?.count(batch, record);
    return row;
  }

  #setOrigin(row: Row, key: Origin, text: string): void {
    const field = this.#wanted.union.derived.get(key);
    if (field !== undefined) row.setDerivedText(field.index, text);
  }

  get layout(): Layout {
    return this.#input.format.layout;
  }
}

/** Carries a derived value over; undefined where there is none. */
function copier(layout: Layout, union: Layout, to: Field): ((own: Row, row: Row) => void) | undefined {
  const from = layout.derived.get(to.key)?.index;
  if (from === undefined || !union.derived.has(to.key)) return undefined;
  const symbols = symbolsOf(union);
  switch (to.kind) {
    case 'date':
      return (own, row) => {
        row.values[to.index] = own.values[from];
      };
    case 'code':
      return (own, row) => {
        if (own.isFilled(from)) row.values[to.index] = symbols.of(own.text(from));
      };
    default:
      return (own, row) => row.setDerivedText(to.index, own.text(from));
  }
}
