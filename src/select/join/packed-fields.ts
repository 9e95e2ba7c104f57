import type { Row } from '../../extract/row.js';
import type { JoinedField } from './joined-layout.js';

/** Bytes before the text of a cell: its place among the fields, its value, and how many bytes the text has. */
const HEAD = 2 + 4 + 4;

const BLOCK = 1024 * 1024;

/** Keeps the filled ones of some fields of rows, and puts them into others: a blank field costs nothing. */
export class PackedFields {
  readonly #fields: readonly JoinedField[];
  #block = new DataView(new ArrayBuffer(BLOCK));
  #used = 0;

  constructor(fields: readonly JoinedField[]) {
    this.#fields = fields;
  }

  /** What `unpack` takes. */
  pack(row: Row): DataView {
    const cells = this.#fields.flatMap(({ from, carry }, place) => {
      if (!row.isFilled(from.index)) return [];
      return { place, value: carry(row.values[from.index]), text: Buffer.from(row.text(from.index)) };
    });
    const packed = this.#take(cells.reduce((sum, { text }) => sum + HEAD + text.length, 0));
    let at = 0;
    for (const { place, value, text } of cells) {
      packed.setUint16(at, place);
      packed.setInt32(at + 2, value);
      packed.setUint32(at + 6, text.length);
      new Uint8Array(packed.buffer, packed.byteOffset + at + HEAD).set(text);
      at += HEAD + text.length;
    }
    return packed;
  }

  /** Fills the fields of a row of the joined layout. */
  unpack(packed: DataView, row: Row): void {
    this.clear(row);
    for (let at = 0; at < packed.byteLength; ) {
      const end = at + HEAD + packed.getUint32(at + 6);
      const text = Buffer.from(packed.buffer, packed.byteOffset + at + HEAD, end - at - HEAD).toString();
      row.setDerived(this.#fields[packed.getUint16(at)].to.index, packed.getInt32(at + 2), text);
      at = end;
    }
  }

  /** Leaves the fields of a row blank. */
  clear(row: Row): void {
    for (const { to } of this.#fields) row.setDerivedText(to.index, '');
  }

  /** Room in a block that many rows share, since one of its own would cost more than a row has. */
  #take(length: number): DataView {
    if (this.#used + length > this.#block.byteLength) {
      this.#block = new DataView(new ArrayBuffer(Math.max(BLOCK, length)));
      this.#used = 0;
    }
    const taken = new DataView(this.#block.buffer, this.#used, length);
    this.#used += length;
    return taken;
  }
}
