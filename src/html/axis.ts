import { scaleLinear } from 'd3-scale';
import { type Html, html } from './html.js';
import { shownNumber } from './table.js';

/** So many labels fit on a phone. */
export const MOST_TICKS = 4;

export interface Tick {
  /** 0 to 100: from the left end to the right. */
  readonly percent: number;
  readonly label: string;
}

/** The axis under a chart that is as wide as its place: places are percentages, so that labels keep their size. */
export function axis(ticks: readonly Tick[]): Html {
  return html`<svg class="axis" aria-hidden="true">${ticks.map(tickMarkup)}</svg>`;
}

/** Round numbers from one to another. */
export function numberTicks(from: number, to: number): Tick[] {
  const place = scaleLinear([from, to], [0, 100]);
  const numbers = from === to ? [from] : place.ticks(MOST_TICKS).filter(Number.isInteger);
  return numbers.map((number) => ({ percent: place(number), label: shownNumber(number) }));
}

function tickMarkup({ percent, label }: Tick): Html {
  const anchor = percent < 8 ? 'start' : percent > 92 ? 'end' : 'middle';
  const x = percentText(percent);
  return html`<line x1="${x}" x2="${x}" y2="4"/><text x="${x}" y="16" text-anchor="${anchor}">${label}</text>`;
}

/** A length in a chart, no finer than a screen shows. */
export function percentText(percent: number): string {
  return `${Math.round(percent * 100) / 100}%`;
}
