import { InputError } from '../errors.js';
import { ByteBuffer } from '../extract/byte-buffer.js';
import type { Input } from '../extract/inputs.js';
import { readBatches } from '../extract/read.js';
import { RowReader } from '../extract/row-reader.js';
import type { Layout } from '../layout/layout.js';
import { CaretEncoder } from './caret.js';
import { columnsOf } from './column.js';
import { CommaEncoder } from './comma.js';
import { FixedWidthEncoder } from './fixed-width.js';
import { JsonLinesEncoder } from './jsonl.js';
import type { RowEncoder } from './row-encoder.js';
import type { Target } from './targets.js';

export type { Target } from './targets.js';

export interface ConvertOptions {
  readonly to: Target;
  /** Whether a column with its label follows each code. */
  readonly labels?: boolean;
  /** Whether comma-separated values are to survive being opened in Excel. */
  readonly excel?: boolean;
  readonly onProgress?: (done: { readonly bytes: number; readonly records: number }) => void;
}

/**
 * The records of extracts of one layout in another form, in chunks of 1 MiB or more that hold until the next is asked
 * for. Every field of the layout has its column, whether the extracts have it or not.
 * @throws InputError `wrong-shape` at a record that does not have the shape of its layout; `does-not-fit` where the form
 * cannot hold a value; `no-labels`, `only-comma`, `wrong-form`.
 */
export async function* convertExtracts(
  inputs: readonly Input[],
  options: ConvertOptions,
): AsyncGenerator<Uint8Array> {
  const encoder = await encoderFor(inputs[0].format.layout, options);
  const out = new ByteBuffer(4 * 1024 * 1024);
  encoder.start(out);
  let bytes = 0;
  let records = 0;
  for (const { source, format } of inputs) {
    const reader = new RowReader(format);
    for await (const batch of readBatches(source, format)) {
      for (let record = 0; record < batch.count; record++) {
        const place = { file: source.name, line: batch.line[record] };
        const row = reader.read(batch, record);
        if (row === undefined) throw wrongShape(place);
        encoder.append(row, place, out);
      }
      bytes += batch.recordEnd[batch.count - 1] - batch.recordStart[0];
      records += batch.count;
      options.onProgress?.({ bytes, records });
      if (out.length < 1024 * 1024) continue;
      yield out.view();
      out.truncate(0);
    }
  }
  encoder.finish(out);
  if (out.length > 0) yield out.view();
}

async function encoderFor(layout: Layout, options: ConvertOptions): Promise<RowEncoder> {
  const { to, labels = false, excel = false } = options;
  const columns = columnsOf(layout.fields, labels);
  if (excel && to !== 'comma') {
    throw new InputError('only-comma', 'Only comma-separated values can be written for Excel.', {
      next: 'Leave --excel out, or write --to comma.',
    });
  }
  switch (to) {
    case 'caret':
      return new CaretEncoder(layout, columns);
    case 'comma':
      return new CommaEncoder(layout, columns, excel);
    case 'fixed':
      if (labels) {
        throw new InputError('no-labels', 'Records of fixed width have no room for labels.', {
          next: 'Leave --labels out, or choose another form.',
        });
      }
      return new FixedWidthEncoder(layout);
    case 'jsonl':
      return new JsonLinesEncoder(layout, columns);
    case 'parquet': {
      const { ParquetEncoder } = await import('./parquet.js');
      return new ParquetEncoder(layout, columns);
    }
  }
}

function wrongShape({ file, line }: { readonly file: string; readonly line: number }): InputError {
  const message = `${file}, line ${line}: the record is blank or does not have the columns or the length of its layout.`;
  return new InputError('wrong-shape', message, {
    file,
    line,
    next: 'See what is wrong with it: caaspp validate. Leave such records out: caaspp filter.',
  });
}
