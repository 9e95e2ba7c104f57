import { exportDictionaries, loadLayout, publishedLayouts } from '../../layout/catalog.js';
import { alignColumns } from '../../text/columns.js';
import { exitCodes } from '../exit-codes.js';
import { tableOfLayouts } from '../layout-text.js';
import { printLines } from '../output.js';

/** A line for each published layout. */
export async function runLayoutList(): Promise<number> {
  await printLines(
    alignColumns(tableOfLayouts([...publishedLayouts(), ...exportDictionaries()].map(loadLayout))),
  );
  return exitCodes.success;
}
