import { ALL_GRADES } from '../../aggregate/grades.js';
import { ALL_STUDENTS, studentGroups } from '../../aggregate/groups.js';
import type { ProtectedRow } from '../../aggregate/small-cells/index.js';
import type { TestFacts } from '../../aggregate/test-facts.js';
import { figure } from '../../html/figure.js';
import { type Html, html } from '../../html/html.js';
import type { Layout } from '../../layout/layout.js';
import type { ProtectedCounts } from '../protection.js';
import { isDrawn, type LevelRows, levelBars } from './level-bars.js';
import { levelTable } from './level-table.js';
import type { RowNumbers } from './numbers.js';
import { gradeName, levelNames, partsAtStandard, testName } from './words.js';

/** Of each test: how students share out among its levels, grade by grade. */
export function* levelsByGrade(counts: ProtectedCounts, numbers: RowNumbers): Generator<Html> {
  yield* levelFigures(counts, numbers, 'grade', (recordType) => [
    {
      rows: counts.shown
        .filter(({ row }) => row.recordType === recordType && row.group === ALL_STUDENTS)
        .sort((a, b) => gradeOrder(a.row.grade) - gradeOrder(b.row.grade))
        .map((row) => ({ label: gradeName(row.row.grade, counts.layout), row })),
    },
  ]);
}

/** The same by student group, over all grades. */
export function* levelsByGroup(counts: ProtectedCounts, numbers: RowNumbers): Generator<Html> {
  yield* levelFigures(counts, numbers, 'group', (recordType) => {
    const rows = counts.shown.filter(({ row }) => row.recordType === recordType && row.grade === ALL_GRADES);
    return byCategory(new Map(rows.map((row) => [row.row.group, row])));
  });
}

/** Of a test all of whose results are hidden not even the groups are told: they are those of few students. */
function* levelFigures(
  { tests, layout }: ProtectedCounts,
  numbers: RowNumbers,
  by: 'grade' | 'group',
  groupsOf: (recordType: string) => readonly LevelRows[],
): Generator<Html> {
  const hidden: string[] = [];
  for (const test of tests) {
    if (test.levels === 0) continue;
    const groups = groupsOf(test.recordType);
    if (groups.some(({ rows }) => rows.some(({ row }) => isDrawn(row))))
      yield levelFigure(layout, numbers, test, groups, by);
    else hidden.push(testName(test));
  }
  if (hidden.length > 0) yield html`<p>No results, or all of them hidden: ${hidden.join(', ')}.</p>`;
}

/** From kindergarten on; several grades together come last. */
function gradeOrder(grade: string): number {
  if (grade === ALL_GRADES) return Number.POSITIVE_INFINITY;
  return Number(grade) || 0;
}

/** Groups in which somebody is, under their category. */
function byCategory(rows: ReadonlyMap<number, ProtectedRow>): LevelRows[] {
  const categories = [...new Set(studentGroups.map(({ category }) => category))];
  return categories.flatMap((heading) => {
    const ofCategory = studentGroups
      .filter(({ category }) => category === heading)
      .flatMap(({ id, name }) => {
        const row = rows.get(id);
        return row === undefined ? [] : [{ label: name, row }];
      });
    if (ofCategory.length === 0) return [];
    return [
      ofCategory[0].row.row.group === ALL_STUDENTS ? { rows: ofCategory } : { heading, rows: ofCategory },
    ];
  });
}

function levelFigure(
  layout: Layout,
  numbers: RowNumbers,
  test: TestFacts,
  groups: readonly LevelRows[],
  by: 'grade' | 'group',
): Html {
  const names = levelNames(test, layout);
  const what = partsAtStandard(test)
    ? 'The number is the percentage of students who met or exceeded the standard: those to the right of the line.'
    : `The number is the percentage of students at the highest level, ${names.at(-1)}.`;
  return figure({
    title: testName(test),
    level: 3,
    lead: what,
    chart: levelBars(test, names, groups),
    table: levelTable(numbers, test, names, groups, by),
    fileName: `levels-by-${by}-${test.recordType}.csv`,
  });
}
