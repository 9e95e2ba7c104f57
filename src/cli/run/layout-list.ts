import { loadLayout, publishedLayouts } from '../../layout/catalog.js';
import { alignColumns } from '../../text/columns.js';
import { count } from '../../text/count.js';
import { exitCodes } from '../exit-codes.js';
import { printLines } from '../output.js';

/** A line for each published layout. */
export async function runLayoutList(): Promise<number> {
  const rows = publishedLayouts().map((id) => {
    const { basis, fields, recordLength, document } = loadLayout(id);
    return [
      id,
      basis,
      count(fields.length, 'field'),
      recordLength === null ? '' : count(recordLength, 'character'),
      document.revision ?? '',
    ];
  });
  await printLines(alignColumns(rows));
  return exitCodes.success;
}
