import { scaleLinear } from 'd3-scale';
import { stack, stackOffsetDiverging } from 'd3-shape';
import type { ProtectedRow } from '../../aggregate/small-cells/index.js';
import type { TestFacts } from '../../aggregate/test-facts.js';
import { percentText } from '../../html/axis.js';
import { type Html, html } from '../../html/html.js';
import { shownNumber } from '../../html/table.js';
import { count } from '../../text/count.js';
import { isShown } from '../protection.js';
import { levelColours, partsAtStandard } from './words.js';

export interface LevelRow {
  readonly label: string;
  readonly row: ProtectedRow;
}

/** Rows that stand together under a heading, or under none. */
export interface LevelRows {
  readonly heading?: string;
  readonly rows: readonly LevelRow[];
}

/**
 * How students share out among levels, a bar for each row. Where levels part at a standard, so do the bars: to the right
 * of the line are those who met it.
 */
export function levelBars(test: TestFacts, names: readonly string[], groups: readonly LevelRows[]): Html {
  const drawn = groups
    .map((group) => ({ ...group, rows: group.rows.filter(({ row }) => isDrawn(row)) }))
    .filter(({ rows }) => rows.length > 0);
  const place = scaleOf(test, drawn);
  const bars = drawn.map(
    ({ heading, rows }) =>
      html`${heading === undefined ? undefined : html`<li class="head">${heading}</li>\n`}${rows.map(
        ({ label, row }) =>
          html`<li><span>${label}</span>${barMarkup(label, row, test, names, place)}</li>\n`,
      )}`,
  );
  const notDrawn = groups.flatMap(({ rows }) => rows).length - drawn.flatMap(({ rows }) => rows).length;
  return html`${
    drawn.length === 0
      ? undefined
      : html`<ul class="bars">
${bars}</ul>
<ul class="legend" aria-label="Levels">${names.map((name, at) => html`<li>${swatch(levelColours(test)[at])}${name}</li>`)}</ul>
`
  }${notDrawn === 0 ? undefined : html`<p class="hidden">${count(notDrawn, 'row')} of hidden results, or without any, ${notDrawn === 1 ? 'is' : 'are'} not drawn.</p>`}`;
}

/** Whether a row has results that may be shown. */
export function isDrawn(row: ProtectedRow): boolean {
  return isShown(row, 'results') && row.row.counts.levels.some((students) => students > 0);
}

type Place = (percent: number) => number;

/** Percentages of students → of the width; those below the standard are negative. */
function scaleOf(test: TestFacts, groups: readonly LevelRows[]): Place {
  if (!partsAtStandard(test)) return scaleLinear([0, 100], [0, 100]);
  const shares = groups.flatMap(({ rows }) => rows.map(({ row }) => percentages(row)));
  const below = Math.max(0, ...shares.map(([one, two]) => one + two));
  const above = Math.max(0, ...shares.map(([, , three, four]) => three + four));
  return scaleLinear([-below, below + above === 0 ? 1 : above], [0, 100]);
}

function percentages({ row: { counts } }: ProtectedRow): number[] {
  const all = counts.levels.reduce((sum, students) => sum + students, 0);
  return counts.levels.map((students) => (all === 0 ? 0 : (100 * students) / all));
}

function barMarkup(
  label: string,
  row: ProtectedRow,
  test: TestFacts,
  names: readonly string[],
  place: Place,
): Html {
  const shares = percentages(row);
  const words = names.map((name, at) => `${name} ${shownNumber(shares[at])}%`).join(', ');
  const line = partsAtStandard(test)
    ? html`<line class="zero" x1="${percentText(place(0))}" x2="${percentText(place(0))}" y2="100%"/>`
    : undefined;
  const parts = segments(shares, test).map(({ from, to, colour }) => {
    const x = place(from);
    return from === to
      ? undefined
      : html`<rect class="${colour}" x="${percentText(x)}" width="${percentText(place(to) - x)}" height="100%"/>`;
  });
  return html`<svg class="level" role="img" aria-label="${label}: ${words}">${parts}${line}</svg><span class="value">${reachedText(shares, test)}</span>`;
}

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly colour: string;
}

/** Where the levels of a bar begin and end. */
function segments(shares: readonly number[], test: TestFacts): Segment[] {
  const isParted = partsAtStandard(test);
  // What is stacked first lies next to the line: of the levels below it the highest.
  const order = isParted ? [1, 0, 2, 3] : shares.map((_, level) => level);
  const stacked = stack<readonly number[], number>()
    .keys(order)
    .value((values, level) => (isParted && level < 2 ? -values[level] : values[level]))
    .offset(stackOffsetDiverging)([shares]);
  return stacked.map((series) => ({
    from: series[0][0],
    to: series[0][1],
    colour: levelColours(test)[series.key],
  }));
}

/** The share that met the standard; of levels without one, the share at the highest. */
function reachedText(shares: readonly number[], test: TestFacts): string {
  const reached = partsAtStandard(test) ? shares[2] + shares[3] : (shares.at(-1) ?? 0);
  return `${shownNumber(reached)}%`;
}

export function swatch(colour: string): Html {
  return html`<svg class="swatch" aria-hidden="true"><rect class="${colour}"/></svg>`;
}
