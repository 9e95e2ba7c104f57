import type { ByteBuffer } from '../extract/byte-buffer.js';
import type { Row } from '../extract/row.js';
import type { Layout } from '../layout/layout.js';
import type { FieldKind } from '../layout/schema.js';
import { type Column, labelReader } from './column.js';
import type { RowEncoder, RowPlace } from './row-encoder.js';

const COMMA = 0x2c;

/** Excel takes no longer text in a formula. */
const LONGEST_LITERAL = 255;

type CellWriter = (row: Row, to: ByteBuffer) => void;

/**
 * Writes comma-separated values after RFC 4180, in UTF-8 with CRLF: cells with a comma, a quote or a line end stand in
 * quotes.
 */
export class CommaEncoder implements RowEncoder {
  readonly #headings: readonly string[];
  readonly #cells: readonly CellWriter[];
  readonly #forExcel: boolean;

  /**
   * @param forExcel Whether cells that Excel would change on opening the file (leading zeros, long numbers, dates) are
   * written as formulas that give the text: `="01"`; a byte order mark tells it the encoding.
   */
  constructor(layout: Layout, columns: readonly Column[], forExcel: boolean) {
    this.#forExcel = forExcel;
    this.#headings = columns.map(({ heading }) => heading);
    this.#cells = columns.map((column) => this.#cellWriter(layout, column));
  }

  start(to: ByteBuffer): void {
    to.appendText(`${this.#forExcel ? '\ufeff' : ''}${this.#headings.map(quoted).join(',')}\r\n`);
  }

  append(row: Row, _: RowPlace, to: ByteBuffer): void {
    for (let column = 0; column < this.#cells.length; column++) {
      if (column > 0) to.appendByte(COMMA);
      this.#cells[column](row, to);
    }
    to.appendText('\r\n');
  }

  finish(): void {}

  #cellWriter(layout: Layout, { field, isLabel }: Column): CellWriter {
    const { index, kind } = field;
    if (isLabel) {
      const label = labelReader(layout, field);
      return (row, to) => to.appendText(this.#cell(label(row), 'text'));
    }
    return (row, to) => {
      if (!row.isFilled(index)) return;
      const { bytes, starts, ends } = row;
      if (!this.#forExcel && index < layout.fields.length && isPlain(bytes, starts[index], ends[index])) {
        to.append(bytes, starts[index], ends[index]);
      } else {
        to.appendText(this.#cell(row.text(index), kind));
      }
    };
  }

  #cell(text: string, kind: FieldKind): string {
    return quoted(this.#forExcel && isChangedByExcel(text, kind) ? `="${text.replaceAll('"', '""')}"` : text);
  }
}

/** ASCII that needs no quotes. */
function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte >= 0x80 || byte === COMMA || byte === 0x22 || byte === 0x0a || byte === 0x0d) return false;
  }
  return true;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Excel reads digits as numbers, dates and times in many spellings as dates, TRUE and FALSE as truth values, and what begins
 * like a formula as one; words without digits it leaves alone.
 */
function isChangedByExcel(text: string, kind: FieldKind): boolean {
  if (text === '' || text.length > LONGEST_LITERAL || kind === 'integer' || kind === 'decimal') return false;
  return /^[^\p{L}]|\d|^(true|false)$/iu.test(text);
}
