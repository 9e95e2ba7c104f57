import { heading, type Level } from '../../html/heading.js';
import { type Html, html } from '../../html/html.js';
import type { Room } from '../../html/room.js';
import { shownNumber, type Table, tableMarkup } from '../../html/table.js';
import { count } from '../../text/count.js';
import type { Demographics, LeaDemographics } from '../../validate/overview/overview.js';
import type { FileResult } from '../../validate/result.js';

const MOST_LEAS = 50;

const sources = [
  { key: 'snapshot', words: 'snapshot in TOMS' },
  { key: 'calpads', words: 'CALPADS' },
  { key: 'unknown', words: 'not known' },
] as const;

/** Whose demographic data each LEA's records carry, and until when they can be corrected. */
export function* describeDemographics({ overview }: FileResult, level: Level, room: Room): Generator<Html> {
  const demographics = overview?.demographics ?? null;
  if (demographics === null || demographics.leas.length === 0) return;
  const { leas } = demographics;
  const shown = leas
    .toSorted((a, b) => recordsOf(b) - recordsOf(a))
    .slice(0, MOST_LEAS)
    .toSorted((a, b) => leas.indexOf(a) - leas.indexOf(b));
  yield* room.fit(html`<section>
${heading(level, 'Whose demographic data')}
<p>${basis(demographics)}</p>
${barMarkup(leas)}
${tableMarkup(tableOf(shown, leas.length))}
${leftOut(demographics, shown)}
</section>`);
}

function basis({ extractedOn, windowsUnknown }: Demographics): string {
  if (windowsUnknown !== null) return `It is not known: ${windowsUnknown}.`;
  if (extractedOn === null) return 'It is not known: give the extract date with --extracted-on.';
  return `The data were extracted on ${extractedOn}. Where the testing window had closed before, they are the snapshot that TOMS took on its last day, which can no longer be corrected; where it was open, they are those of CALPADS, which can until it closes.`;
}

function barMarkup(leas: readonly LeaDemographics[]): Html {
  const sums = sources.map(({ key, words }) => ({
    words,
    key,
    records: leas.reduce((sum, lea) => sum + lea[key], 0),
  }));
  const all = sums.reduce((sum, { records }) => sum + records, 0);
  let from = 0;
  const parts = sums.map(({ key, records }) => {
    const x = from;
    from += records;
    return records === 0 ? undefined : html`<rect class="${key}" x="${x}" width="${records}" height="1"/>`;
  });
  const label = sums.map(({ words, records }) => `${words} ${shownNumber(records)}`).join(', ');
  return html`<svg class="bar" role="img" aria-label="Records by source: ${label}" viewBox="0 0 ${all} 1" preserveAspectRatio="none">${parts}</svg>
<ul class="legend">${sums.map(({ key, words, records }) => html`<li><svg class="swatch" aria-hidden="true"><rect class="${key}"/></svg>${words}: ${count(records, 'record')}</li>`)}</ul>`;
}

function tableOf(leas: readonly LeaDemographics[], all: number): Table {
  return {
    caption:
      leas.length === all
        ? 'Records by LEA'
        : `The ${leas.length} LEAs with the most records, of ${shownNumber(all)}`,
    columns: [
      { title: 'LEA' },
      { title: 'Records', decimals: 0 },
      { title: 'Of the snapshot', decimals: 0 },
      { title: 'Of CALPADS', decimals: 0 },
      { title: 'Not known', decimals: 0 },
      { title: 'Window ends' },
      { title: 'Can be corrected' },
    ],
    rows: leas.map((lea) => [
      `${lea.code || 'no code'} ${lea.name}`.trimEnd(),
      recordsOf(lea),
      ...sources.map(({ key }) => lea[key] || null),
      windowEnds(lea),
      correctable(lea),
    ]),
  };
}

function windowEnds({ firstWindowEnd: first, lastWindowEnd: last }: LeaDemographics): string {
  if (first === null || last === null) return 'no window';
  return first === last ? last : `${first} to ${last}`;
}

function correctable({ calpads, snapshot, lastWindowEnd }: LeaDemographics): string {
  if (calpads > 0 && lastWindowEnd !== null) return `until ${lastWindowEnd}`;
  return snapshot > 0 ? 'no' : 'not known';
}

function leftOut({ leas, otherRecords }: Demographics, shown: readonly LeaDemographics[]): Html | undefined {
  const rest = leas.filter((lea) => !shown.includes(lea));
  const records = rest.reduce((sum, lea) => sum + recordsOf(lea), otherRecords);
  if (records === 0) return undefined;
  const others = otherRecords > 0 ? `at least ${count(rest.length + 1, 'LEA')}` : count(rest.length, 'LEA');
  return html`<p>Not listed: ${others} with ${count(records, 'record')}. <code>caaspp snapshot</code> lists all, with their schools.</p>`;
}

function recordsOf({ snapshot, calpads, unknown }: LeaDemographics): number {
  return snapshot + calpads + unknown;
}
