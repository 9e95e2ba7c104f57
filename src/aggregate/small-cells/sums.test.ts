import { describe, expect, test } from 'vitest';
import { row } from '../../../test/support/student-table.js';
import type { AggregateRow, Counts, Entity } from '../row.js';
import { sumTable } from './sums.js';

function counts(students: number): Counts {
  return {
    enrolled: students,
    tested: students,
    withScores: students,
    scoreSum: 0,
    scoreCount: 0,
    distanceSum: 0,
    distanceCount: 0,
    levels: [students],
    claims: [],
    conditions: {},
  };
}

/** Sums as `whole = part + part`, a rest as `rest n`. */
function sumsOf(rows: readonly (readonly [name: string, row: AggregateRow])[]): string[] {
  const { cells, sums } = sumTable(rows.map(([, one]) => one));
  const name = (cell: number) => rows[cell]?.[0] ?? `rest ${cells[cell].tested}`;
  return sums.map(({ whole, parts }) => `${name(whole)} = ${parts.map(name).join(' + ')}`).sort();
}

function entity(level: Entity['level'], code: string, typeId: Entity['typeId']): Entity {
  return { level, code, typeId, countyName: '', districtName: '', schoolName: '' };
}

function ofEntity(students: number, ...place: Parameters<typeof entity>): AggregateRow {
  return { ...row(1, '13', 1, counts(students)), entity: entity(...place) };
}

function ofGroup(group: number, students: number): readonly [string, AggregateRow] {
  return [String(group), row(1, '03', group, counts(students))];
}

describe('student groups', () => {
  test('of a category add up to all students, and groups to the groups that hold them', () => {
    const rows = [ofGroup(1, 20), ofGroup(3, 9), ofGroup(4, 11), ofGroup(6, 14), ofGroup(160, 6)];
    const fluent = [ofGroup(7, 2), ofGroup(8, 4), ofGroup(180, 8)];
    expect(sumsOf([...rows, ...fluent])).toEqual(
      ['1 = 3 + 4', '1 = 6 + 160', '1 = 160 + 7 + 8 + 180', '6 = 7 + 8 + 180', '6 = 8 + rest 10'].sort(),
    );
  });

  test('of an ethnicity add up over economic status', () => {
    expect(sumsOf([ofGroup(78, 12), ofGroup(204, 7), ofGroup(224, 5)])).toEqual(['78 = 204 + 224']);
  });

  test('that leave students out have a rest, which a difference gives', () => {
    expect(sumsOf([ofGroup(1, 20), ofGroup(3, 17)])).toEqual(['1 = 3 + rest 3']);
  });

  test('that are more than the whole do not add up', () => {
    expect(sumsOf([ofGroup(1, 5), ofGroup(3, 4), ofGroup(4, 4)])).toEqual([]);
  });
});

describe('grades', () => {
  test('add up to all grades, those of high schools to grade 14, and grade 14 with the others', () => {
    const grade = (name: string, students: number) => [name, row(1, name, 1, counts(students))] as const;
    expect(sumsOf([grade('13', 9), grade('14', 5), grade('05', 4), grade('10', 2), grade('11', 3)])).toEqual([
      '13 = 05 + 10 + 11',
      '13 = 14 + 05',
      '14 = 10 + 11',
    ]);
  });
});

describe('entities', () => {
  const state = ofEntity(30, 'state', '00000000000000', 4);
  const district = ofEntity(18, 'district', '85288000000000', 6);
  const school = ofEntity(10, 'school', '85288000000001', 7);
  const local = ofEntity(5, 'school', '85288000000002', 10);
  const charter = ofEntity(12, 'school', '85288000000003', 9);

  test('add up to the nearest one above; a directly funded charter school is not in the district', () => {
    const rows = { state, district, school, local, charter };
    expect(sumsOf(Object.entries(rows))).toEqual([
      'district = school + local + rest 3',
      'state = district + charter',
    ]);
  });

  test('add up to the county where it has a row', () => {
    const county = ofEntity(30, 'county', '85000000000000', 5);
    expect(sumsOf(Object.entries({ state, county, district, charter }))).toEqual([
      'county = district + charter',
      'state = county',
    ]);
  });
});

test('values of a further field add up to the row without it', () => {
  const all = row(1, '03', 1, counts(9));
  const yes = { ...row(1, '03', 1, counts(4)), fields: { migrantStatus: 'Yes' } };
  const no = { ...row(1, '03', 1, counts(5)), fields: { migrantStatus: 'No' } };
  expect(sumsOf(Object.entries({ all, yes, no }))).toEqual(['all = yes + no']);
});
