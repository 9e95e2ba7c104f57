import { heading, type Level } from '../../html/heading.js';
import { type Html, html } from '../../html/html.js';
import type { Room } from '../../html/room.js';
import { shownNumber } from '../../html/table.js';
import type { Finding } from '../../rules/finding.js';
import { count } from '../../text/count.js';
import type { FileResult, FormName } from '../../validate/result.js';
import { phraseFault, phraseField, phrasePlace } from '../phrase.js';
import type { RuleTotal } from './rule-totals.js';

const MOST_FIELDS = 10;
const MOST_EXAMPLES = 10;

/** So few are open from the start. */
const OPEN_RULES = 3;

/** The rules that found something, each with why it matters, what to do, its fields and examples. */
export function* describeFindings(
  { form }: FileResult,
  rules: readonly RuleTotal[],
  level: Level,
  room: Room,
): Generator<Html> {
  if (rules.length === 0) return;
  if (!(yield* room.fit(heading(level, 'Findings by rule')))) return;
  for (const rule of rules) yield* room.fit(ruleMarkup(rule, form, level, rules.length <= OPEN_RULES));
}

function ruleMarkup(rule: RuleTotal, form: FormName | null, level: Level, isOpen: boolean): Html {
  const { id, anchor, description, severity, count: total, fields, examples } = rule;
  return html`<details class="rule ${severity}" id="${anchor}"${isOpen ? html` open` : undefined}>
<summary><span class="badge ${severity}">${severity}</span> <span class="name">${heading(level === 2 ? 3 : 4, id)} <span class="title">${description?.title ?? ''}</span></span> <span class="count">${shownNumber(total)}</span></summary>
${
  description &&
  html`<p><b>Why.</b> ${sentence(description.why)}</p>
<p><b>What to do.</b> ${sentence(description.fix)}</p>`
}
${fieldsMarkup(fields, form)}
${examplesMarkup(examples, total, form, fields.length > 1)}
</details>`;
}

function fieldsMarkup(fields: RuleTotal['fields'], form: FormName | null): Html | undefined {
  const [only, ...others] = fields;
  if (only === undefined) return undefined;
  if (others.length === 0) return html`<p><b>Field.</b> ${phraseField(only.field, form)}</p>`;
  const shown = fields.slice(0, MOST_FIELDS);
  const rest = fields.slice(MOST_FIELDS);
  const restFindings = rest.reduce((sum, { count: own }) => sum + own, 0);
  return html`<p><b>${count(fields.length, 'field')}.</b></p>
<ul class="fields">
${shown.map(({ field, count: own }) => html`<li>${phraseField(field, form)}: ${count(own, 'finding')}</li>\n`)}${rest.length === 0 ? undefined : html`<li>and ${count(rest.length, 'more field')} with ${count(restFindings, 'finding')}</li>`}
</ul>`;
}

function examplesMarkup(
  examples: readonly Finding[],
  total: number,
  form: FormName | null,
  namesField: boolean,
): Html | undefined {
  const shown = examples.slice(0, MOST_EXAMPLES);
  if (shown.length === 0) return undefined;
  const rest = total - shown.length;
  return html`<p><b>Examples.</b></p>
<ul class="examples">
${shown.map((finding) => html`<li>${exampleText(finding, form, namesField)}</li>\n`)}${rest === 0 ? undefined : html`<li>and ${shownNumber(rest)} more</li>`}
</ul>`;
}

function exampleText(finding: Finding, form: FormName | null, namesField: boolean): Html {
  const { field } = finding;
  const named = namesField && field !== null ? `, ${phraseField(field, form)}` : '';
  const fault = phraseFault(finding);
  return html`<b>${phrasePlace(finding)}</b>${named}${fault === '' ? '' : `: ${fault}`}`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
