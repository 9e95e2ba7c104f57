import { stringify } from 'csv-stringify/sync';
import type { Reconciliation } from './result.js';
import { groupName } from './words.js';

const headings = [
  'status',
  'reasons',
  'code',
  'name',
  'record_type',
  'grade',
  'group',
  'group_name',
  'line',
  'measure',
  'here',
  'published',
  'students',
];

/** A difference a row under a header row; rows that match are not among them. */
export function* reconciliationCsv({ rows }: Reconciliation): Generator<string> {
  yield line(headings);
  for (const row of rows) {
    const identity = [
      row.code,
      row.name,
      row.recordType,
      row.grade,
      row.group,
      groupName(row.group),
      row.line,
    ];
    for (const { measure, here, published, students } of row.differences) {
      const there = published === 'hidden' ? '*' : published;
      yield line([row.status, row.reasons.join(' '), ...identity, measure, here, there, students]);
    }
  }
}

/** A name that a spreadsheet would take for a formula gets an apostrophe in front. */
function line(cells: readonly (string | number | null)[]): string {
  return stringify([cells], { escape_formulas: true });
}
