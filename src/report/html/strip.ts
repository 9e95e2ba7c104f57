import { scaleThreshold } from 'd3-scale';
import { axis, numberTicks } from '../../html/axis.js';
import { figure } from '../../html/figure.js';
import type { Level } from '../../html/heading.js';
import { type Html, html } from '../../html/html.js';
import type { Room } from '../../html/room.js';
import { shownNumber, type Table } from '../../html/table.js';
import { count } from '../../text/count.js';
import type { FindingStrip } from '../../validate/overview/overview.js';
import type { FileResult } from '../../validate/result.js';
import type { RuleTotal } from './rule-totals.js';

/** More would be a wall: the rules are listed below in any case. */
const MOST_RULES = 25;

/** Share of the records of a stretch → how strongly it is drawn. */
const strength = scaleThreshold<number, number>([0.1, 0.5, 1], [1, 2, 3, 4]);
const strengths = ['under 10%', '10 to 49%', '50 to 99%', 'all'];

/** A line for each rule, along the file: what is wrong everywhere, and what begins at some record, tells its cause. */
export function* describeStrip(
  { overview, records }: FileResult,
  rules: readonly RuleTotal[],
  level: Level,
  room: Room,
): Generator<Html> {
  if (overview === undefined) return;
  const { strip } = overview;
  const lines = rules.flatMap((rule) =>
    strip.rules[rule.id] === undefined ? [] : [{ rule, counts: strip.rules[rule.id] }],
  );
  if (lines.length === 0) return;
  const shown = lines.slice(0, MOST_RULES);
  const leftOut = lines.length - shown.length;
  const chart = html`<ul class="strips">
${shown.map(({ rule, counts }) => lineMarkup(rule, counts, strip, records))}<li class="scale"><span>record</span>${axis(numberTicks(1, records))}</li>
</ul>
${legend()}`;
  yield* room.fit(
    figure({
      title: 'Where in the file',
      level,
      lead: html`Each line is the whole file, from its first record to its last: the stronger the colour, the larger the share of ${stretch(strip)} in which the rule found something.${leftOut === 0 ? '' : ` ${count(leftOut, 'more rule')} stand in the list below.`}`,
      chart,
      table: tableOf(shown, strip, records),
    }),
  );
}

function stretch({ recordsPerStretch: length }: FindingStrip): string {
  return length === 1 ? 'single records' : `every ${shownNumber(length)} records`;
}

function lineMarkup(rule: RuleTotal, counts: readonly number[], strip: FindingStrip, records: number): Html {
  const affected = counts.reduce((sum, own) => sum + own);
  const label = `${rule.id}: ${shownNumber(affected)} of ${count(records, 'record')}`;
  return html`<li><a href="#${rule.anchor}">${rule.id}</a><svg class="strip ${rule.severity}" role="img" aria-label="${label}" viewBox="0 0 ${counts.length} 1" preserveAspectRatio="none">${paths(counts, strip, records)}</svg></li>
`;
}

/** Neighbours that are drawn alike are one rectangle. */
function paths(counts: readonly number[], { recordsPerStretch }: FindingStrip, records: number): Html[] {
  const drawn = counts.map((own, at) => {
    const length = Math.min(recordsPerStretch, records - at * recordsPerStretch);
    return own === 0 ? 0 : strength(own / length);
  });
  return [1, 2, 3, 4].flatMap((wanted) => {
    let path = '';
    for (let at = 0; at < drawn.length; at++) {
      if (drawn[at] !== wanted || drawn[at - 1] === wanted) continue;
      let end = at + 1;
      while (drawn[end] === wanted) end++;
      path += `M${at} 0h${end - at}v1h${at - end}z`;
    }
    return path === '' ? [] : [html`<path class="s${wanted}" d="${path}"/>`];
  });
}

function legend(): Html {
  return html`<ul class="legend" aria-label="Share of the records of a stretch">${strengths.map((words, at) => html`<li><svg class="swatch" aria-hidden="true"><rect class="s${at + 1}"/></svg>${words}</li>`)}</ul>`;
}

function tableOf(
  lines: readonly { readonly rule: RuleTotal; readonly counts: readonly number[] }[],
  { recordsPerStretch: length }: FindingStrip,
  records: number,
): Table {
  const place = (stretch: number) =>
    length === 1
      ? shownNumber(stretch + 1)
      : `${shownNumber(stretch * length + 1)} to ${shownNumber(Math.min((stretch + 1) * length, records))}`;
  return {
    caption: 'Records in which each rule found something, and where in the file',
    columns: [
      { title: 'Rule' },
      { title: 'Records', decimals: 0 },
      { title: 'Of all, %', decimals: 1 },
      { title: 'First in record' },
      { title: 'Last in record' },
    ],
    rows: lines.map(({ rule, counts }) => {
      const affected = counts.reduce((sum, own) => sum + own);
      const first = counts.findIndex((own) => own > 0);
      const last = counts.findLastIndex((own) => own > 0);
      return [rule.id, affected, (affected / records) * 100, place(first), place(last)];
    }),
  };
}
