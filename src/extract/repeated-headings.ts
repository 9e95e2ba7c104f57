import { foldHeading } from '../layout/match.js';
import type { Batch } from './batch.js';
import { delimiterOf, type ExtractFormat } from './format.js';
import { decodeText } from './text.js';

/** A row is a heading row again when so many of its cells are headings. */
const ENOUGH = 0.6;

/**
 * Takes heading rows out of batches that stand between records because files were appended.
 * @returns The function that does so, and calls `tell` with the 1-based line of each.
 */
export function headingRemover(
  { headings, form }: ExtractFormat,
  tell: (line: number) => void,
): (batch: Batch) => void {
  const delimiter = delimiterOf(form);
  if (headings === undefined || delimiter === undefined) return () => undefined;
  const known = new Set(headings.map(foldHeading));
  // Nearly every record is told from headings by its first byte, in either case.
  const first = headings[0].trim().charCodeAt(0) | 0x20;
  const isHeadingRow = ({ bytes, recordStart, recordEnd }: Batch, record: number) => {
    if ((bytes[recordStart[record]] | 0x20) !== first) return false;
    const cells = decodeText(bytes, recordStart[record], recordEnd[record]).split(delimiter);
    const alike = cells.filter((cell) => known.has(foldHeading(cell))).length;
    return foldHeading(cells[0]) === foldHeading(headings[0]) && alike >= ENOUGH * headings.length;
  };
  return (batch) => {
    for (let record = 0; record < batch.count; record++) {
      if (!isHeadingRow(batch, record)) continue;
      keepRecords(batch, record, (other) => {
        const isRecord = !isHeadingRow(batch, other);
        if (!isRecord) tell(batch.line[other]);
        return isRecord;
      });
      return;
    }
  };
}

/** Leaves only the records that are wanted in a batch; those before `from` are. */
function keepRecords(batch: Batch, from: number, isWanted: (record: number) => boolean): void {
  const { recordStart, recordEnd, lineEnd, line, extent, firstSpan, spanColumn, spanStart, spanEnd } = batch;
  let kept = from;
  let spans = firstSpan[from];
  for (let record = from; record < batch.count; record++) {
    if (!isWanted(record)) continue;
    const [start, end] = [firstSpan[record], firstSpan[record + 1]];
    for (const array of [recordStart, recordEnd, lineEnd, line, extent]) array[kept] = array[record];
    for (const array of [spanColumn, spanStart, spanEnd]) array.copyWithin(spans, start, end);
    firstSpan[kept] = spans;
    spans += end - start;
    kept++;
  }
  firstSpan[kept] = spans;
  batch.count = kept;
}
