import { breakableForms } from '../generate/index.js';
import type { Layout } from '../layout/layout.js';
import type { Breakage, ConditionRule, RecordRule, RuleDescription } from '../rules/rule.js';
import { severityOf } from '../rules/severity.js';
import { alignColumns } from '../text/columns.js';

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
export function explainRule(
  rule: RuleDescription | ConditionRule | RecordRule,
  layouts: readonly Layout[],
): string[] {
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
    ...explainBreakage(rule, layouts),
  ];
}

function explainCases({ cases }: ConditionRule): string[] {
  return ['', 'The rule:', ...cases.flatMap(({ when, must }) => [`  when  ${when}`, `  must  ${must}`])];
}

function explainFacts(rule: RuleDescription, layout: Layout): string[] {
  const facts = (rule.facts ?? []).flatMap((id) => layout.facts.get(id) ?? []);
  if (facts.length === 0) return [];
  return ['', `${layout.id} says (${severityOf(layout, rule)}):`, ...facts.map(({ text }) => `  ${text}`)];
}

/** How to break the rule in the latest layout that has it. */
function explainBreakage(
  rule: RuleDescription | ConditionRule | RecordRule,
  layouts: readonly Layout[],
): string[] {
  const isOwn = 'cases' in rule && !('breakage' in rule);
  if (isOwn) return [];
  const layout = layouts.findLast((candidate) => breakableForms(candidate, rule.id).length > 0);
  if (layout === undefined) return [];
  const [form] = breakableForms(layout, rule.id);
  const where = 'breakage' in rule ? describeBreakage(rule.breakage) : [];
  const seenWith = 'breakage' in rule ? rule.breakage.seenWith : undefined;
  const command = `caaspp generate --administration ${layout.administration} --form ${form} --break ${rule.id}`;
  const judged = seenWith === undefined ? [] : [`  judged with ${seenWith}`];
  return ['', 'An extract that breaks it:', ...where, ...judged, `  ${command}`];
}

function describeBreakage({ where, set }: Breakage): string[] {
  const changes = Object.entries(set).map(([key, value]) => `${key} = ${value === '' ? 'blank' : value}`);
  const withChanges = changes.length === 0 ? [] : [`  with ${changes.join(', ')}`];
  return [`  a record where ${where}`, ...withChanges];
}

function kindOf({ id }: RuleDescription): string {
  return id.slice(0, id.indexOf('/'));
}
