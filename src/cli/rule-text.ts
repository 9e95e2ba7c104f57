import type { Layout } from '../layout/layout.js';
import type { RecordRule, RuleDescription } from '../rules/rule.js';
import { severityOf } from '../rules/severity.js';
import { alignColumns } from './columns.js';

/** A table of rules, a blank line between their kinds. */
export function listRules(rules: readonly RuleDescription[]): string[] {
  const lines = alignColumns(rules.map(({ id, severity, title }) => [id, severity, title]));
  return rules.flatMap((rule, index) => {
    const isFirstOfKind = index > 0 && kindOf(rule) !== kindOf(rules[index - 1]);
    return isFirstOfKind ? ['', lines[index]] : [lines[index]];
  });
}

/**
 * A page about one rule.
 * @param layouts Those that may state facts of it.
 */
export function explainRule(rule: RuleDescription | RecordRule, layouts: readonly Layout[]): string[] {
  return [
    `${rule.id} (${rule.severity})`,
    `${rule.title}.`,
    '',
    ...alignColumns([
      ['Why', rule.why],
      ['Fix', rule.fix],
      ['Source', rule.source],
    ]),
    ...('cases' in rule ? explainCases(rule) : []),
    ...layouts.flatMap((layout) => explainFacts(rule, layout)),
    '',
    'An extract that breaks it:',
    ...('breakage' in rule ? explainBreakage(rule) : []),
    `  caaspp generate --break ${rule.id} -o broken.dat`,
  ];
}

function explainCases({ cases }: RecordRule): string[] {
  return ['', 'The rule:', ...cases.flatMap(({ when, must }) => [`  when  ${when}`, `  must  ${must}`])];
}

function explainFacts(rule: RuleDescription, layout: Layout): string[] {
  const facts = (rule.facts ?? []).flatMap((id) => layout.facts.get(id) ?? []);
  if (facts.length === 0) return [];
  return ['', `${layout.id} says (${severityOf(layout, rule)}):`, ...facts.map(({ text }) => `  ${text}`)];
}

function explainBreakage({ breakage }: RecordRule): string[] {
  const changes = Object.entries(breakage.set).map(
    ([key, value]) => `${key} = ${value === '' ? 'blank' : value}`,
  );
  return [`  a record where ${breakage.where}`, `  with ${changes.join(', ')}`];
}

function kindOf({ id }: RuleDescription): string {
  return id.slice(0, id.indexOf('/'));
}
