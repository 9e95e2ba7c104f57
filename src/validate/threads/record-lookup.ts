import { Decoder } from '../../extract/decode.js';
import type { ExtractFormat } from '../../extract/format.js';
import type { RandomAccessFile } from '../../extract/random-access.js';
import { roomFor } from '../../extract/read.js';
import type { Row } from '../../extract/row.js';
import type { ScanRoom } from '../../extract/scanner/simd.js';

/** Reads single records of a file again, by the places of their bytes: few are needed, as examples of findings. */
export class RecordLookup {
  readonly #file: RandomAccessFile;
  readonly #format: ExtractFormat;
  #decoder: Decoder | undefined;
  #room: ScanRoom | undefined;

  constructor(file: RandomAccessFile, format: ExtractFormat) {
    this.#file = file;
    this.#format = format;
  }

  /** The row is reused by the next call. */
  rowAt(start: number, end: number): Row {
    this.#decoder ??= new Decoder(this.#format.layout, this.#format.columns);
    const { buffer, batch, scanner } = this.#roomOf(end - start);
    const length = this.#file.read(buffer.subarray(0, end - start), start);
    scanner.scan(buffer, 0, length, 1, true, batch);
    return this.#decoder.decode(batch, 0);
  }

  #roomOf(bytes: number): ScanRoom {
    if (this.#room === undefined || this.#room.buffer.length < bytes)
      this.#room = roomFor(this.#format, 2 * bytes);
    return this.#room;
  }
}
