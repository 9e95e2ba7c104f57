import type { Field, Layout } from '../layout/layout.js';
import type { Severity } from '../layout/schema.js';
import type { RuleDescription } from './rule.js';

/**
 * How severe a rule is in a layout: as the layout's own facts say, otherwise as the catalogue says. What a
 * reconstructed layout says of values is never more than a warning; its structure was seen in files.
 * @param field The field in question, for rules about one field by itself: only facts about it decide.
 */
export function severityOf(layout: Layout, rule: RuleDescription, field?: Field): Severity {
  if (layout.basis === 'reconstructed' && !rule.id.startsWith('structure/')) return 'warning';
  const deciding = (rule.facts ?? [])
    .flatMap((id) => layout.facts.get(id) ?? [])
    .filter((fact) => field === undefined || fact.fields.includes(field.number));
  if (deciding.length === 0) return rule.severity;
  return deciding.some((fact) => fact.severity === 'error') ? 'error' : 'warning';
}
