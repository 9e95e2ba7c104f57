import type { Finding } from '../rules/finding.js';
import type { FileResult, Total } from '../validate/result.js';

/** The findings of one rule on one field of a file: how many, and examples of them in the order of the file. */
export interface FindingGroup {
  readonly total: Total;
  readonly examples: readonly Finding[];
}

/** In the order of the totals. */
export function groupsOf({ totals, findings }: FileResult): FindingGroup[] {
  const groups = new Map<string, Finding[]>(totals.map((total) => [groupKey(total), []]));
  for (const finding of findings) groups.get(groupKey(finding))?.push(finding);
  return totals.map((total) => ({ total, examples: groups.get(groupKey(total)) ?? [] }));
}

/** The same by rule, in the order of the totals. */
export function groupsByRule(file: FileResult): Map<string, FindingGroup[]> {
  const byRule = new Map<string, FindingGroup[]>();
  for (const group of groupsOf(file)) {
    const groups = byRule.get(group.total.rule);
    if (groups === undefined) byRule.set(group.total.rule, [group]);
    else groups.push(group);
  }
  return byRule;
}

/** How many findings they are in all. */
export function countOf(groups: readonly FindingGroup[]): number {
  return groups.reduce((sum, { total }) => sum + total.count, 0);
}

function groupKey({ rule, field }: Pick<Total, 'rule' | 'field'>): string {
  return `${rule} ${field?.key ?? ''}`;
}
