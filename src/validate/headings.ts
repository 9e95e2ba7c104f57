import type { ExtractFormat } from '../extract/format.js';
import type { Layout } from '../layout/layout.js';
import { foldHeading } from '../layout/match.js';
import { nearest } from '../text/nearest.js';
import type { FindingReporter } from './reporter.js';

/** Reports headings that are not published, and fields that have no column. */
export function checkHeadings(
  { layout, headings, columns, titleLines }: ExtractFormat,
  reporter: FindingReporter,
): void {
  if (headings === undefined) {
    reportExtraColumns(layout, columns, reporter);
    return;
  }
  const headingRow = { record: null, line: 1 + titleLines, recordType: null };
  for (const [column, heading] of headings.entries()) {
    const field = layout.fields[columns[column]];
    if (field?.headings.some((known) => foldHeading(known) === foldHeading(heading))) continue;
    const meant =
      field?.headings[0] ??
      nearest(
        heading,
        layout.fields.flatMap((other) => other.headings),
      );
    const expected = meant === undefined ? null : ({ kind: 'value', value: meant } as const);
    reporter.report(
      { rule: 'structure/heading', field, actual: heading, expected: () => expected },
      headingRow,
    );
  }
  for (const field of layout.fields) {
    if (columns.includes(field.index)) continue;
    const expected = { kind: 'value', value: field.headings[0] ?? field.name } as const;
    reporter.report({ rule: 'structure/heading', field, expected: () => expected }, headingRow);
  }
}

/** Records without headings may have a column more than the layout. */
function reportExtraColumns(layout: Layout, columns: Int16Array, reporter: FindingReporter): void {
  if (!columns.includes(-1)) return;
  const expected = { kind: 'length', max: layout.fields.length, unit: 'columns' } as const;
  reporter.report(
    { rule: 'structure/heading', actual: `${columns.length} columns`, expected: () => expected },
    { record: null, line: null, recordType: null },
  );
}
