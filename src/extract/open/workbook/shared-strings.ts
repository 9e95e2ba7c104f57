import { InputError } from '../../../errors.js';
import { ByteBuffer } from '../../byte-buffer.js';
import { readWholeXml } from './xml.js';

/** What a workbook may hold of texts; they have to stand in memory, and a file of a whole state needs less. */
const MOST_BYTES = 512 * 1024 * 1024;
const MOST_TEXTS = 20_000_000;

/** The texts that cells of a workbook share, as bytes: as many strings would take many times the memory. */
export class SharedStrings {
  readonly #bytes = new ByteBuffer();
  readonly #ends: number[] = [];
  readonly #decoder = new TextDecoder();

  static async read(file: string, chunks: AsyncIterable<Uint8Array>): Promise<SharedStrings> {
    const strings = new SharedStrings();
    let text = '';
    let isText = false;
    let isPhonetic = false;
    await readWholeXml(file, chunks, {
      open(name) {
        if (name === 'si') text = '';
        else if (name === 'rPh') isPhonetic = true;
        isText = name === 't' && !isPhonetic;
      },
      text(piece) {
        if (isText) text += piece;
      },
      close(name) {
        isText = false;
        if (name === 'rPh') isPhonetic = false;
        else if (name === 'si') strings.#add(file, text);
      },
    });
    return strings;
  }

  /** Empty for an index that no text has. */
  at(index: number): string {
    const end = this.#ends[index];
    if (end === undefined) return '';
    return this.#decoder.decode(this.#bytes.view(this.#ends[index - 1] ?? 0, end));
  }

  #add(file: string, text: string): void {
    this.#bytes.appendText(text);
    this.#ends.push(this.#bytes.length);
    if (this.#bytes.length <= MOST_BYTES && this.#ends.length <= MOST_TEXTS) return;
    throw new InputError('workbook-too-large', `${file} holds more text than can be kept in memory.`, {
      file,
      next: 'Use the .csv or .dat of the download.',
    });
  }
}
