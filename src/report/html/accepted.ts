import { heading, type Level } from '../../html/heading.js';
import { type Html, html } from '../../html/html.js';
import type { Room } from '../../html/room.js';
import { count } from '../../text/count.js';
import type { FileResult } from '../../validate/result.js';

/** Findings that a user has accepted, with the reasons: who reads the report did not. */
export function* describeAccepted({ ignored = [] }: FileResult, level: Level, room: Room): Generator<Html> {
  if (ignored.length === 0) return;
  yield* room.fit(html`<section>
${heading(level, 'Accepted findings')}
<ul>
${ignored.map(
  ({ rule, field, count: number, reason }) =>
    html`<li>${count(number, 'finding')} of ${rule}${field === undefined ? '' : `, field ${field}`}: ${reason}</li>\n`,
)}</ul>
</section>`);
}
