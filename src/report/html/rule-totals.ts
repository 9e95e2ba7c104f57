import type { Severity } from '../../layout/schema.js';
import type { FieldReference, Finding } from '../../rules/finding.js';
import type { RuleDescription } from '../../rules/rule.js';
import type { FileResult } from '../../validate/result.js';
import { countOf, groupsByRule } from '../grouped.js';

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
  file: FileResult,
  descriptions: ReadonlyMap<string, RuleDescription>,
  prefix: string,
): RuleTotal[] {
  return [...groupsByRule(file)].map(([id, groups]) => ({
    id,
    anchor: `${prefix}-${id.replace('/', '-')}`,
    description: descriptions.get(id),
    severity: groups[0].total.severity,
    count: countOf(groups),
    fields: groups
      .flatMap(({ total: { field, count } }) => (field === null ? [] : [{ field, count }]))
      .sort((a, b) => b.count - a.count || a.field.number - b.field.number),
    examples: groups.flatMap(({ examples }) => examples).sort((a, b) => (a.record ?? 0) - (b.record ?? 0)),
  }));
}
