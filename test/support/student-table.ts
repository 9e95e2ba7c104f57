import type { AggregateRow, Counts } from '../../src/aggregate/row.js';

/** What small cells are about of one student. */
export interface TableStudent {
  readonly school: number;
  readonly grade: string;
  /** Student groups beside 1, all students. */
  readonly groups: readonly number[];
  readonly tested: boolean;
  /** Level 1, 2, …; 0 for a student without a score. */
  readonly level: number;
}

export interface TableShape {
  readonly levels: number;
  /** Whether there are rows of all grades together. */
  readonly allGrades: boolean;
  /** Whether there is a row of the district. */
  readonly district: boolean;
  /** Only the rows for which this holds. */
  readonly keep?: (row: AggregateRow) => boolean;
}

/** Aggregates students by school, grade and group, with totals; claims are the levels in threes. */
export function studentTable(
  students: readonly TableStudent[],
  { levels, allGrades, district, keep = () => true }: TableShape,
): AggregateRow[] {
  const cells = new Map<string, TableStudent[]>();
  for (const student of students) {
    for (const school of district ? [0, student.school] : [student.school]) {
      for (const grade of allGrades ? ['13', student.grade] : [student.grade]) {
        for (const group of [1, ...student.groups]) {
          const key = [school, grade, group].join();
          cells.set(key, [...(cells.get(key) ?? []), student]);
        }
      }
    }
  }
  return [...cells]
    .map(([key, members]): AggregateRow => {
      const [school, grade, group] = key.split(',');
      return row(Number(school), grade, Number(group), countsOf(members, levels));
    })
    .filter(keep);
}

/** A row of a school (from 1 on) of a district, or of the district itself (0). */
export function row(school: number, grade: string, group: number, counts: Counts): AggregateRow {
  const code = `8528800${String(school).padStart(7, '0')}`;
  const names = {
    countyName: 'Sample',
    districtName: 'Sample Unified',
    schoolName: school === 0 ? '' : `School ${school}`,
  };
  const entity =
    school === 0
      ? ({ level: 'district', code, typeId: 6, ...names } as const)
      : ({ level: 'school', code, typeId: 7, ...names } as const);
  return { entity, recordType: '01', grade, group, fields: {}, counts };
}

function countsOf(students: readonly TableStudent[], levels: number): Counts {
  const tested = students.filter((student) => student.tested);
  const scored = tested.filter(({ level }) => level > 0);
  const at = Array.from(
    { length: levels },
    (_, index) => scored.filter(({ level }) => level === index + 1).length,
  );
  return {
    enrolled: students.length,
    tested: tested.length,
    withScores: scored.length,
    scoreSum: scored.reduce((sum, { level }) => sum + 2400 + level, 0),
    scoreCount: scored.length,
    distanceSum: 0,
    distanceCount: scored.length,
    levels: at,
    claims: [[at[0] ?? 0, at[1] ?? 0, at.slice(2).reduce((sum, count) => sum + count, 0)]],
    conditions: {},
  };
}
