import { describe, expect, test } from 'vitest';
import { row } from '../../../test/support/student-table.js';
import type { AggregateRow, Counts } from '../row.js';
import { audit, refuseExposed } from './audit.js';
import { type ProtectedRow, protect } from './protect.js';
import { Solver } from './solver.js';
import { thresholdsFrom } from './thresholds.js';

const solver = await Solver.load();

/** Counts of tested students at each level, all with scores. */
function counts(levels: readonly number[], tested = levels.reduce((sum, level) => sum + level, 0)): Counts {
  return {
    enrolled: tested,
    tested,
    withScores: levels.reduce((sum, level) => sum + level, 0),
    scoreSum: 0,
    scoreCount: 0,
    distanceSum: 0,
    distanceCount: 0,
    levels,
    claims: [],
    conditions: {},
  };
}

const group = (id: number, ...levels: number[]): AggregateRow => row(1, '03', id, counts(levels));

/** What of each row is hidden: counts, results and claims, by their first letters (- shown, p primary, s secondary). */
function marks(rows: readonly AggregateRow[]): Record<string, string> {
  return Object.fromEntries(
    protect(rows, solver).map(({ row: { group: id, grade }, protection }) => [
      `${grade}/${id}`,
      [protection.counts, protection.results, protection.claims].map((mark) => mark?.[0] ?? '-').join(''),
    ]),
  );
}

describe('too few students', () => {
  test.each([
    [3, 'ppp'],
    [4, '-pp'],
    [10, '-pp'],
    [11, '--p'],
    [29, '--p'],
    [30, '---'],
  ])('of %i students is hidden: %s', (students, expected) => {
    const half = Math.floor(students / 2);
    expect(marks([group(1, half, students - half)])).toEqual({ '03/1': expected });
  });

  test('counts are hidden where few of many are tested', () => {
    const enrolled = { ...counts([1, 2]), enrolled: 40 };
    expect(marks([row(1, '03', 1, enrolled)])).toEqual({ '03/1': 'ppp' });
  });
});

describe('what gives a small cell away', () => {
  test('the only other group of a category', () => {
    const rows = [group(1, 30, 30), group(3, 27, 28), group(4, 3, 2)];
    expect(marks(rows)).toEqual({ '03/1': '---', '03/3': '-ss', '03/4': '-pp' });
  });

  test('the group with the fewest students is hidden, where there is a choice', () => {
    const rows = [group(1, 70, 70), group(7, 2, 2), group(8, 18, 18), group(180, 25, 25), group(160, 25, 25)];
    expect(marks(rows)).toMatchObject({ '03/7': '-pp', '03/8': '-ss', '03/180': '---', '03/160': '---' });
  });

  test('a dear one is shown, where others do as well', () => {
    const rows = [group(1, 70, 70), group(7, 2, 2), group(8, 18, 18), group(180, 25, 25), group(160, 25, 25)];
    const dearnessOf = ({ group: id }: AggregateRow) => (id === 8 ? 100 : 1);
    const hidden = protect(rows, solver, undefined, dearnessOf).filter(
      ({ protection }) => protection.results,
    );
    expect(hidden.map(({ row: { group: id } }) => id)).toEqual([7, 180]);
  });

  test('two small groups that are too few together', () => {
    const rows = [group(1, 50, 57), group(7, 2, 2), group(8, 1, 2), group(180, 25, 28), group(160, 22, 25)];
    expect(marks(rows)).toMatchObject({ '03/7': 'spp', '03/8': 'ppp', '03/160': '-ss' });
  });

  test('students whom no row shows', () => {
    const rows = [group(1, 30, 33), group(3, 29, 32)];
    expect(marks(rows)).toEqual({ '03/1': '---', '03/3': 'sss' });
  });

  test('a level at which nobody is', () => {
    const rows = [group(1, 40, 0), group(3, 20, 0), group(4, 13, 0), group(99, 36, 0), group(128, 4, 0)];
    for (const mark of Object.values(marks(rows))) expect(mark.slice(1)).not.toBe('--');
  });

  test('the same group in other grades', () => {
    const of = (grade: string, id: number, ...levels: number[]) => row(1, grade, id, counts(levels));
    const rows = [
      ...[of('03', 1, 40, 40), of('03', 3, 38, 38), of('03', 4, 2, 2)],
      ...[of('04', 1, 40, 40), of('04', 3, 20, 19), of('04', 4, 20, 21)],
      ...[of('13', 1, 80, 80), of('13', 3, 58, 57), of('13', 4, 22, 23)],
    ];
    expect(marks(rows)).toMatchObject({
      '03/3': '-ss',
      '03/4': '-pp',
      '04/3': '-ss',
      '04/4': '-ss',
      '13/1': '---',
    });
  });
});

describe('audit', () => {
  const shown = { counts: null, results: null, claims: null };
  const hidden = { counts: null, results: 'primary', claims: 'primary' } as const;
  const [all, male, female] = [group(1, 60, 60), group(3, 56, 57), group(4, 4, 3)];
  const marked = (...pairs: [AggregateRow, ProtectedRow['protection']][]) =>
    pairs.map(([one, protection]): ProtectedRow => ({ row: one, protection }));

  test('finds a cell that a difference gives', () => {
    expect(audit(marked([all, shown], [male, shown], [female, hidden]), solver)).toContainEqual({
      row: female,
      kind: 'results',
      reason: 'only',
      isRest: false,
    });
  });

  test('finds a small cell that is shown', () => {
    expect(audit(marked([female, shown]), solver)).toMatchObject([{ reason: 'small' }, { reason: 'small' }]);
  });

  test('refuses rows in which a value can be worked out, and lets others be', () => {
    expect(() => refuseExposed(marked([all, shown], [male, shown], [female, hidden]), solver)).toThrow(
      expect.objectContaining({ code: 'exposed-cell' }),
    );
    expect(() => refuseExposed(protect([all, male, female], solver), solver)).not.toThrow();
  });
});

describe('thresholds', () => {
  test('show results from the number given on, claims from no fewer and from 30', () => {
    expect(thresholdsFrom(20)).toEqual({ counts: 4, results: 20, claims: 30 });
    expect(thresholdsFrom(40)).toEqual({ counts: 4, results: 40, claims: 40 });
  });

  test.each([0, 10, 11.5, Number.NaN])('of %d students are refused', (minN) => {
    expect(() => thresholdsFrom(minN)).toThrow(expect.objectContaining({ code: 'min-n' }));
  });

  test('lower than the published ones are for those who ask', () => {
    expect(thresholdsFrom(3, 1)).toEqual({ counts: 3, results: 3, claims: 30 });
  });
});
