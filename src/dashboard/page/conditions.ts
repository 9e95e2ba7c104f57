import type { TestFacts } from '../../aggregate/test-facts.js';
import { percentText } from '../../html/axis.js';
import { figure } from '../../html/figure.js';
import { type Html, html } from '../../html/html.js';
import { shownNumber } from '../../html/table.js';
import type { Layout } from '../../layout/layout.js';
import { isShown, leastOf, type ProtectedCounts, wholeOf } from '../protection.js';
import { enoughTogether } from './enough-together.js';
import { testName } from './words.js';

/** Why students have no score, or one that does not count: records by condition code, of all grades. */
export function* conditions(counts: ProtectedCounts): Generator<Html> {
  const { tests, layout } = counts;
  const rows = tests.flatMap((test) => {
    const whole = wholeOf(counts, test);
    if (whole === undefined || !isShown(whole, 'results')) return [];
    const parts = Object.entries(whole.row.counts.conditions).map(([code, records]) => ({
      name: `${code} ${meaningOf(code, test, layout)}`.trimEnd(),
      count: records,
    }));
    return enoughTogether(parts, leastOf(counts), 'other codes').map((part) => ({ test, ...part }));
  });
  if (rows.length === 0) return;
  const most = Math.max(...rows.map(({ count }) => count));
  yield figure({
    title: 'Condition codes',
    level: 3,
    lead: 'Records by condition code. Codes of few records are counted together.',
    chart: html`<ul class="bars">
${tests.map((test) => {
  const ofTest = rows.filter((row) => row.test === test);
  return ofTest.length === 0
    ? undefined
    : html`<li class="head">${testName(test)}</li>
${ofTest.map(({ name, count }) => html`<li><span>${name}</span><svg class="level" role="img" aria-label="${name}: ${shownNumber(count)}"><rect class="high" width="${percentText((100 * count) / most)}" height="100%"/></svg><span class="value">${shownNumber(count)}</span></li>\n`)}`;
})}</ul>`,
    table: {
      caption: 'Records by test and condition code',
      columns: [{ title: 'Test' }, { title: 'Condition code' }, { title: 'Records', decimals: 0 }],
      rows: rows.map(({ test, name, count }) => [testName(test), name, count]),
    },
    fileName: 'conditions.csv',
  });
}

function meaningOf(code: string, { recordType }: TestFacts, { document }: Layout): string {
  const own = document.conditionCodes.find(
    (condition) => condition.code === code && condition.recordTypes.includes(recordType),
  );
  return own?.meaning ?? '';
}
