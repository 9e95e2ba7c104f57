import { heading, type Level } from '../../html/heading.js';
import { type Html, html } from '../../html/html.js';
import type { Room } from '../../html/room.js';
import { count } from '../../text/count.js';
import type { FileResult } from '../../validate/result.js';

/** A long list of rules is a shorter one of reasons. */
const MOST_REASONS = 30;

/** Which rules say nothing of the file, and why: sound is only what was looked at. */
export function* describeNotRun({ notRun }: FileResult, level: Level, room: Room): Generator<Html> {
  if (notRun.length === 0) return;
  const byReason = new Map<string, string[]>();
  for (const { rule, reason } of notRun) byReason.set(reason, [...(byReason.get(reason) ?? []), rule]);
  const shown = [...byReason].slice(0, MOST_REASONS);
  const rest = byReason.size - shown.length;
  yield* room.fit(html`<section>
${heading(level, 'Rules that did not run')}
<details>
<summary>${count(notRun.length, 'rule')} that this file or its layout gives nothing to judge by</summary>
<dl class="reasons">
${shown.map(([reason, rules]) => html`<div><dt>${reason}</dt><dd>${rules.join(', ')}</dd></div>\n`)}</dl>
${rest === 0 ? undefined : html`<p>${count(rest, 'more reason')}: <code>--verbose</code> lists all.</p>`}
</details>
</section>`);
}
