import { heading, type Level } from '../../html/heading.js';
import { type Html, html } from '../../html/html.js';
import type { Room } from '../../html/room.js';
import { type Table, tableMarkup } from '../../html/table.js';
import type { GradeCount } from '../../validate/overview/overview.js';
import type { FileResult } from '../../validate/result.js';

const UNLISTED = 'not listed';

/** Records by test and grade: what is in the file, and which grade is missing from it. */
export function* describeGrades({ overview }: FileResult, level: Level, room: Room): Generator<Html> {
  if (overview === undefined || overview.grades.length === 0) return;
  yield* room.fit(html`<section>
${heading(level, 'Records by test and grade')}
${tableMarkup(tableOf(overview.grades))}
</section>`);
}

function tableOf(counts: readonly GradeCount[]): Table {
  const tests = [...new Set(counts.map(testOf))];
  const grades = [...new Set(counts.map(({ grade }) => grade ?? UNLISTED))].sort();
  const sum = (wanted: (count: GradeCount) => boolean) =>
    counts.filter(wanted).reduce((all, { records }) => all + records, 0) || null;
  return {
    caption: 'Records',
    columns: [
      { title: 'Grade' },
      ...tests.map((title) => ({ title, decimals: 0 })),
      { title: 'All tests', decimals: 0 },
    ],
    rows: [
      ...grades.map((grade) => [
        grade.replace(/^0(?=\d$)/, ''),
        ...tests.map((test) => sum((count) => testOf(count) === test && (count.grade ?? UNLISTED) === grade)),
        sum((count) => (count.grade ?? UNLISTED) === grade),
      ]),
      ['All grades', ...tests.map((test) => sum((count) => testOf(count) === test)), sum(() => true)],
    ],
  };
}

function testOf({ recordType, test }: GradeCount): string {
  return recordType === null ? `Record type ${UNLISTED}` : `${recordType} ${test ?? ''}`.trimEnd();
}
