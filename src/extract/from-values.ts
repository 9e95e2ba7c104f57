import type { Layout } from '../layout/layout.js';
import { type Batch, newBatch } from './batch.js';
import { Decoder } from './decode.js';
import type { Row } from './row.js';

/**
 * Makes decoded rows of records that are not in a file: key → value as it would stand there, blank fields
 * absent or empty. The row is reused by the next call.
 */
export function valueReader(
  layout: Layout,
): (values: Iterable<readonly [key: string, value: string]>) => Row {
  const batch = newBatch(layout.fields.length);
  const decoder = new Decoder(
    layout,
    Int16Array.from(layout.fields, (field) => field.index),
  );
  return (values) => {
    const cells = new Array<string>(layout.fields.length).fill('');
    for (const [key, value] of values) {
      const field = layout.fieldByKey.get(key);
      if (field !== undefined && value.trim() !== '') cells[field.index] = value;
    }
    fillBatch(batch, cells);
    return decoder.decode(batch, 0);
  };
}

/** One record as it would stand in a delimited file, in which a value may hold the delimiter. */
function fillBatch(batch: Batch, cells: readonly string[]): void {
  batch.bytes = Buffer.from(cells.join('^'));
  batch.count = 1;
  batch.recordEnd[0] = batch.bytes.length;
  let span = 0;
  let at = 0;
  for (const [column, cell] of cells.entries()) {
    const end = at + Buffer.byteLength(cell);
    if (end > at) {
      batch.spanColumn[span] = column;
      batch.spanStart[span] = at;
      batch.spanEnd[span] = end;
      span++;
    }
    at = end + 1;
  }
  batch.firstSpan[1] = span;
}
