import { isBlankRecord } from '../extract/batch.js';
import type { Input } from '../extract/inputs.js';
import { readBatches } from '../extract/read.js';
import { RowReader } from '../extract/row-reader.js';
import { hasDayFirst } from './date-order.js';
import { ShapeMender } from './shape-mender.js';

/** What has to be known of all records before the first is written. */
export interface Survey {
  /** Whether a date with slashes has its day first. */
  readonly isDayFirst: boolean;
  /** Whether there is a record of which nobody can tell which value stands in which column. */
  readonly hasMisshapen: boolean;
}

/** Looks through a file; undefined for a pipe, which can be read only once. */
export async function surveyRecords({ source, format }: Input): Promise<Survey | undefined> {
  const again = await source.reopen?.();
  if (again === undefined) return undefined;
  const dates = new RowReader(format, (key) => format.layout.fieldByKey.get(key)?.kind === 'date');
  const shapes = new ShapeMender(format);
  let isDayFirst = false;
  let hasMisshapen = false;
  try {
    for await (const batch of readBatches(again, format)) {
      for (let record = 0; record < batch.count; record++) {
        if (isBlankRecord(batch, record)) continue;
        const row = dates.read(batch, record);
        if (row === undefined) hasMisshapen ||= shapes.read(batch, record)?.shaped === undefined;
        else isDayFirst ||= row.faults.some(({ field }) => hasDayFirst(row, field));
      }
    }
  } finally {
    await again.close();
  }
  return { isDayFirst, hasMisshapen };
}
