import type { DemographicSource } from '../../snapshot/decision.js';
import type { DateOrigin } from '../../snapshot/extract-date.js';
import type {
  Counts,
  LeaSummary,
  SchoolSummary,
  SnapshotResult,
  WindowSummary,
} from '../../snapshot/result.js';
import type { WindowOrigin } from '../../snapshot/window-source.js';
import { alignColumns } from '../../text/columns.js';
import { count, grouped } from '../../text/count.js';
import { visible } from '../../text/visible.js';
import type { Styles } from '../styles.js';
import type { SnapshotReporter } from './report.js';

const dateOrigins: Readonly<Record<DateOrigin, string>> = {
  option: 'given',
  'file-name': 'in the name of the file',
  'file-time': 'when the file was last changed',
  layout: 'of the layout',
};

const windowOrigins: Readonly<Record<WindowOrigin, string>> = {
  option: '--window-end',
  'windows-file': '--windows',
  record: 'the record',
  lea: 'the records of the LEA',
};

const sources: Readonly<Record<DemographicSource, string>> = {
  snapshot: 'Snapshot in TOMS',
  calpads: 'CALPADS',
  unknown: 'Unknown',
};

/** For people: for each file how it was read, totals by source, and a line for each LEA, school and window. */
export const reportSnapshotText: SnapshotReporter = function* ({ files }, styles) {
  for (const file of files) {
    if (!('error' in file)) yield `${describeFile(file, styles).join('\n')}\n`;
  }
};

function describeFile(file: SnapshotResult, styles: Styles): string[] {
  const facts = [count(file.records, 'record'), count(file.students, 'student'), file.layout.id, file.form];
  return [
    `${styles.strong(visible(file.file))}: ${facts.join(', ')}`,
    ...describeReading(file).map((line) => `  ${styles.faint(line)}`),
    '',
    ...indented(describeSources(file)),
    '',
    ...indented(alignColumns(describePlaces(file))),
    '',
  ];
}

/** What the decisions stand on, and what would override it. */
function describeReading({ extractDate, variant, windows, unread }: SnapshotResult): string[] {
  const { date, from, earliest } = extractDate;
  const tests = earliest === null ? 'no test was started' : `the latest test was started on ${earliest}`;
  const looked = windows.map(
    (window) => `${windowOrigins[window.from]} (${count(window.records, 'record')})`,
  );
  return [
    date === null || from === null
      ? `extract date: not known, give it with --extracted-on; ${tests}`
      : `extract date: ${date}, ${dateOrigins[from]}; ${tests}`,
    `windows by: ${looked.join(', else ')}`,
    variant.variant === null
      ? 'variant: neither name nor records tell whether by enrolled or by tested LEA'
      : `variant: by ${variant.variant} LEA, by its ${variant.from === 'content' ? 'records' : 'name'}`,
    ...(unread === 0 ? [] : [`not read: ${count(unread, 'record')} that are blank or have the wrong shape`]),
  ];
}

function describeSources({ sources: bySource }: SnapshotResult): string[] {
  const rows = [bySource.snapshot, bySource.calpads, bySource.unknown];
  const numbers = numberColumns(rows);
  const names = [sources.snapshot, sources.calpads, sources.unknown];
  return alignColumns([
    ['Demographic data from', ...numbers[0]],
    ...names.map((name, index) => [name, ...numbers[index + 1]]),
  ]);
}

/** Code and name, numbers, window and what follows. */
function describePlaces({ leas }: SnapshotResult): string[][] {
  const lines = leas.flatMap((lea) => [
    { place: lea, cells: [placeOf(lea)] },
    ...lea.schools.flatMap(linesOfSchool),
  ]);
  const numbers = numberColumns(lines.map(({ place }) => place));
  return [
    ['LEA, school', ...numbers[0], 'Window ends', 'Demographic data', 'Can be corrected in CALPADS'],
    ...lines.map(({ cells: [name, ...rest] }, index) => [name, ...numbers[index + 1], ...rest]),
  ];
}

interface PlaceLine {
  readonly place: Counts;
  readonly cells: readonly [name: string, ...rest: string[]];
}

/** One line where all records have the same window, otherwise one more for each window. */
function linesOfSchool(school: SchoolSummary): PlaceLine[] {
  const name = `  ${placeOf(school)}`;
  const [window, ...others] = school.windows;
  if (others.length === 0) return [{ place: school, cells: [name, ...describeWindow(window)] }];
  return [
    { place: school, cells: [name] },
    ...school.windows.map(
      (each): PlaceLine => ({ place: each, cells: ['    of these', ...describeWindow(each)] }),
    ),
  ];
}

function describeWindow({
  windowEnd,
  source,
  asOf,
  correctable,
  correctableUntil,
  reason,
}: WindowSummary): string[] {
  const when = asOf === null ? '' : `, ${asOf}`;
  const unknown = reason === 'extract-date-unknown' ? 'extract date not known' : 'no window';
  return [
    windowEnd ?? 'none',
    source === 'unknown' ? `unknown: ${unknown}` : `${source === 'snapshot' ? 'snapshot' : 'CALPADS'}${when}`,
    correctable === null ? 'unknown' : correctable ? `until ${correctableUntil}` : 'no',
  ];
}

function placeOf({ code, name }: LeaSummary | SchoolSummary): string {
  return visible(`${code === '' ? 'no code' : code} ${name}`.trimEnd());
}

/** Records and students of each row, their heading first, right-aligned. */
function numberColumns(rows: readonly Counts[]): string[][] {
  const records = rightAligned(['Records', ...rows.map((row) => grouped(row.records))]);
  const students = rightAligned(['Students', ...rows.map((row) => grouped(row.students))]);
  return records.map((cell, index) => [cell, students[index]]);
}

function rightAligned(cells: readonly string[]): string[] {
  const width = Math.max(...cells.map((cell) => cell.length));
  return cells.map((cell) => cell.padStart(width));
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
