import type { AggregateRow, Counts, Entity } from '../../src/aggregate/row.js';

const place = { countyName: 'Sample', districtName: 'Sample Unified', schoolName: '' };

/** Invented entities: a district with a school, and the county and state that they lie in. */
export const entities = {
  state: { level: 'state', code: '00000000000000', typeId: 4, ...place, countyName: '', districtName: '' },
  county: { level: 'county', code: '85000000000000', typeId: 5, ...place, districtName: '' },
  district: { level: 'district', code: '85952880000000', typeId: 6, ...place },
  school: { level: 'school', code: '85952880123456', typeId: 7, ...place, schoolName: 'Peña Elementary' },
} as const satisfies Record<string, Entity>;

const nobody: Counts = {
  enrolled: 0,
  tested: 0,
  withScores: 0,
  scoreSum: 0,
  scoreCount: 0,
  distanceSum: 0,
  distanceCount: 0,
  levels: [0, 0, 0, 0],
  claims: [],
  conditions: {},
};

export type RowChanges = Partial<Omit<AggregateRow, 'counts'>> & { readonly counts?: Partial<Counts> };

/** A row of an aggregate: all students of the school in ELA, grade 3, unless changed. */
export function aggregateRow({ counts, ...changes }: RowChanges = {}): AggregateRow {
  return {
    entity: entities.school,
    recordType: '01',
    grade: '03',
    group: 1,
    fields: {},
    counts: { ...nobody, ...counts },
    ...changes,
  };
}

/** Counts of so many students, all of them with a score, spread over the levels. */
export function countsOf(levels: readonly number[], scoreSum: number): Partial<Counts> {
  const students = levels.reduce((total, level) => total + level, 0);
  return {
    enrolled: students,
    tested: students,
    withScores: students,
    scoreSum,
    scoreCount: students,
    levels,
  };
}
