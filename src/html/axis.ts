import { scaleLinear } from 'd3-scale';
import { type Html, html } from './html.js';
import { shownNumber } from './table.js';

/** So many labels fit on a phone. */
const TICKS = 4;

/** The axis under a chart that is as wide as its place: positions are percentages, so that labels keep their size. */
export function axis(from: number, to: number): Html {
  const place = scaleLinear([from, to], [0, 100]);
  const ticks = from === to ? [from] : place.ticks(TICKS).filter(Number.isInteger);
  return html`<svg class="axis" aria-hidden="true">${ticks.map((tick) => tickMarkup(tick, place(tick)))}</svg>`;
}

function tickMarkup(tick: number, percent: number): Html {
  const anchor = percent < 8 ? 'start' : percent > 92 ? 'end' : 'middle';
  const x = `${round(percent)}%`;
  return html`<line x1="${x}" x2="${x}" y2="4"/><text x="${x}" y="16" text-anchor="${anchor}">${shownNumber(tick)}</text>`;
}

/** Finer than a screen shows. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
