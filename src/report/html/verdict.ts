import { type Html, html } from '../../html/html.js';
import { count } from '../../text/count.js';
import type { Total } from '../../validate/result.js';

export const notJudged = html`<strong class="badge error">Not judged</strong>`;

/** The outcome as a word that stands out: sound, or how many errors and warnings there are. */
export function verdictBadge({
  errors,
  warnings,
}: {
  readonly errors: number;
  readonly warnings: number;
}): Html {
  if (errors === 0 && warnings === 0) return html`<strong class="badge sound">Sound</strong>`;
  return html`${badge(errors, 'error')}${badge(warnings, 'warning')}`;
}

function badge(number: number, severity: 'error' | 'warning'): Html | undefined {
  return number === 0
    ? undefined
    : html`<strong class="badge ${severity}">${count(number, severity)}</strong> `;
}

export function countsOf(totals: readonly Total[]): { readonly errors: number; readonly warnings: number } {
  const sum = (wanted: Total['severity']) =>
    totals.reduce((all, { severity, count: own }) => (severity === wanted ? all + own : all), 0);
  return { errors: sum('error'), warnings: sum('warning') };
}
