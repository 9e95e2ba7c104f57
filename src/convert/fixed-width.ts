import { isUtf8 } from 'node:buffer';
import { InputError } from '../errors.js';
import { ByteBuffer } from '../extract/byte-buffer.js';
import type { Row } from '../extract/row.js';
import { characterCount, decodeText } from '../extract/text.js';
import { BLANK } from '../extract/value.js';
import type { Layout } from '../layout/layout.js';
import { doesNotFit, type RowEncoder, type RowPlace } from './row-encoder.js';

const SPACE = 0x20;
const LINE_FEED = 0x0a;

/** Places of a field in a record: 0-based, the end excluded. */
interface FieldPlace {
  readonly index: number;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Writes records of fixed length, LF after each, as TOMS does: the bytes of each value as they are. Where a record holds
 * characters of several bytes, its places count characters.
 */
export class FixedWidthEncoder implements RowEncoder {
  readonly #fields: readonly FieldPlace[];
  readonly #line: Uint8Array;
  readonly #length: number;

  /** @throws InputError `wrong-form` where the layout has no fixed-width form. */
  constructor(layout: Layout) {
    if (layout.recordLength === null) {
      throw new InputError('wrong-form', `${layout.id} has no fixed-width form.`, {
        next: 'Write it caret-delimited.',
      });
    }
    this.#length = layout.recordLength;
    this.#line = new Uint8Array(this.#length + 1);
    this.#fields = layout.fields.map(({ index, key, start, end }) => ({
      index,
      key,
      start: (start ?? 1) - 1,
      end: end ?? 0,
    }));
  }

  start(): void {}

  append(row: Row, place: RowPlace, to: ByteBuffer): void {
    const line = this.#line.fill(SPACE);
    line[this.#length] = LINE_FEED;
    const { bytes, starts, ends } = row;
    for (const field of this.#fields) {
      if (!row.isFilled(field.index)) continue;
      const end = trimmedEnd(bytes, starts[field.index], ends[field.index]);
      let target = field.start;
      for (let at = starts[field.index]; at < end; at++, target++) {
        const byte = bytes[at];
        if (target === field.end || byte >= 0x80 || byte === LINE_FEED) {
          this.#appendCharacters(row, place, to);
          return;
        }
        line[target] = byte;
      }
    }
    to.append(line);
  }

  finish(): void {}

  /** The same for values outside ASCII, and for those that do not fit. */
  #appendCharacters(row: Row, place: RowPlace, to: ByteBuffer): void {
    const values = this.#fields.map((field) => valueBytes(row, field));
    const isAllUtf8 = values.every((value) => isUtf8(value));
    const isWindows1252 = !isAllUtf8 && values.every((value) => isAscii(value) || !isUtf8(value));
    const line = new ByteBuffer(this.#length * 2);
    let characters = 0;
    const fillUpTo = (place: number) => {
      for (; characters < place; characters++) line.appendByte(SPACE);
    };
    for (const [index, value] of values.entries()) {
      const { key, start, end } = this.#fields[index];
      // A record has one encoding, or its places could not be told.
      const bytes = isAllUtf8 || isWindows1252 ? value : Buffer.from(decodeText(value, 0, value.length));
      const length = characterCount(bytes, 0, bytes.length);
      if (length > end - start) throw doesNotFit(place, key, `is longer than its ${end - start} characters`);
      if (bytes.includes(LINE_FEED)) throw doesNotFit(place, key, 'holds a line end');
      fillUpTo(start);
      line.append(bytes);
      characters += length;
    }
    fillUpTo(this.#length);
    line.appendByte(LINE_FEED);
    to.append(line.view());
  }
}

function valueBytes({ values, bytes, starts, ends }: Row, { index }: FieldPlace): Uint8Array {
  if (values[index] === BLANK) return new Uint8Array(0);
  return bytes.subarray(starts[index], trimmedEnd(bytes, starts[index], ends[index]));
}

/** Spaces at the end are what a fixed-width field is filled up with. */
function trimmedEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && bytes[at - 1] === SPACE) at--;
  return at;
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}
