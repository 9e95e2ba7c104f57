import {
  type Change,
  type Changes,
  type FieldChange,
  isEmptyTable,
  type LayoutDiff,
  type TableDiff,
  type TableName,
} from '../layout/diff/index.js';
import { alignColumns } from '../text/columns.js';
import { count } from '../text/count.js';
import { markdownTable } from '../text/markdown.js';
import { describeMoves } from './layout-moves.js';

/** One kind of difference: a title, and a table of what differs. */
interface Section {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const tableTitles: Readonly<Record<TableName, string>> = {
  recordTypes: 'Record types',
  conditionCodes: 'Condition codes',
  includeIndicators: 'Include indicators',
  attemptedness: 'Attemptedness',
  scaleScoreRanges: 'Score ranges',
};

/** A difference of layouts in aligned lines. */
export function describeDiff(diff: LayoutDiff): string[] {
  return [
    `${diff.from} → ${diff.to}`,
    ...sectionsOf(diff).flatMap(({ title, rows }) => [
      '',
      `${title}:`,
      ...alignColumns(rows).map((line) => `  ${line}`),
    ]),
  ];
}

/** The same as Markdown. */
export function diffMarkdown(diff: LayoutDiff): string[] {
  return [
    `# ${diff.from} → ${diff.to}`,
    ...sectionsOf(diff).flatMap(({ title, columns, rows }) => [
      '',
      `## ${title}`,
      '',
      ...markdownTable(columns, rows),
    ]),
  ];
}

function sectionsOf(diff: LayoutDiff): Section[] {
  const { facts, added, removed, changed, tables } = diff;
  const fieldColumns = ['Number', 'Key', 'Name'];
  const changeColumns = ['Key', 'What', 'Change'];
  const byField = (group: 'renamed' | 'limits' | 'retimed') =>
    changed.flatMap((field) => changeRows(field[group]).map((row) => [field.key, ...row]));
  const sections = [
    section('The layout', ['What', 'Change'], changeRows(facts)),
    section('Fields added', fieldColumns, fieldRows(added), count(added.length, 'field')),
    section('Fields removed', fieldColumns, fieldRows(removed), count(removed.length, 'field')),
    section('Renamed', changeColumns, byField('renamed'), fieldCount(changed, 'renamed')),
    section('Moved', ['Fields', 'Change'], describeMoves(changed), fieldCount(changed, 'moved')),
    section('Codes', ['Key', '', 'Code', 'Label'], changed.flatMap(codeRows), fieldCount(changed, 'codes')),
    section('Limits', changeColumns, byField('limits'), fieldCount(changed, 'limits')),
    section('Taken over at another time', changeColumns, byField('retimed'), fieldCount(changed, 'retimed')),
    ...Object.entries(tables).map(([name, table]) =>
      section(titleOf(name), ['', 'Row', 'Facts'], isEmptyTable(table) ? [] : tableRows(table)),
    ),
  ];
  const differing = sections.filter(({ rows }) => rows.length > 0);
  return differing.length > 0 ? differing : [section('No difference', ['What'], [['All is the same']])];
}

function titleOf(name: string): string {
  return Object.entries(tableTitles).find(([table]) => table === name)?.[1] ?? name;
}

function section(
  title: string,
  columns: Section['columns'],
  rows: Section['rows'],
  amount?: string,
): Section {
  return { title: amount === undefined ? title : `${title} (${amount})`, columns, rows };
}

function fieldCount(changed: readonly FieldChange[], group: keyof FieldChange): string {
  return count(changed.filter((field) => field[group] !== undefined).length, 'field');
}

/** Columns that are always blank have no name worth a line. */
function fieldRows(fields: LayoutDiff['added']): string[][] {
  const blank = fields.filter(({ kind }) => kind === 'filler').length;
  return [
    ...fields
      .filter(({ kind }) => kind !== 'filler')
      .map(({ number, key, name }) => [String(number), key, name]),
    ...(blank === 0 ? [] : [['', '', `${count(blank, 'column')} always blank`]]),
  ];
}

function codeRows({ key, codes }: FieldChange): string[][] {
  if (codes === undefined) return [];
  return [
    ...Object.entries(codes.added).map(([code, label]) => [key, 'added', code, label]),
    ...Object.entries(codes.removed).map(([code, label]) => [key, 'removed', code, label]),
    ...Object.entries(codes.relabelled).map(([code, change]) => [key, 'relabelled', code, arrow(change)]),
  ];
}

function tableRows({ added, removed, changed }: TableDiff): string[][] {
  const facts = (row: Readonly<Record<string, unknown>>) =>
    Object.entries(row)
      .map(([name, value]) => `${name} ${shown(value)}`)
      .join('; ');
  return [
    ...added.map((row) => ['added', row.name, facts(row.facts)]),
    ...removed.map((row) => ['removed', row.name, facts(row.facts)]),
    ...changed.map(({ name, changes }) => [
      'changed',
      name,
      changeRows(changes)
        .map((row) => row.join(' '))
        .join('; '),
    ]),
  ];
}

function changeRows(changes: Changes = {}): string[][] {
  return Object.entries(changes).map(([name, change]) => [name, arrow(change)]);
}

function arrow({ from, to }: Change): string {
  return `${shown(from)} → ${shown(to)}`;
}

/** A fact as it reads; a dash where a layout does not state it. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(shown).join(', ');
  if (typeof value !== 'object') return String(value);
  const entries = Object.entries(value);
  return entries.length === 0 ? '–' : entries.map(([name, part]) => `${name}: ${shown(part)}`).join('; ');
}
