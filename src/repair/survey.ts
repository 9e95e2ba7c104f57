import { isBlankRecord } from '../extract/batch.js';
import { Decoder } from '../extract/decode.js';
import type { Input } from '../extract/inputs.js';
import { readBatches } from '../extract/read.js';
import type { Row } from '../extract/row.js';
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
  const { fields } = format.layout;
  const dateColumns = format.columns.map((field) => (fields[field]?.kind === 'date' ? field : -1));
  const dates = new Decoder(format.layout, dateColumns);
  const shapes = new ShapeMender(format);
  let isDayFirst = false;
  let hasMisshapen = false;
  try {
    for await (const batch of readBatches(again, format)) {
      for (let record = 0; record < batch.count; record++) {
        if (isBlankRecord(batch, record)) continue;
        const misshapen = shapes.read(batch, record);
        const shaped = misshapen === undefined ? { batch, record } : misshapen.shaped;
        if (shaped === undefined) hasMisshapen = true;
        else isDayFirst ||= hasDayFirstDate(dates.decode(shaped.batch, shaped.record));
      }
    }
  } finally {
    await again.close();
  }
  return { isDayFirst, hasMisshapen };
}

function hasDayFirstDate(row: Row): boolean {
  return row.faults.some(({ field }) => hasDayFirst(row, field));
}
