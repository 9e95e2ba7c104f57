import { stringify } from 'csv-stringify/sync';
import type { Finding } from '../rules/finding.js';
import type { FileResult } from '../validate/result.js';
import { phraseExpected } from './phrase.js';
import type { Reporter } from './reporter.js';

type Cell = string | number | null | undefined;

/** The columns, in order; `docs/report-formats.md` explains them. */
const columns: Readonly<
  Record<string, (finding: Finding, title: string, layout: FileResult['layout']) => Cell>
> = {
  file: ({ file }) => file,
  severity: ({ severity }) => severity,
  rule: ({ rule }) => rule,
  title: (_, title) => title,
  line: ({ line }) => line,
  record: ({ record }) => record,
  record_type: ({ recordType }) => recordType,
  field_number: ({ field }) => field?.number,
  field_key: ({ field }) => field?.key,
  field_name: ({ field }) => field?.name,
  start: ({ field }) => field?.start,
  end: ({ field }) => field?.end,
  actual: ({ actual }) => actual,
  expected: ({ expected }) => (expected === null ? null : phraseExpected(expected)),
  related_line: ({ related }) => related?.line,
  related_record: ({ related }) => related?.record,
  layout: (_finding, _title, layout) => layout?.id,
  layout_basis: (_finding, _title, layout) => layout?.basis,
};

const accessors = Object.values(columns);

/** One finding a row under a header row. */
export const reportCsv: Reporter = function* ({ report, rules }) {
  yield row(Object.keys(columns));
  for (const file of report.files) {
    if ('error' in file) continue;
    for (const finding of file.findings) {
      const title = rules.get(finding.rule)?.title ?? '';
      yield row(accessors.map((accessor) => accessor(finding, title, file.layout)));
    }
  }
};

/** A value that a spreadsheet would take for a formula gets an apostrophe in front: the file is not ours to trust. */
function row(values: readonly unknown[]): string {
  return stringify([values], { escape_formulas: true });
}
