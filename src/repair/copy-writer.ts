import type { Batch } from '../extract/batch.js';
import type { ByteBuffer } from '../extract/byte-buffer.js';
import type { Row } from '../extract/row.js';

/** Field index → the text that is to stand there instead. */
export type NewValues = ReadonlyMap<number, string>;

/** Writes the copy in the form of the file. */
export interface CopyWriter {
  /** Whether a record in which nothing is mended can be copied as it stands. */
  readonly isInPlace: boolean;
  /** What stands before the first record. */
  start(to: ByteBuffer): void;
  /** A record as it stands, its line end included. */
  copy(batch: Batch, record: number, to: ByteBuffer): void;
  /**
   * A record of the right shape with other values.
   * @param row The record, decoded: it knows where its values begin.
   */
  write(batch: Batch, record: number, values: NewValues, to: ByteBuffer, row: Row): void;
}
