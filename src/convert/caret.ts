import type { ByteBuffer } from '../extract/byte-buffer.js';
import type { Row } from '../extract/row.js';
import type { Layout } from '../layout/layout.js';
import { type Column, labelReader } from './column.js';
import { doesNotFit, type RowEncoder, type RowPlace } from './row-encoder.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

type CellWriter = (row: Row, place: RowPlace, to: ByteBuffer) => void;

/** Writes columns divided by a caret, without quotes, as TOMS does: the bytes of each value as they are, and CRLF. */
export class CaretEncoder implements RowEncoder {
  readonly #delimiter: number;
  readonly #headings: readonly string[];
  readonly #cells: readonly CellWriter[];

  constructor(layout: Layout, columns: readonly Column[]) {
    this.#delimiter = (layout.delimiter ?? '^').charCodeAt(0);
    this.#headings = columns.map(({ heading }) => heading);
    this.#cells = columns.map((column) => this.#cellWriter(layout, column));
  }

  start(to: ByteBuffer): void {
    to.appendText(`${this.#headings.join(String.fromCharCode(this.#delimiter))}\r\n`);
  }

  append(row: Row, place: RowPlace, to: ByteBuffer): void {
    for (let column = 0; column < this.#cells.length; column++) {
      if (column > 0) to.appendByte(this.#delimiter);
      this.#cells[column](row, place, to);
    }
    to.appendByte(CARRIAGE_RETURN);
    to.appendByte(LINE_FEED);
  }

  finish(): void {}

  #cellWriter(layout: Layout, { field, key, isLabel }: Column): CellWriter {
    const { index } = field;
    if (isLabel) {
      const label = labelReader(layout, field);
      return (row, place, to) => this.#appendText(label(row), key, place, to);
    }
    if (index >= layout.fields.length) {
      return (row, place, to) => {
        if (row.isFilled(index)) this.#appendText(row.text(index), key, place, to);
      };
    }
    return (row, place, to) => {
      if (!row.isFilled(index)) return;
      const { bytes, starts, ends } = row;
      for (let at = starts[index]; at < ends[index]; at++) this.#check(bytes[at], key, place);
      to.append(bytes, starts[index], ends[index]);
    };
  }

  #appendText(text: string, key: string, place: RowPlace, to: ByteBuffer): void {
    for (let index = 0; index < text.length; index++) this.#check(text.charCodeAt(index), key, place);
    to.appendText(text);
  }

  /** Nothing is quoted in these files, so a value can hold neither the delimiter nor a line end. */
  #check(code: number, key: string, place: RowPlace): void {
    if (code === this.#delimiter || code === LINE_FEED || code === CARRIAGE_RETURN) {
      throw doesNotFit(place, key, 'holds the delimiter or a line end');
    }
  }
}
