import type { Severity } from '../../layout/schema.js';
import type { FieldReference, Finding } from '../../rules/finding.js';
import type { RuleDescription } from '../../rules/rule.js';
import type { FileResult } from '../../validate/result.js';

/** What one rule found in a file. */
export interface RuleTotal {
  readonly id: string;
  /** Of its section in the page. */
  readonly anchor: string;
  readonly description: RuleDescription | undefined;
  /** The most severe, where it depends on the field. */
  readonly severity: Severity;
  readonly count: number;
  /** Most findings first. */
  readonly fields: readonly { readonly field: FieldReference; readonly count: number }[];
  readonly examples: readonly Finding[];
}

/** The rules that found something: the most severe first, then in the order of the catalogue. */
export function rulesOf(
  { totals, findings }: FileResult,
  descriptions: ReadonlyMap<string, RuleDescription>,
  prefix: string,
): RuleTotal[] {
  const examples = grouped(findings);
  return [...grouped(totals)].map(([id, ofRule]) => ({
    id,
    anchor: `${prefix}-${id.replace('/', '-')}`,
    description: descriptions.get(id),
    severity: ofRule[0].severity,
    count: ofRule.reduce((sum, { count }) => sum + count, 0),
    fields: ofRule
      .flatMap(({ field, count }) => (field === null ? [] : [{ field, count }]))
      .sort((a, b) => b.count - a.count || a.field.number - b.field.number),
    examples: examples.get(id) ?? [],
  }));
}

function grouped<T extends { readonly rule: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.rule);
    if (group === undefined) groups.set(item.rule, [item]);
    else group.push(item);
  }
  return groups;
}
