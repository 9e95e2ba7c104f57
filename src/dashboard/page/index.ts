import { leftOutReasons } from '../../aggregate/left-out.js';
import { publishedThresholds } from '../../aggregate/small-cells/index.js';
import { heading } from '../../html/heading.js';
import { type Html, html } from '../../html/html.js';
import { page } from '../../html/page.js';
import { count } from '../../text/count.js';
import type { ProtectedCounts } from '../protection.js';
import { conditions } from './conditions.js';
import { levelsByGrade, levelsByGroup } from './levels.js';
import { RowNumbers } from './numbers.js';
import { participation } from './participation.js';
import { scoreHistograms } from './scores.js';
import { completions } from './time.js';

export interface DashboardWords {
  readonly title: string;
  /** Without it the page says that the results are preliminary. */
  readonly isFinal: boolean;
}

/** The sections, in order: id, title, figures. */
const sections: readonly (readonly [
  id: string,
  title: string,
  figures: (counts: ProtectedCounts, numbers: RowNumbers) => Iterable<Html>,
])[] = [
  ['participation', 'Participation', participation],
  ['grades', 'Achievement by test and grade', levelsByGrade],
  ['groups', 'Achievement by student group', levelsByGroup],
  ['scores', 'Scale scores', scoreHistograms],
  ['conditions', 'Conditions', conditions],
  ['time', 'Over time', completions],
];

/** A page that shows the results of extracts, each chart with its numbers. */
export function dashboardPage(counts: ProtectedCounts, words: DashboardWords): Iterable<string> {
  const numbers = new RowNumbers(counts.tests);
  const filled = sections
    .map(([id, title, figures]) => ({ id, title, figures: [...figures(counts, numbers)] }))
    .filter(({ figures }) => figures.length > 0);
  const header = html`<p class="kind">Dashboard of results</p>
<h1>${words.title}</h1>
${words.isFinal ? undefined : html`<p class="note"><strong>Preliminary.</strong> For local planning, not for publication: results can change until they are published.</p>`}
${protectionNote(counts)}
${sourceMarkup(counts)}
<nav aria-label="Contents">
<ul>
${filled.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>\n`)}</ul>
</nav>`;
  const parts = filled.map(
    ({ id, title, figures }) => html`<section class="chapter">
${heading(2, title, id)}
${figures.map((figure) => html`${figure}\n`)}</section>`,
  );
  return page({ title: words.title, header, footer }, parts);
}

function protectionNote({ thresholds: { counts, results } }: ProtectedCounts): Html {
  if (results < publishedThresholds.results) {
    return html`<p class="note alert"><strong>Not for publication.</strong> Results of few students stand here: from ${results} on. Pass this page on only to those who may see the results of students.</p>`;
  }
  return html`<p>Results of fewer than ${results} students and counts of fewer than ${counts} are hidden, and further ones from which they could be worked out: an asterisk stands for them.</p>`;
}

function sourceMarkup({ files, records, leftOut, layout, thresholds }: ProtectedCounts): Html {
  const left = Object.entries(leftOutReasons).flatMap(([reason, words]) => {
    const number = Object.entries(leftOut).find(([key]) => key === reason)?.[1] ?? 0;
    return number === 0 ? [] : [`${count(number, 'record')} ${words}`];
  });
  const number = records < thresholds.results ? 'few records' : count(records, 'record');
  return html`<p>From ${files.join(', ')} (${layout.id}): ${number}.${left.length === 0 ? '' : ` Left out: ${left.join(', ')}.`}</p>`;
}

const footer = html`<p>Counted as the published research files are: by include indicator and the place of accountability. Percentages of levels are of students with scores. Made with <code>caaspp report</code>.</p>`;
