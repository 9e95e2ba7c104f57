import type { ReconciledRow } from './result.js';

/** What a row is about, within an LEA or school. */
interface RowIdentity {
  readonly recordType: string;
  readonly grade: string;
  readonly group: number;
}

/** The same for the two rows of a pair, and for no others. */
export function keyOf(code: string, { recordType, grade, group }: RowIdentity): string {
  return `${code} ${recordType} ${grade} ${group}`;
}

/** Unexplained rows first, then by code, test, grade and group. */
export function inOrder(a: ReconciledRow, b: ReconciledRow): number {
  return (
    Number(a.reasons.length > 0) - Number(b.reasons.length > 0) ||
    compareText(a.code, b.code) ||
    compareText(a.recordType, b.recordType) ||
    compareText(a.grade, b.grade) ||
    a.group - b.group
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
