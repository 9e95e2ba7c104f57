import type { Finding } from '../rules/finding.js';
import { count } from '../text/count.js';
import type { FormName } from '../validate/result.js';
import type { FindingGroup } from './grouped.js';
import { phraseFault, phraseField, phrasePlace } from './phrase.js';

/**
 * Findings of one rule on one field in a line: `7 findings, field 84 scaleScore (Scale Score); the first: line 3, record 2
 * (01): "9999", expected 2114 to 2862`.
 */
export function phraseGroup({ total, examples }: FindingGroup, form: FormName | null): string {
  const number = count(total.count, 'finding');
  const subject = total.field === null ? number : `${number}, ${phraseField(total.field, form)}`;
  const [first] = examples;
  if (first === undefined) return subject;
  return `${subject}${total.count === 1 ? '' : '; the first'}: ${phraseFinding(first)}`;
}

/** Where a finding is and what it is. */
export function phraseFinding(finding: Finding): string {
  const fault = phraseFault(finding);
  return `${phrasePlace(finding)}${fault === '' ? '' : `: ${fault}`}`;
}
