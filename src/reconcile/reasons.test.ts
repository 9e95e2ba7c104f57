import { describe, expect, test } from 'vitest';
import { aggregateRow, countsOf } from '../../test/support/aggregate-row.js';
import { type Circumstances, explain } from './reasons.js';
import type { ComparedRow } from './result.js';

const none = { moved: 0, nps: 0, charter: 0, 'cast-cohort': 0 };
const nothing: Circumstances = {
  year: 2017,
  doubts: none,
  compared: () => undefined,
  here: () => undefined,
};

function rowOf(students: readonly number[], changes: Partial<ComparedRow> = {}): ComparedRow {
  return {
    code: '85952880123456',
    name: '',
    recordType: '01',
    grade: '03',
    group: 1,
    status: 'different',
    line: 2,
    differences: students.map((least) => ({
      measure: 'tested',
      here: 40,
      published: 40 + least,
      students: least,
    })),
    shift: { least: 0, most: 0 },
    ...changes,
  };
}

const groupOf = (group: number, enrolled: number) =>
  aggregateRow({ group, counts: countsOf([enrolled, 0, 0, 0], enrolled) });

describe('places in doubt', () => {
  test.each([
    [[0], none, ['rounded-half']],
    [[1], none, []],
    [[0, 1], { ...none, moved: 1 }, ['rounded-half', 'moved']],
    [[2], { ...none, moved: 1 }, []],
    [[2, 1], { ...none, nps: 2 }, ['nps']],
    [[2], { ...none, moved: 1, charter: 1 }, ['moved', 'charter']],
    [[1], { ...none, moved: 1, charter: 1 }, ['moved']],
    [[3], { ...none, 'cast-cohort': 5 }, ['cast-cohort']],
  ])('%j students, %j', (students, doubts, expected) => {
    expect(explain(rowOf(students), { ...nothing, doubts })).toEqual(expected);
  });
});

describe('group 6', () => {
  const groups = [groupOf(1, 40), groupOf(6, 25), groupOf(160, 12)];
  const here = (group: number) => groups.find((row) => row.group === group);

  test.each([
    [6, 3, 2022, ['group-6']],
    [6, 4, 2022, []],
    [6, 3, 2023, []],
    [7, 3, 2022, []],
  ])('row of %i, %i students, %i', (group, students, year, expected) => {
    expect(explain(rowOf([students], { group }), { ...nothing, year, here })).toEqual(expected);
  });
});

describe('corrected demographic data', () => {
  const shift = (students: number) => ({ least: students, most: students });
  const whole = rowOf([], { status: 'matched' });
  const more = rowOf([2], { group: 31, shift: shift(2) });
  const less = rowOf([2], { group: 111, shift: shift(-2) });

  function explained(rows: readonly ComparedRow[], enrolled = 100) {
    return explain(more, {
      ...nothing,
      compared: (group) => rows.find((row) => row.group === group),
      here: (group) => groupOf(group, enrolled),
    });
  }

  test('what one group has more another has less', () => {
    expect(explained([whole, more, less])).toEqual(['corrected']);
  });

  test('that others do not have less explains nothing', () => {
    expect(explained([whole, more, rowOf([], { group: 111, shift: shift(0) })])).toEqual([]);
    expect(explained([whole, more])).toEqual([]);
  });

  test('a hidden group may have so many less', () => {
    expect(explained([whole, more, rowOf([], { group: 111, shift: { least: -3, most: 0 } })])).toEqual([
      'corrected',
    ]);
  });

  test('not where the whole differs, or too many would have changed', () => {
    expect(explained([rowOf([1]), more, less])).toEqual([]);
    expect(explained([more, less])).toEqual([]);
    expect(explained([whole, more, less], 19)).toEqual([]);
  });
});

test('a row of too few students may be left out there', () => {
  const missing = (students: number) =>
    rowOf([students], {
      status: 'missing-there',
      differences: [{ measure: 'enrolled', here: students, published: null, students }],
    });
  expect(explain(missing(3), nothing)).toEqual(['suppressed']);
  expect(explain(missing(4), nothing)).toEqual([]);
});
