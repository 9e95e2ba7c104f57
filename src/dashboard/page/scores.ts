import { scaleLinear } from 'd3-scale';
import { ALL_STUDENTS } from '../../aggregate/groups.js';
import type { TestFacts } from '../../aggregate/test-facts.js';
import { axis, numberTicks, percentText } from '../../html/axis.js';
import { figure } from '../../html/figure.js';
import { heading } from '../../html/heading.js';
import { type Html, html } from '../../html/html.js';
import { shownNumber } from '../../html/table.js';
import { scaleScoreRange } from '../../layout/layout.js';
import type { ScaleScoreRange } from '../../layout/schema.js';
import { isShown, leastOf, type ProtectedCounts } from '../protection.js';
import { joined, type Stretch } from '../stretches.js';
import { swatch } from './level-bars.js';
import { gradeName, levelColours, levelNames, testName } from './words.js';

/** A histogram has about so many bars, if enough students are in each. */
const BARS = 26;

/** The scores of a grade: what is drawn at each of its levels. */
interface Histogram {
  readonly grade: string;
  readonly students: number;
  readonly levels: readonly {
    readonly level: number;
    readonly min: number;
    readonly bars: readonly Stretch[];
  }[];
}

/** Of each test: scale scores in each grade, with the scores at which levels begin. */
export function* scoreHistograms(counts: ProtectedCounts): Generator<Html> {
  for (const test of counts.tests) {
    const grades = counts.shown.flatMap(({ row, protection }) => {
      const range = scaleScoreRange(counts.layout, row.recordType, row.grade);
      const isOfTest = row.recordType === test.recordType && row.group === ALL_STUDENTS;
      if (!isOfTest || range === undefined || !isShown({ row, protection }, 'results')) return [];
      return [{ row, range }];
    });
    if (grades.length === 0) continue;
    const from = Math.min(...grades.map(({ range }) => range.levels[0].min));
    const to = Math.max(...grades.map(({ range }) => range.levels.at(-1)?.max ?? 0)) + 1;
    const [, step = 10] = scaleLinear([0, to - from], [0, 1]).ticks(BARS);
    const histograms = grades.map(({ range }) => histogramOf(range, step, counts));
    yield figureOf(counts, test, histograms, from, to, step);
  }
}

/** A bar does not reach over the beginning of a level, so that each belongs to one. */
function histogramOf(
  { recordType, grade, levels }: ScaleScoreRange,
  step: number,
  counts: ProtectedCounts,
): Histogram {
  const parts = levels.map(({ level, min, max }) => {
    const edges = [min, ...multiples(step, min, max), max + 1];
    const stretches = edges.slice(1).map((end, at) => ({
      from: edges[at],
      to: end,
      count: counts.scores.between(recordType, grade, edges[at], end - 1),
    }));
    return { level, min, bars: joined(stretches, leastOf(counts)) };
  });
  const students = parts.flatMap(({ bars }) => bars).reduce((sum, { count }) => sum + count, 0);
  return { grade, students, levels: parts };
}

/** The multiples of a step between two scores. */
function multiples(step: number, min: number, max: number): number[] {
  const first = Math.floor(min / step) + 1;
  const last = Math.floor(max / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * step);
}

function figureOf(
  counts: ProtectedCounts,
  test: TestFacts,
  histograms: readonly Histogram[],
  from: number,
  to: number,
  step: number,
): Html {
  const { layout } = counts;
  const names = levelNames(test, layout);
  const bars = histograms.flatMap(({ levels }) => levels.flatMap((level) => level.bars));
  const highest = Math.max(...bars.map(density));
  const least = leastOf(counts);
  const fewest = least === 0 ? '' : ` at least ${least} students, or of all at its level`;
  return figure({
    title: testName(test),
    level: 3,
    lead: `Students by scale score; colours change where a level begins.${fewest === '' ? '' : ` Each bar is that of${fewest}: its area is their number.`}`,
    chart: html`<div class="multiples">
${histograms.map((histogram) => gradeMarkup(histogram, gradeName(histogram.grade, layout), test, { from, to, highest }))}</div>
<ul class="legend" aria-label="Levels">${names.map((name, at) => html`<li>${swatch(levelColours(test)[at])}${name}</li>`)}</ul>`,
    table: {
      caption: `Students by scale score, in steps of ${step}: ${test.name}`,
      columns: [
        { title: 'Grade' },
        { title: 'Level' },
        { title: 'From' },
        { title: 'To' },
        { title: 'Students', decimals: 0 },
      ],
      rows: histograms.flatMap(({ grade, levels }) =>
        levels.flatMap(({ level, bars: own }) =>
          own.map((bar) => [
            gradeName(grade, layout),
            names[level - 1] ?? String(level),
            String(bar.from),
            String(bar.to - 1),
            bar.count,
          ]),
        ),
      ),
    },
    fileName: `scores-${test.recordType}.csv`,
  });
}

function density({ from, to, count }: Stretch): number {
  return count / (to - from);
}

function gradeMarkup(
  { students, levels }: Histogram,
  name: string,
  test: TestFacts,
  { from, to, highest }: { readonly from: number; readonly to: number; readonly highest: number },
): Html {
  const x = scaleLinear([from, to], [0, 100]);
  const height = (bar: Stretch) => (highest === 0 ? 0 : (100 * density(bar)) / highest);
  const bars = levels.flatMap(({ level, bars: own }) =>
    own
      .filter(({ count }) => count > 0)
      .map(
        (bar) =>
          html`<rect class="${levelColours(test)[level - 1] ?? 'high'}" x="${percentText(x(bar.from))}" width="${percentText(x(bar.to) - x(bar.from))}" y="${percentText(100 - height(bar))}" height="${percentText(height(bar))}"/>`,
      ),
  );
  const cuts = levels.slice(1).map(({ min }) => {
    const place = percentText(x(min));
    return html`<line class="cut" x1="${place}" x2="${place}" y2="100%"/>`;
  });
  const begins = levels.slice(1).map(({ level, min }) => `level ${level} begins at ${shownNumber(min)}`);
  return html`<div>
${heading(4, name)}
<svg class="histogram" role="img" aria-label="${name}: ${shownNumber(students)} scores; ${begins.join(', ')}">${bars}${cuts}</svg>
${axis(numberTicks(from, to).map(({ percent, label }) => ({ percent, label: label.replace(',', '') })))}
</div>
`;
}
