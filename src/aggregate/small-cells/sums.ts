import type { AggregateRow, Counts, Entity } from '../row.js';
import { groupSums } from './group-sums.js';

/** A cell that is the sum of others; by index into `SumTable.cells`. */
export interface Sum {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Rows, and which of them add up to which. */
export interface SumTable {
  /** The counts of each row; behind them the rests: students of a whole that are in none of its parts. */
  readonly cells: readonly Counts[];
  /** How many of the cells are rows of the output. */
  readonly rows: number;
  readonly sums: readonly Sum[];
}

const allGrades = '13';
const allHighSchool = '14';
const highSchoolFrom = '09';

/**
 * The sums that a reader of these rows can form: groups of a category, grades, schools of an LEA, LEAs of a county and
 * of the state, values of a further field. Where the parts in the output are less than the whole, the rest (nonpublic
 * schools, students without an ethnicity, groups not asked for) is a cell that no row shows but that a difference gives.
 */
export function sumTable(rows: readonly AggregateRow[]): SumTable {
  const index = new Map(rows.map((row, at) => [keyOf(row), at]));
  const found = new Map<string, { whole: number; parts: number[] }>();
  for (const [part, row] of rows.entries()) {
    for (const { dimension, whole } of wholesOf(row, index)) {
      const key = `${dimension} ${whole}`;
      const sum = found.get(key);
      if (sum === undefined) found.set(key, { whole, parts: [part] });
      else sum.parts.push(part);
    }
  }
  const cells = rows.map(({ counts }) => counts);
  const sums: Sum[] = [];
  for (const { whole, parts } of found.values()) {
    const rest = parts.reduce((left, part) => minus(left, cells[part]), cells[whole]);
    const values = measures(rest);
    if (values.some((value) => value < 0)) continue;
    if (values.every((value) => value === 0)) sums.push({ whole, parts });
    else sums.push({ whole, parts: [...parts, cells.push(rest) - 1] });
  }
  return { cells, rows: rows.length, sums };
}

interface Whole {
  readonly dimension: string;
  readonly whole: number;
}

/** The rows of which a row is a part, each in one dimension. */
function wholesOf(row: AggregateRow, index: ReadonlyMap<string, number>): Whole[] {
  const wholes: Whole[] = [];
  const add = (dimension: string, changed: Partial<AggregateRow>): boolean => {
    const whole = index.get(keyOf({ ...row, ...changed }));
    if (whole !== undefined) wholes.push({ dimension, whole });
    return whole !== undefined;
  };
  for (const [at, { whole, parts }] of groupSums.entries()) {
    if (parts.includes(row.group)) add(`group ${at}`, { group: whole });
  }
  const { grade, entity, fields } = row;
  if (grade !== allGrades && grade !== allHighSchool) add('grade', { grade: allGrades });
  if (grade !== allGrades && (grade < highSchoolFrom || grade === allHighSchool))
    add('school type', { grade: allGrades });
  if (grade >= highSchoolFrom && grade < allGrades) add('high school', { grade: allHighSchool });
  ancestors(entity).some((ancestor) => add('entity', { entity: { ...entity, ...ancestor } }));
  for (const field of Object.keys(fields)) {
    add(`field ${field}`, {
      fields: Object.fromEntries(Object.entries(fields).filter(([key]) => key !== field)),
    });
  }
  return wholes;
}

/** The entities that an entity counts in, nearest first. A directly funded charter school is no part of a district. */
function ancestors({ level, code, typeId }: Entity): Pick<Entity, 'level' | 'code'>[] {
  if (level === 'state') return [];
  const state = { level: 'state', code: zeros(code, 0) } as const;
  if (level === 'county') return [state];
  const county = { level: 'county', code: zeros(code, 2) } as const;
  if (level === 'district') return [county, state];
  return [{ level: 'district', code: typeId === 9 ? code : zeros(code, 7) }, county, state];
}

function zeros(code: string, kept: number): string {
  return code.slice(0, kept).padEnd(code.length, '0');
}

function keyOf({ entity, recordType, grade, group, fields }: AggregateRow): string {
  const values = Object.keys(fields)
    .sort()
    .map((key) => [key, fields[key]]);
  return JSON.stringify([entity.level, entity.code, recordType, grade, group, values]);
}

function minus(whole: Counts, part: Counts): Counts {
  const each = (of: readonly number[], others: readonly number[]) =>
    of.map((value, at) => value - (others[at] ?? 0));
  return {
    ...whole,
    enrolled: whole.enrolled - part.enrolled,
    tested: whole.tested - part.tested,
    withScores: whole.withScores - part.withScores,
    levels: each(whole.levels, part.levels),
    claims: whole.claims.map(([below, near, above], at) => {
      const [b, n, a] = part.claims[at] ?? [0, 0, 0];
      return [below - b, near - n, above - a];
    }),
  };
}

/** The numbers of students that small cells are about. */
function measures({ enrolled, tested, withScores, levels, claims }: Counts): number[] {
  return [enrolled, tested, withScores, ...levels, ...claims.flat()];
}
