import type { Batch } from '../../src/extract/batch.js';

/** A record as a scanner found it: its line, its length, and its filled columns, their bytes as Latin-1. */
export interface ScannedRecord {
  readonly line: number;
  readonly extent: number;
  readonly fields: Readonly<Record<number, string>>;
}

/** The records of a batch, to be compared or kept. */
export function recordsOf(batch: Batch): ScannedRecord[] {
  return Array.from({ length: batch.count }, (_, record) => {
    const spans = Array.from(
      { length: batch.firstSpan[record + 1] - batch.firstSpan[record] },
      (_, offset) => batch.firstSpan[record] + offset,
    );
    const fields = spans.map((span) => [
      batch.spanColumn[span],
      Buffer.from(batch.bytes.slice(batch.spanStart[span], batch.spanEnd[span])).toString('latin1'),
    ]);
    return { line: batch.line[record], extent: batch.extent[record], fields: Object.fromEntries(fields) };
  });
}
