import { InputError } from '../errors.js';
import type { Layout } from '../layout/layout.js';
import type { Form } from './format.js';

/** A record as key → value as it stands in a file; blank fields are absent. */
export type RecordValues = ReadonlyMap<string, string>;

/** Turns records into the bytes of one form. */
export interface RecordWriter {
  /** The heading row with its line end; empty where the form has none. */
  readonly headings: Uint8Array;
  /**
   * A record with its line end; the bytes may be reused by the next call. Keys that the layout lacks are passed
   * over.
   * @throws InputError `does-not-fit` where a value is longer than its field or would divide it or the line.
   */
  line(record: RecordValues): Uint8Array;
}

const CHUNK = 1024 * 1024;

const encoder = new TextEncoder();

/** A writer for extracts as TOMS gives them out: fixed width with LF, caret-delimited with CRLF and no quotes. */
export function recordWriter(layout: Layout, form: Form): RecordWriter {
  return form === 'fixed-width' ? new FixedWidthWriter(layout) : new CaretWriter(layout);
}

/** The bytes of a whole extract, in chunks of about 1 MiB. */
export function* writeExtract(
  layout: Layout,
  form: Form,
  records: Iterable<RecordValues>,
): Generator<Uint8Array> {
  const writer = recordWriter(layout, form);
  yield* chunked(linesOf(writer, records));
}

function* linesOf(writer: RecordWriter, records: Iterable<RecordValues>): Generator<Uint8Array> {
  if (writer.headings.length > 0) yield writer.headings;
  for (const record of records) yield writer.line(record);
}

/** Gathers short pieces of bytes, which may be reused after they were taken, into chunks of about 1 MiB. */
export function* chunked(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let chunk = new Uint8Array(CHUNK);
  let used = 0;
  for (const piece of pieces) {
    if (used + piece.length > chunk.length) {
      if (used > 0) yield chunk.subarray(0, used);
      chunk = new Uint8Array(Math.max(CHUNK, piece.length));
      used = 0;
    }
    chunk.set(piece, used);
    used += piece.length;
  }
  if (used > 0) yield chunk.subarray(0, used);
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;

class FixedWidthWriter implements RecordWriter {
  readonly headings = new Uint8Array(0);
  /** Key → place of the field in a record, 0-based, the end excluded. */
  readonly #places: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
  readonly #recordLength: number;
  readonly #line: Uint8Array;

  constructor(layout: Layout) {
    if (layout.recordLength === null) {
      throw new InputError('wrong-form', `${layout.id} has no fixed-width form.`, {
        next: 'Write it delimited: in the form caret.',
      });
    }
    this.#recordLength = layout.recordLength;
    this.#line = new Uint8Array(layout.recordLength + 1);
    this.#places = new Map(
      layout.fields.map(({ key, start, end }) => [key, { start: (start ?? 1) - 1, end: end ?? 0 }]),
    );
  }

  line(record: RecordValues): Uint8Array {
    this.#line.fill(SPACE);
    this.#line[this.#recordLength] = LINE_FEED;
    for (const [key, value] of record) {
      const place = this.#places.get(key);
      if (place === undefined) continue;
      if (value.length > place.end - place.start) return this.#lineOfCharacters(record);
      for (let index = 0; index < value.length; index++) {
        const character = value.charCodeAt(index);
        if (character > 0x7f || endsLine(character)) return this.#lineOfCharacters(record);
        this.#line[place.start + index] = character;
      }
    }
    return this.#line;
  }

  /** The same for values outside ASCII, whose positions count characters, and for those that do not fit. */
  #lineOfCharacters(record: RecordValues): Uint8Array {
    const line = new Array<string>(this.#recordLength).fill(' ');
    for (const [key, value] of record) {
      const place = this.#places.get(key);
      if (place === undefined) continue;
      const characters = [...value];
      const length = place.end - place.start;
      if (characters.length > length || /[\n\r]/.test(value)) throw doesNotFit(key, length);
      line.splice(place.start, characters.length, ...characters);
    }
    return encoder.encode(`${line.join('')}\n`);
  }
}

/** Delimited, by the character that the layout names. */
class CaretWriter implements RecordWriter {
  readonly headings: Uint8Array;
  readonly #columns: ReadonlyMap<string, { readonly index: number; readonly length: number }>;
  readonly #delimiter: string;
  readonly #delimiterCode: number;
  readonly #cells: string[];

  constructor(layout: Layout) {
    this.#delimiter = layout.delimiter ?? '^';
    this.#delimiterCode = this.#delimiter.charCodeAt(0);
    this.#cells = layout.fields.map((field) => field.headings[0] ?? field.name);
    this.headings = encode(
      this.#cells.map((heading) => this.#quoted(heading)),
      this.#delimiter,
    );
    this.#columns = new Map(
      layout.fields.map(({ key, index, length }) => [
        key,
        { index, length: length ?? Number.POSITIVE_INFINITY },
      ]),
    );
  }

  line(record: RecordValues): Uint8Array {
    this.#cells.fill('');
    for (const [key, value] of record) {
      const column = this.#columns.get(key);
      if (column === undefined) continue;
      const fits = value.length <= column.length || [...value].length <= column.length;
      const cell = this.#quoted(value);
      if (!fits || (cell === value && this.#dividesCells(value))) throw doesNotFit(key, column.length);
      this.#cells[column.index] = cell;
    }
    return encode(this.#cells, this.#delimiter);
  }

  /** Where commas divide the values, those that hold one are quoted. */
  #quoted(value: string): string {
    return this.#delimiter === ',' && /[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  }

  /** Nothing is quoted in caret-delimited files, so a value can hold neither the delimiter nor a line end. */
  #dividesCells(value: string): boolean {
    for (let index = 0; index < value.length; index++) {
      const character = value.charCodeAt(index);
      if (character === this.#delimiterCode || endsLine(character)) return true;
    }
    return false;
  }
}

function encode(cells: readonly string[], delimiter: string): Uint8Array {
  return encoder.encode(`${cells.join(delimiter)}\r\n`);
}

function endsLine(character: number): boolean {
  return character === LINE_FEED || character === CARRIAGE_RETURN;
}

/** The message names no value: it may be a student's. */
function doesNotFit(key: string, length: number): InputError {
  const message = `A value of ${key} is longer than its ${length} characters, or holds a delimiter or line end.`;
  return new InputError('does-not-fit', message, { next: 'Shorten it, and leave these out.' });
}
