import { InputError } from '../../../errors.js';
import { ByteBuffer } from '../../byte-buffer.js';
import { FIELD_END } from '../../format.js';
import { dateOfSerial, plainNumber } from './number.js';
import type { SharedStrings } from './shared-strings.js';
import { readXml } from './xml.js';

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly strings: SharedStrings;
  /** Style → whether it shows a number as a date. */
  readonly dateStyles: readonly boolean[];
  readonly since1904: boolean;
}

/** Excel has no more rows; of columns no extract has nearly as many. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 2048;

/** Titles and headings stand in the first rows: the widest of them says how many columns there are. */
const ROWS_THAT_SAY_WIDTH = 20;

/** Reads a sheet as lines of fields, each row on the line of its number. */
export class SheetReader {
  readonly #file: string;
  readonly #context: CellContext;
  readonly #out = new ByteBuffer(1024 * 1024);
  #row = 0;
  #lines = 0;
  #column = 0;
  #cells: string[] = [];
  #width = 0;
  #rowsWithValues = 0;
  #type = 'n';
  #style = 0;
  #isValue = false;
  #isPhonetic = false;
  #text = '';
  /** Whether a date was seen that the sheet keeps as a number. */
  hasDates = false;

  constructor(file: string, context: CellContext) {
    this.#file = file;
    this.#context = context;
  }

  /** @throws InputError `damaged-workbook`, `workbook-too-large`. */
  async *lines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const handlers = {
      open: (name: string, attributes: Readonly<Record<string, string>>) => this.#open(name, attributes),
      text: (text: string) => {
        if (this.#isValue) this.#text += text;
      },
      close: (name: string) => this.#close(name),
    };
    for await (const _ of readXml(this.#file, chunks, handlers)) {
      if (this.#out.length === 0) continue;
      yield this.#out.view();
      this.#out.truncate(0);
    }
  }

  #open(name: string, { r, t, s }: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'row':
        this.#row = r === undefined ? this.#row + 1 : Number(r);
        this.#column = -1;
        if (!(this.#row > this.#lines && this.#row <= MOST_ROWS)) throw this.#tooLarge('rows');
        return;
      case 'c':
        this.#column = r === undefined ? this.#column + 1 : columnOf(r);
        this.#type = t ?? 'n';
        this.#style = Number(s ?? 0);
        this.#text = '';
        return;
      case 'rPh':
        this.#isPhonetic = true;
        return;
      default:
        this.#isValue = name === 'v' || (name === 't' && !this.#isPhonetic);
    }
  }

  #close(name: string): void {
    this.#isValue = false;
    if (name === 'c') this.#endCell();
    else if (name === 'row') this.#endRow();
    else if (name === 'rPh') this.#isPhonetic = false;
  }

  #endCell(): void {
    const value = this.#value();
    if (value === '') return;
    if (this.#column >= MOST_COLUMNS) throw this.#tooLarge('columns');
    this.#cells[this.#column] = clean(value);
  }

  #value(): string {
    const text = this.#text;
    switch (this.#type) {
      case 's':
        return this.#context.strings.at(Number(text));
      case 'b':
        return text === '1' ? 'TRUE' : 'FALSE';
      case 'd':
        return text.slice(0, 10);
      case 'n': {
        if (text === '') return '';
        const date =
          this.#context.dateStyles[this.#style] === true
            ? dateOfSerial(text, this.#context.since1904)
            : undefined;
        this.hasDates ||= date !== undefined;
        return date ?? plainNumber(text);
      }
      default:
        return text;
    }
  }

  #endRow(): void {
    const cells = this.#cells;
    const row = this.#row;
    for (; this.#lines < row - 1; this.#lines++) this.#out.appendText('\n');
    this.#lines = row;
    if (cells.length > 0 && this.#rowsWithValues < ROWS_THAT_SAY_WIDTH) {
      this.#width = Math.max(this.#width, cells.length);
      this.#rowsWithValues++;
    }
    if (cells.length > 0) {
      const width = Math.max(this.#width, cells.length);
      this.#out.appendText(Array.from({ length: width }, (_, column) => cells[column] ?? '').join(FIELD_END));
    }
    this.#out.appendText('\n');
    this.#cells = [];
  }

  #tooLarge(what: string): InputError {
    return new InputError(
      'workbook-too-large',
      `${this.#file} has more ${what} than an extract, or none that count up.`,
      {
        file: this.#file,
        next: 'Use the .csv or .dat of the download.',
      },
    );
  }
}

/** Column of a place such as AB12, 0-based. */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at++) {
    const letter = place.charCodeAt(at) - 0x40;
    if (letter < 1 || letter > 26) break;
    column = Math.min(column * 26 + letter, MOST_COLUMNS + 1);
  }
  return column - 1;
}

/** A value stands on one line and holds no delimiter. */
function clean(value: string): string {
  return value.replace(/\r\n|[\n\r]/g, ' ').replaceAll(FIELD_END, '\u001a');
}
