import { type Batch, isBlankRecord } from './batch.js';
import { Decoder } from './decode.js';
import { type ExtractFormat, extentOf } from './format.js';
import type { Row } from './row.js';

/** Decodes the records of an extract, or only some of their fields, which is faster. */
export class RowReader {
  readonly #decoder: Decoder;
  readonly #extent: number;

  /** @param isWanted Which fields are decoded, by key; the others stay blank. */
  constructor(format: ExtractFormat, isWanted: (key: string) => boolean = () => true) {
    const { layout, columns } = format;
    const wanted = columns.map((field) => (field >= 0 && isWanted(layout.fields[field].key) ? field : -1));
    this.#decoder = new Decoder(layout, wanted);
    this.#extent = extentOf(format);
  }

  /** The row is reused by the next call; undefined for a blank record and for one of the wrong shape. */
  read(batch: Batch, record: number): Row | undefined {
    if (isBlankRecord(batch, record) || batch.extent[record] !== this.#extent) return undefined;
    return this.#decoder.decode(batch, record);
  }
}
