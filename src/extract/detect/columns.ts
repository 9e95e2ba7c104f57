import type { Layout } from '../../layout/layout.js';
import type { FileForm } from '../format.js';
import { contentFit } from './content.js';
import { type Contender, decideByContent, doubtOf, inOrder, valuesOf } from './contest.js';
import { type Detection, unrecognised } from './detection.js';
import { commonest } from './lines.js';

/** Finds the layout of records without headings: by their number of columns, then by what they hold. */
export function detectByColumnCount(
  rows: readonly (readonly string[])[],
  layouts: readonly Layout[],
  isNamed: boolean,
  form: FileForm,
  bomLength: number,
): Detection {
  const count = commonest(rows.map((row) => row.length));
  const records = rows.filter((row) => row.length === count);
  const contenders = layouts
    .flatMap((layout) => arrangements(layout, count, isNamed).map((columns) => ({ layout, columns })))
    .map(({ layout, columns }) => ({
      layout,
      columns,
      records: records.map((record) => valuesOf(layout, columns, record)),
    }))
    .filter((contender) => isNamed || areRecords(contender));
  const { winner, level, evidence } = decideByContent(contenders);
  const seen = `no heading row, ${count} columns`;
  if (winner === undefined) return unrecognised(form, seen, level);
  const { layout, columns } = winner;
  const { fits, misfits } = contentFit(layout, winner.records);
  return {
    recognised: true,
    format: { layout, form, bomLength, titleLines: 0, headings: undefined, columns },
    score: fits / Math.max(1, fits + misfits),
    evidence: [seen, evidence, doubtOf(winner)].filter((note) => note !== undefined),
  };
}

/** How the columns may lead to the fields: one by one, or with a column too many in front or at the end. */
function arrangements(layout: Layout, count: number, isNamed: boolean): readonly Int16Array[] {
  const columns = inOrder(layout);
  if (count === columns.length + 1) {
    return [Int16Array.from([-1, ...columns]), Int16Array.from([...columns, -1])];
  }
  return isNamed || count === columns.length ? [columns] : [];
}

/** Whether most are records of the layout, and the first is, which otherwise may hold headings. */
function areRecords({ layout, records }: Contender): boolean {
  const { recordTypes } = contentFit(layout, records);
  return recordTypes * 2 > records.length && contentFit(layout, records.slice(0, 1)).recordTypes === 1;
}
