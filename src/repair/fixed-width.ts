import type { Batch } from '../extract/batch.js';
import type { ByteBuffer } from '../extract/byte-buffer.js';
import type { Row } from '../extract/row.js';
import type { Layout } from '../layout/layout.js';
import type { CopyWriter, NewValues } from './copy-writer.js';

const SPACE = 0x20;

/** Writes records of fixed width: a new value takes the place of the old one, which is ASCII like it. */
export class FixedWidthCopy implements CopyWriter {
  readonly isInPlace = true;
  readonly #layout: Layout;
  readonly #head: Uint8Array;

  /** @param head What stands before the first record. */
  constructor(layout: Layout, head: Uint8Array) {
    this.#layout = layout;
    this.#head = head;
  }

  start(to: ByteBuffer): void {
    to.append(this.#head);
  }

  copy({ bytes, recordStart, lineEnd }: Batch, record: number, to: ByteBuffer): void {
    to.append(bytes, recordStart[record], lineEnd[record]);
  }

  /** Blanks that were cut from the end are put back. */
  write(batch: Batch, record: number, values: NewValues, to: ByteBuffer, row: Row): void {
    const { bytes, recordStart, recordEnd, lineEnd, extent } = batch;
    const start = to.length;
    to.append(bytes, recordStart[record], recordEnd[record]);
    for (let at = extent[record]; at < (this.#layout.recordLength ?? 0); at++) to.appendByte(SPACE);
    const line = to.view(start);
    for (const [field, text] of values) {
      const place = row.starts[field] - recordStart[record];
      const length = this.#layout.fields[field].length ?? text.length;
      line.set(Buffer.from(text.padEnd(length)), place);
    }
    to.append(bytes, recordEnd[record], lineEnd[record]);
  }
}
