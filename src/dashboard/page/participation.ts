import { HIDDEN } from '../../aggregate/output-row.js';
import { percentText } from '../../html/axis.js';
import { figure } from '../../html/figure.js';
import { type Html, html } from '../../html/html.js';
import { type Cell, shownNumber } from '../../html/table.js';
import { type ProtectedCounts, wholeOf } from '../protection.js';
import type { RowNumbers } from './numbers.js';
import { testName } from './words.js';

const measures = [
  { name: 'enrolled', title: 'Enrolled', decimals: 0 },
  { name: 'tested', title: 'Tested', decimals: 0 },
  { name: 'participation_rate', title: 'Participation, %', decimals: 2 },
  { name: 'with_scores', title: 'With scores', decimals: 0 },
];

/** How many students of each test took it. */
export function* participation(counts: ProtectedCounts, numbers: RowNumbers): Generator<Html> {
  const rows = counts.tests.flatMap((test) => {
    const whole = wholeOf(counts, test);
    if (whole === undefined) return [];
    return [
      {
        name: testName(test),
        cells: numbers.cells(
          whole,
          measures.map(({ name }) => name),
        ),
      },
    ];
  });
  if (rows.length === 0) return;
  yield figure({
    title: 'Tested of those enrolled',
    level: 3,
    lead: 'By include indicator: Y, T and R count as tested, N as enrolled only, E not at all.',
    chart: html`<ul class="bars">
${rows.map(({ name, cells }) => html`<li><span>${name}</span>${rateMarkup(name, cells[2])}</li>\n`)}</ul>`,
    table: {
      caption: 'Participation by test',
      columns: [{ title: 'Test' }, ...measures],
      rows: rows.map(({ name, cells }) => [name, ...cells]),
    },
    fileName: 'participation.csv',
  });
}

function rateMarkup(name: string, rate: Cell): Html {
  if (typeof rate !== 'number')
    return html`<span class="hidden">${rate === HIDDEN ? 'hidden' : 'nobody enrolled'}</span>`;
  const text = `${shownNumber(rate, 1)}%`;
  return html`<svg class="level" role="img" aria-label="${name}: ${text}"><rect class="top" width="${percentText(rate)}" height="100%"/></svg><span class="value">${text}</span>`;
}
