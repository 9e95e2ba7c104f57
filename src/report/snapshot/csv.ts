import { stringify } from 'csv-stringify/sync';
import type { LeaSummary, SchoolSummary, SnapshotResult, WindowSummary } from '../../snapshot/result.js';
import type { SnapshotReporter } from './report.js';

interface Line {
  readonly file: SnapshotResult;
  readonly lea: LeaSummary;
  readonly school: SchoolSummary;
  readonly window: WindowSummary;
}

/** Column name → what stands in it; a blank for what is not known. */
const columns: Readonly<Record<string, (line: Line) => unknown>> = {
  file: ({ file }) => file.file,
  lea_code: ({ lea }) => lea.code,
  lea_name: ({ lea }) => lea.name,
  school_code: ({ school }) => school.code,
  school_name: ({ school }) => school.name,
  records: ({ window }) => window.records,
  students: ({ window }) => window.students,
  window_end: ({ window }) => window.windowEnd,
  window_from: ({ window }) => window.windowFrom,
  source: ({ window }) => window.source,
  as_of: ({ window }) => window.asOf,
  correctable: ({ window }) => yesNo(window.correctable),
  correctable_until: ({ window }) => window.correctableUntil,
  reason: ({ window }) => window.reason,
  extracted_on: ({ file }) => file.extractDate.date,
  extracted_on_from: ({ file }) => file.extractDate.from,
  variant: ({ file }) => file.variant.variant,
};

const accessors = Object.values(columns);

/** A row for each window of a school under a header row. */
export const reportSnapshotCsv: SnapshotReporter = function* ({ files }) {
  yield row(Object.keys(columns));
  for (const file of files) {
    if ('error' in file) continue;
    for (const lea of file.leas) {
      for (const school of lea.schools) {
        for (const window of school.windows) {
          yield row(accessors.map((accessor) => accessor({ file, lea, school, window })));
        }
      }
    }
  }
};

/** A name that a spreadsheet would take for a formula gets an apostrophe in front: the file is not ours to trust. */
function row(values: readonly unknown[]): string {
  return stringify([values], { escape_formulas: true });
}

function yesNo(correctable: boolean | null): string {
  if (correctable === null) return '';
  return correctable ? 'Yes' : 'No';
}
