import type { Layout } from '../layout/layout.js';
import { alignColumns } from '../text/columns.js';
import { count } from '../text/count.js';
import { visible } from '../text/visible.js';
import { reasonIds, reasons } from './reasons.js';
import type { NotCompared, ReconciledRow, Reconciliation } from './result.js';
import { groupName, phraseDifference, phraseRow, testName } from './words.js';

/** More unexplained rows than these fill a screen; their number is said, and the CSV has all. */
const LISTED = 20;

/** For people: the totals, the reasons, and the rows that no reason explains. */
export function* reconciliationText(result: Reconciliation, layout: Layout): Generator<string> {
  const { totals, research, year, leas, rows } = result;
  yield `${visible(research)} (test year ${year}), ${count(leas.length, 'LEA')}: ${verdict(result)}\n`;
  yield* indented([
    ['matched', String(totals.matched)],
    ['hidden there', String(totals.hidden)],
    ['different', String(totals.different)],
    ['missing here', String(totals['missing-here'])],
    ['missing there', String(totals['missing-there'])],
  ]);
  yield* describeReasons(result);
  yield* describeNotCompared(result, layout);
  const unexplained = rows.filter((row) => row.reasons.length === 0);
  yield* describeRows('Unexplained', unexplained, layout);
}

function verdict({ totals }: Reconciliation): string {
  if (totals.unexplained > 0) {
    return `${count(totals.unexplained, 'row')} with unexplained differences, ${totals.explained} explained`;
  }
  return totals.explained === 0
    ? 'no differences'
    : `all differences explained (${count(totals.explained, 'row')})`;
}

function* describeReasons({ byReason }: Reconciliation): Generator<string> {
  const found = reasonIds.flatMap((id) => {
    const rows = byReason[id];
    return rows === undefined ? [] : [[id, String(rows), reasons[id]]];
  });
  if (found.length === 0) return;
  yield '\nReasons (rows):\n';
  yield* indented(found);
}

function* describeNotCompared({ notCompared }: Reconciliation, layout: Layout): Generator<string> {
  const lines = [
    ...describeSide('only here', notCompared.onlyHere, layout),
    ...describeSide('only there', notCompared.onlyThere, layout),
  ];
  if (lines.length === 0) return;
  yield '\nNot compared:\n';
  yield* indented(lines);
}

function describeSide(
  side: string,
  { recordTypes, grades, groups }: NotCompared,
  layout: Layout,
): string[][] {
  return [
    ...recordTypes.map((recordType) => [side, `test: ${testName(layout, recordType)}`]),
    ...grades.map((grade) => [side, `grade ${grade}`]),
    ...(groups.length > LISTED ? [[side, `${groups.length} student groups`]] : []),
    ...(groups.length > LISTED
      ? []
      : groups.map((group) => [side, `student group ${group}: ${groupName(group)}`])),
  ];
}

function* describeRows(title: string, rows: readonly ReconciledRow[], layout: Layout): Generator<string> {
  if (rows.length === 0) return;
  yield `\n${title}:\n`;
  for (const row of rows.slice(0, LISTED)) {
    yield `  ${phraseRow(row, layout)}${row.line === null ? '' : `, line ${row.line}`}\n`;
    if (row.status === 'missing-here') yield '    no row here\n';
    for (const difference of row.differences) yield `    ${phraseDifference(difference)}\n`;
  }
  const more = rows.length - LISTED;
  if (more > 0) yield `  and ${count(more, 'more row')}: --format csv lists all\n`;
}

function* indented(rows: readonly (readonly string[])[]): Generator<string> {
  for (const line of alignColumns(rows)) yield `  ${line}\n`;
}
