import { scaleUtc } from 'd3-scale';
import { axis, MOST_TICKS, percentText } from '../../html/axis.js';
import { figure } from '../../html/figure.js';
import { type Html, html } from '../../html/html.js';
import { count } from '../../text/count.js';
import { leastOf, type ProtectedCounts } from '../protection.js';
import { joined, type Stretch } from '../stretches.js';

/** The windows of the most records; an extract of many LEAs has any number. */
const MOST_WINDOWS = 12;

const DAY = 24 * 60 * 60 * 1000;

/** When tests were completed, week by week, and in which windows. Days are numbered from 1970-01-01. */
export function* completions(counts: ProtectedCounts): Generator<Html> {
  const { days } = counts;
  const least = leastOf(counts);
  const weeks = joined(weeksOf(days.completed), least);
  const bars = weeks.filter(({ count: records }) => records >= least);
  const windows = days.windows.filter(({ records }) => records >= least).slice(0, MOST_WINDOWS);
  if (bars.length === 0 && windows.length === 0) return;
  const ends = [
    ...bars.flatMap(({ from, to }) => [from, to]),
    ...windows.flatMap(({ start, end }) => [dayOf(start), dayOf(end) + 1]),
  ];
  const x = scaleUtc([Math.min(...ends) * DAY, Math.max(...ends) * DAY], [0, 100]);
  const place = (day: number) => x(day * DAY);
  const span = (from: number, to: number) =>
    html`x="${percentText(place(from))}" width="${percentText(place(to) - place(from))}"`;
  const highest = Math.max(...bars.map(perWeek));
  const left = days.windows.length - windows.length;
  yield figure({
    title: 'Completed tests and testing windows',
    level: 3,
    lead: `Bars: records by the week in which the last part of the test was completed. Lines: the testing windows that schools selected, with the number of records.${left > 0 ? ` Not drawn: ${count(left, 'window')} of fewer records.` : ''}`,
    chart: html`<svg class="histogram" role="img" aria-label="Completed tests by week, from ${isoOf(Math.min(...ends))} to ${isoOf(Math.max(...ends) - 1)}">${bars
      .filter(({ count: records }) => records > 0)
      .map((bar) => {
        const height = (100 * perWeek(bar)) / highest;
        return html`<rect class="high" ${span(bar.from, bar.to)} y="${percentText(100 - height)}" height="${percentText(height)}"/>`;
      })}</svg>
${axis(x.ticks(MOST_TICKS).map((tick) => ({ percent: x(tick), label: tick.toISOString().slice(0, 10) })))}
<ul class="windows">${windows.map(
      ({
        start,
        end,
        records,
      }) => html`<li><svg class="window" aria-hidden="true"><rect class="top" ${span(dayOf(start), dayOf(end) + 1)} height="100%"/></svg><span>${start} to ${end}: ${count(records, 'record')}</span></li>
`,
    )}</ul>`,
    table: {
      caption: 'Completed tests by week, and testing windows',
      columns: [{ title: 'What' }, { title: 'From' }, { title: 'To' }, { title: 'Records', decimals: 0 }],
      rows: [
        ...bars.map((bar) => ['completed', isoOf(bar.from), isoOf(bar.to - 1), bar.count]),
        ...windows.map(({ start, end, records }) => ['window', start, end, records]),
      ],
    },
    fileName: 'completions.csv',
  });
}

function perWeek({ from, to, count: records }: Stretch): number {
  return (7 * records) / (to - from);
}

/** Weeks from Monday on, from the first with a completed test to the last. */
function weeksOf(completed: ReadonlyMap<string, number>): Stretch[] {
  const days = [...completed].map(([day, records]) => ({ monday: mondayOf(dayOf(day)), records }));
  const first = Math.min(...days.map(({ monday }) => monday));
  const last = Math.max(...days.map(({ monday }) => monday));
  if (days.length === 0) return [];
  return Array.from({ length: (last - first) / 7 + 1 }, (_, week) => {
    const from = first + 7 * week;
    const own = days.filter(({ monday }) => monday === from);
    return { from, to: from + 7, count: own.reduce((sum, { records }) => sum + records, 0) };
  });
}

/** 1970-01-01 was a Thursday. */
function mondayOf(day: number): number {
  return day - ((day + 3) % 7);
}

function dayOf(iso: string): number {
  return Date.parse(iso) / DAY;
}

function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
