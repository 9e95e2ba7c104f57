import type { Layout } from '../layout/layout.js';
import { newBatch } from './batch.js';
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
    const filled = [...values]
      .filter(([, value]) => value.trim() !== '')
      .map(([key, value]) => ({ column: layout.fieldByKey.get(key)?.index ?? -1, bytes: Buffer.from(value) }))
      .sort((a, b) => a.column - b.column);
    batch.bytes = Buffer.concat(filled.map(({ bytes }) => bytes));
    batch.count = 1;
    batch.firstSpan[1] = filled.length;
    let at = 0;
    for (const [span, { column, bytes }] of filled.entries()) {
      batch.spanColumn[span] = column;
      batch.spanStart[span] = at;
      at += bytes.length;
      batch.spanEnd[span] = at;
    }
    return decoder.decode(batch, 0);
  };
}
