import { type Batch, bytesOf } from '../extract/batch.js';
import { ByteBuffer } from '../extract/byte-buffer.js';
import type { Input } from '../extract/inputs.js';
import { readBatches } from '../extract/read.js';
import type { Row } from '../extract/row.js';
import { type RowEncoder, wrongShape } from './row-encoder.js';

/** Reads the records of one extract as rows to be written. */
export interface RecordReader {
  /**
   * The row is reused by the next call.
   * @returns Undefined for a record of the wrong shape; `left-out` for one that is not to be written.
   */
  read(batch: Batch, record: number): Row | 'left-out' | undefined;
}

const CHUNK = 1024 * 1024;

/**
 * The records of extracts as an encoder writes them, in chunks of 1 MiB or more that hold until the next is asked for.
 * @throws InputError `wrong-shape` at a record that does not have the shape of its layout; what reading and encoding throw.
 */
export async function* encodeInputs(
  inputs: readonly Input[],
  encoder: RowEncoder,
  readerFor: (input: Input) => Promise<RecordReader>,
  onProgress: ((done: { readonly bytes: number; readonly records: number }) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  const out = new ByteBuffer(4 * CHUNK);
  encoder.start(out);
  let bytes = 0;
  let records = 0;
  for (const input of inputs) {
    const { source, format } = input;
    const reader = await readerFor(input);
    for await (const batch of readBatches(source, format)) {
      for (let record = 0; record < batch.count; record++) {
        const place = { file: source.name, line: batch.line[record] };
        const row = reader.read(batch, record);
        if (row === undefined) throw wrongShape(place);
        if (row !== 'left-out') encoder.append(row, place, out);
      }
      bytes += bytesOf(batch);
      records += batch.count;
      onProgress?.({ bytes, records });
      if (out.length < CHUNK) continue;
      yield out.view();
      out.truncate(0);
    }
  }
  encoder.finish(out);
  if (out.length > 0) yield out.view();
}
