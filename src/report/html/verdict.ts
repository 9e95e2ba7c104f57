import { type Html, html } from '../../html/html.js';
import { count } from '../../text/count.js';
import type { Severities } from '../verdict.js';

export const notJudged = html`<strong class="badge error">Not judged</strong>`;

/** The outcome as a word that stands out: sound, or how many errors and warnings there are. */
export function verdictBadge({ errors, warnings }: Severities): Html {
  if (errors === 0 && warnings === 0) return html`<strong class="badge sound">Sound</strong>`;
  return html`${badge(errors, 'error')}${badge(warnings, 'warning')}`;
}

function badge(number: number, severity: 'error' | 'warning'): Html | undefined {
  return number === 0
    ? undefined
    : html`<strong class="badge ${severity}">${count(number, severity)}</strong> `;
}
