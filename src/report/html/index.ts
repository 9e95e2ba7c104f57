import { type Html, html } from '../../html/html.js';
import { page } from '../../html/page.js';
import { Room } from '../../html/room.js';
import { count } from '../../text/count.js';
import type { Reporter, ReportInput } from '../reporter.js';
import { severitiesOf } from '../verdict.js';
import { describeFailure, describeFile } from './file.js';
import { notJudged, verdictBadge } from './verdict.js';

/** Bytes of the sections, so that with what is around them a page has at most 300 KB. */
const ROOM = 270_000;

const MOST_LINKS = 50;

/** For people who were sent it: one page that needs nothing but itself, and says what it leaves out. */
export const reportHtml: Reporter = function* (input) {
  const { files, summary } = input.report;
  const [first, ...others] = files;
  const isOne = first !== undefined && others.length === 0;
  const name = isOne ? first.file : count(summary.files, 'file');
  const header = html`<p class="kind">Validation report</p>
<h1>${name}</h1>
${isOne ? undefined : summaryMarkup(input)}`;
  yield* page({ title: `Validation of ${name}`, header, footer: footer(input) }, sections(input));
};

function* sections(input: ReportInput): Generator<Html> {
  const { files } = input.report;
  const room = new Room(ROOM);
  if (input.showsPersonalData) {
    yield html`<p class="note alert">Personal values stand here as they are: this report is student data itself.</p>`;
  }
  for (const [index, file] of files.entries()) {
    const place = { id: `f${index + 1}`, isOnly: files.length === 1, room };
    if ('error' in file) yield* room.fit(describeFailure(file, place));
    else yield* describeFile(file, input, place);
  }
  if (room.refused > 0) {
    yield html`<p class="note">${count(room.refused, 'part')} of this report did not find room: a page has at most 300 KB. Give fewer files at a time, or write <code>--format json</code>, which has everything.</p>`;
  }
}

/** Over several files: the outcome of all, and a link to each. */
function summaryMarkup({ report: { files, summary } }: ReportInput): Html {
  const failed = summary.failed === 0 ? '' : `, ${count(summary.failed, 'file')} not judged`;
  const shown = files.slice(0, MOST_LINKS);
  const rest = files.length - shown.length;
  return html`<p>${summary.failed === summary.files ? undefined : verdictBadge(summary)} ${count(summary.records, 'record')}${failed}</p>
<nav aria-label="Files">
<ul>
${shown.map((file, index) => html`<li><a href="#f${index + 1}">${file.file}</a> ${'error' in file ? notJudged : verdictBadge(severitiesOf(file.totals))}</li>\n`)}${rest === 0 ? undefined : html`<li>and ${count(rest, 'more file')}</li>`}
</ul>
</nav>`;
}

function footer({ showsPersonalData }: ReportInput): Html {
  const masked = showsPersonalData
    ? ''
    : 'Values of personal fields are masked: 9999999999 stands for an SSID of ten digits. ';
  return html`<p>${masked}Totals are exact, findings are examples of them. What a rule means, and what to do: <code>caaspp explain RULE</code>.</p>`;
}
