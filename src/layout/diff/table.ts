import { isDeepStrictEqual } from 'node:util';
import type { Layout } from '../layout.js';
import { isSameLabel } from '../meaning.js';
import { type Changes, changesBetween } from './change.js';

/** A row of a layout's table, named by what identifies it. */
export interface TableRow {
  readonly name: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** How a table of both layouts differs, by the names of its rows: `01`, `PGE, record type 02`. */
export interface TableDiff {
  readonly added: readonly TableRow[];
  readonly removed: readonly TableRow[];
  readonly changed: readonly { readonly name: string; readonly changes: Changes }[];
}

export const tableNames = [
  'recordTypes',
  'conditionCodes',
  'includeIndicators',
  'attemptedness',
  'scaleScoreRanges',
] as const;

export type TableName = (typeof tableNames)[number];

export function diffTable(table: TableName, from: Layout, to: Layout): TableDiff {
  const before = rowsOf(table, from);
  const after = rowsOf(table, to);
  return {
    added: [...after.values()].filter(({ name }) => !before.has(name)),
    removed: [...before.values()].filter(({ name }) => !after.has(name)),
    changed: [...after.values()].flatMap(({ name, facts }) => {
      const earlier = before.get(name);
      const changes = earlier === undefined ? {} : changesBetween(earlier.facts, facts, isSameFact);
      return Object.keys(changes).length === 0 ? [] : [{ name, changes }];
    }),
  };
}

function isSameFact(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return isSameLabel(one, other);
  return isDeepStrictEqual(one, other);
}

function rowsOf(table: TableName, { document }: Layout): Map<string, TableRow> {
  switch (table) {
    case 'recordTypes':
      return byName(Object.entries(document.recordTypes).map(([name, facts]) => ({ name, facts })));
    case 'scaleScoreRanges':
      return byName(
        document.scaleScoreRanges.map(({ recordType, grade, subject, scores, levels }) => ({
          name: [`record type ${recordType}, grade ${grade}`, subject, ...(scores ?? [])]
            .filter((part) => part !== undefined)
            .join(', '),
          facts: Object.fromEntries(levels.map(({ level, min, max }) => [`level ${level}`, `${min}–${max}`])),
        })),
      );
    default:
      return byName(
        document[table].flatMap(({ code, recordTypes, note: _, ...facts }) =>
          recordTypes.map((type) => ({ name: `${code}, record type ${type}`, facts })),
        ),
      );
  }
}

function byName(rows: readonly TableRow[]): Map<string, TableRow> {
  return new Map(rows.map((row) => [row.name, row]));
}
