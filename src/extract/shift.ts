import type { Layout } from '../layout/layout.js';
import type { Batch } from './batch.js';
import { isReadable } from './faults.js';
import { type ExtractFormat, type FileForm, resaveDelimiters } from './format.js';
import { valueReader } from './from-values.js';
import { decodeText } from './text.js';
import { BLANK } from './value.js';

/** Values of a record that stand in other columns than their own, because it has some too many or too few. */
export interface Shift {
  /** How many columns it has too many; negative where it has too few. */
  readonly by: number;
  /** The first column whose value may be another's; the number of columns where only blanks follow the last. */
  readonly column: number;
  /** What puts the values back; undefined where several readings are possible, or a value is lost. */
  readonly cure: ShiftCure | undefined;
}

/** Parts of one value from `column` on are put together, or blank cells there are taken out. */
export interface ShiftCure {
  readonly kind: 'join' | 'drop';
  readonly column: number;
}

/** What divides the fields of a file of a form; none in a workbook, whose cells hold whole values. */
export const delimiterInFile: Readonly<Record<Exclude<FileForm, 'fixed-width'>, string | undefined>> = {
  ...resaveDelimiters,
  caret: '^',
  spreadsheet: undefined,
};

/** A record that differs by more columns was cut in two, or is no record. */
const FARTHEST = 4;

/** Column → text of a cell that is not blank. */
type Cells = ReadonlyMap<number, string>;

/** Tells, of records with more or fewer columns than their file has, where their values were shifted. */
export class ShiftReader {
  readonly #layout: Layout;
  readonly #columns: Int16Array;
  readonly #delimiter: string | undefined;
  readonly #recordTypeColumn: number;
  readonly #read: ReturnType<typeof valueReader>;

  constructor({ layout, columns, form }: ExtractFormat) {
    this.#layout = layout;
    this.#columns = columns;
    this.#delimiter = form === 'fixed-width' ? undefined : delimiterInFile[form];
    this.#recordTypeColumn = columns.indexOf(layout.recordType.index);
    this.#read = valueReader(layout);
  }

  /** Undefined where no shift makes all values fit. */
  read(batch: Batch, record: number): Shift | undefined {
    const by = batch.extent[record] - this.#columns.length;
    if (by === 0 || Math.abs(by) > FARTHEST) return undefined;
    const cells = cellsOf(batch, record);
    const firstMisfit = Math.min(...this.#misfits(cells, 0));
    if (firstMisfit === Number.POSITIVE_INFINITY) return this.#afterLast(cells, by);
    const lastMisfit = Math.max(-1, ...this.#misfits(cells, by));
    return by > 0
      ? this.#tooMany(cells, by, firstMisfit, lastMisfit)
      : this.#tooFew(by, firstMisfit, lastMisfit);
  }

  /** Where every value fits as it stands, nothing is shifted: only blanks may follow. */
  #afterLast(cells: Cells, by: number): Shift | undefined {
    const column = this.#columns.length;
    if (by < 0 || !areBlank(cells, column, by)) return undefined;
    return { by, column, cure: { kind: 'drop', column } };
  }

  #tooMany(cells: Cells, by: number, firstMisfit: number, lastMisfit: number): Shift | undefined {
    const cures: ShiftCure[] = [];
    for (let column = Math.max(this.#recordTypeColumn + 1, lastMisfit); column <= firstMisfit; column++) {
      if (this.#isDivided(cells, column, by)) cures.push({ kind: 'join', column });
      if (column === lastMisfit || !areBlank(cells, column, by)) continue;
      // Of blanks side by side it does not matter which are taken out: what is shifted begins behind them.
      const alike = cures.findIndex(({ kind, column: earlier }) => {
        return kind === 'drop' && areBlank(cells, earlier, column - earlier + by);
      });
      cures.splice(alike === -1 ? cures.length : alike, 1, { kind: 'drop', column });
    }
    const [first, ...others] = cures;
    if (first === undefined) return undefined;
    return { by, column: first.column, cure: others.length === 0 ? first : undefined };
  }

  /** What the missing cells held nobody can tell, not even that it was nothing. */
  #tooFew(by: number, firstMisfit: number, lastMisfit: number): Shift | undefined {
    const first = Math.max(this.#recordTypeColumn + 1, lastMisfit + by + 1);
    const last = Math.min(firstMisfit, this.#columns.length + by);
    return first > last ? undefined : { by, column: first, cure: undefined };
  }

  /** Whether cells can be the parts of one text that holds the delimiter; none holds a tab. */
  #isDivided(cells: Cells, column: number, by: number): boolean {
    const field = this.#layout.fields[this.#columns[column]];
    if (this.#delimiter === undefined || this.#delimiter === '\t' || field?.kind !== 'text') return false;
    if (!cells.has(column) || !cells.has(column + by)) return false;
    const parts = Array.from({ length: by + 1 }, (_, part) => cells.get(column + part) ?? '');
    const length = [...parts.join(this.#delimiter)].length;
    return length <= (field.delimitedLength ?? length);
  }

  /** The columns whose fields would hold what they cannot, if each had the value that stands `by` columns further on. */
  #misfits(cells: Cells, by: number): number[] {
    const { fields, recordType, endOfRecord } = this.#layout;
    const values = new Map<string, string>();
    for (const [column, text] of cells) {
      const field = fields[this.#columns[column - by] ?? -1];
      if (field !== undefined) values.set(field.key, text);
    }
    // It stands before what is shifted, and decides what fits.
    values.set(recordType.key, cells.get(this.#recordTypeColumn) ?? '');
    const row = this.#read(values);
    const misfits = row.faults.filter(({ fault }) => !isReadable(fault) && fault !== 'resave/exponent');
    const columns = misfits.map(({ field }) => this.#columns.indexOf(field));
    const end = endOfRecord?.required === true ? endOfRecord.index : -1;
    if (row.values[end] === BLANK) columns.push(this.#columns.indexOf(end));
    return columns.filter((column) => column >= 0);
  }
}

function cellsOf(batch: Batch, record: number): Cells {
  const cells = new Map<number, string>();
  for (let span = batch.firstSpan[record]; span < batch.firstSpan[record + 1]; span++) {
    const text = decodeText(batch.bytes, batch.spanStart[span], batch.spanEnd[span]);
    cells.set(batch.spanColumn[span], text);
  }
  return cells;
}

function areBlank(cells: Cells, column: number, count: number): boolean {
  for (let at = column; at < column + count; at++) if (cells.has(at)) return false;
  return true;
}
