import { InputError } from '../errors.js';
import { type Batch, isBlankRecord } from '../extract/batch.js';
import type { ByteBuffer } from '../extract/byte-buffer.js';
import { Decoder } from '../extract/decode.js';
import { isReadable } from '../extract/faults.js';
import { extentOf } from '../extract/format.js';
import type { Input } from '../extract/inputs.js';
import { meantText } from '../extract/meant-text.js';
import { headOf } from '../extract/read.js';
import type { ShapeFault } from '../extract/record-shape.js';
import type { Row, RowFault } from '../extract/row.js';
import type { Change } from './change.js';
import { planColumns } from './columns.js';
import type { CopyWriter } from './copy-writer.js';
import type { DateOrder } from './date-order.js';
import { DelimitedCopy } from './delimited.js';
import { FixedWidthCopy } from './fixed-width.js';
import { ShapeMender } from './shape-mender.js';

/** Where a record stands. */
type Place = Pick<Change, 'line' | 'record'>;

/** Writes the records of a file one after another, mended as far as can be, and tells of each change. */
export class RecordMender {
  readonly #input: Input;
  readonly #dates: DateOrder;
  readonly #tell: (change: Change) => void;
  readonly #decoder: Decoder;
  readonly #shape: ShapeMender;
  readonly #writer: CopyWriter;
  /** Whether the columns of the file stay where they are. */
  readonly #keepsColumns: boolean;
  /** Lines of heading rows that were met and not told of: they come before the records that they were read with. */
  readonly #headingLines: number[] = [];

  /**
   * @param hasMisshapen Whether there are records whose shape cannot be mended; undefined where that is not known.
   */
  constructor(
    input: Input,
    dates: DateOrder,
    hasMisshapen: boolean | undefined,
    tell: (change: Change) => void,
  ) {
    const { source, format } = input;
    const { layout, columns } = format;
    this.#input = input;
    this.#dates = dates;
    this.#tell = tell;
    this.#decoder = new Decoder(layout, columns);
    this.#shape = new ShapeMender(format);
    if (format.form === 'fixed-width') {
      this.#writer = new FixedWidthCopy(layout, headOf(source, format));
      this.#keepsColumns = true;
      return;
    }
    const plan = planColumns(format, hasMisshapen !== true);
    this.#keepsColumns = plan.isInPlace;
    for (const change of plan.changes) tell(change);
    this.#writer = new DelimitedCopy(input, plan);
  }

  /** Writes what stands before the first record. */
  start(to: ByteBuffer): void {
    this.#writer.start(to);
  }

  /** @param line 1-based line of a heading row between records, which is left out. */
  repeatedHeading(line: number): void {
    this.#headingLines.push(line);
  }

  /** Tells of the heading rows above a line, so that changes come in the order of the file. */
  tellHeadings(above = Number.POSITIVE_INFINITY): void {
    const cause = 'structure/repeated-heading';
    while ((this.#headingLines[0] ?? above) < above) {
      const line = this.#headingLines.shift() ?? null;
      this.#tell({ cause, isMended: true, line, record: null, key: '', from: '', to: '' });
    }
  }

  /** @param number 1-based number of the record in the file. */
  mend(batch: Batch, record: number, number: number, to: ByteBuffer): void {
    const place = { line: batch.line[record], record: number };
    this.tellHeadings(place.line);
    if (isBlankRecord(batch, record)) {
      this.#tell({ ...place, cause: 'structure/blank-record', isMended: true, key: '', from: '', to: '' });
      return;
    }
    const misshapen = this.#shape.read(batch, record);
    if (misshapen === undefined) {
      this.#mendValues(batch, record, place, true, to);
      return;
    }
    const { fault, shaped } = misshapen;
    this.#tellShape(batch, record, place, fault, shaped !== undefined);
    if (shaped !== undefined) this.#mendValues(shaped.batch, shaped.record, place, false, to);
    else if (this.#keepsColumns) this.#writer.copy(batch, record, to);
    else throw cannotMove(this.#input.source.name, place.line);
  }

  #tellShape(batch: Batch, record: number, place: Place, fault: ShapeFault, isMended: boolean): void {
    const { format } = this.#input;
    const field =
      fault.rule === 'resave/shifted-columns'
        ? format.layout.fields[format.columns[fault.shift.column]]
        : undefined;
    this.#tell({
      ...place,
      cause: fault.rule,
      isMended,
      key: field?.key ?? '',
      from: String(batch.extent[record]),
      to: isMended ? String(extentOf(format)) : '',
    });
  }

  /** @param isInPlace Whether the record has the shape of its file, so that it may be copied as it stands. */
  #mendValues(batch: Batch, record: number, place: Place, isInPlace: boolean, to: ByteBuffer): void {
    const row = this.#decoder.decode(batch, record);
    const values = new Map<number, string>();
    for (const fault of row.faults) {
      const meant = this.#meant(row, fault, place);
      if (meant !== undefined) values.set(fault.field, meant);
    }
    if (isInPlace && values.size === 0 && this.#writer.isInPlace) this.#writer.copy(batch, record, to);
    else this.#writer.write(batch, record, values, to, row);
  }

  /** What a value is to be instead; undefined where it stays. */
  #meant(row: Row, { field: index, fault: cause }: RowFault, place: Place): string | undefined {
    const field = row.layout.fields[index];
    const isDate = cause === 'field/date';
    if (isDate) this.#dates.note(row, index);
    if (!isReadable(cause) && cause !== 'resave/exponent' && !isDate) return undefined;
    const isMended = isReadable(cause) && (cause !== 'resave/date-form' || this.#dates.isMonthFirst());
    const { line, record } = place;
    const { key } = field;
    const from = row.text(index);
    const to = isMended ? meantText(row, field) : '';
    // Named one by one: a file may have millions of them, and to spread an object into another takes ten times as long.
    this.#tell({ cause, isMended, line, record, key, from, to });
    return isMended ? to : undefined;
  }
}

function cannotMove(file: string, line: number): InputError {
  const problem = `${file}, line ${line}: the record has another number of columns than the others, which were put in order.`;
  return new InputError('wrong-shape', problem, {
    file,
    line,
    next: 'Save it and name the file: its columns then stay where they are.',
  });
}
