import { testedLeaReader } from '../attribution/tested-place.js';
import type { ExtractFormat } from '../extract/format.js';
import { readBatches } from '../extract/read.js';
import { RowReader } from '../extract/row-reader.js';
import type { ByteSource } from '../extract/source.js';
import { BLANK } from '../extract/value.js';
import { isSnapshotField } from './fields.js';
import { ownWindows } from './window-source.js';

/** Reads a whole extract for the last day of the last window of each LEA: code → yyyymmdd. */
export async function readLeaWindows(
  source: ByteSource,
  format: ExtractFormat,
): Promise<ReadonlyMap<string, number>> {
  const ends = new Map<string, number>();
  const reader = new RowReader(format, isSnapshotField);
  const leaOf = testedLeaReader(format.layout);
  const windows = ownWindows(format.layout);
  for await (const batch of readBatches(source, format)) {
    for (let record = 0; record < batch.count; record++) {
      const row = reader.read(batch, record);
      if (row === undefined) continue;
      const end = windows.endOf(row, batch.line[record]);
      const lea = leaOf(row);
      if (end > (ends.get(lea) ?? BLANK)) ends.set(lea, end);
    }
  }
  return ends;
}
