import type { ConditionRule } from '../rules/rule.js';
import type { RulesConfig } from './rules.js';

/** A rule of a configuration as the catalogue has ours. */
export function ownRuleOf(rule: NonNullable<RulesConfig['rules']>[number], source: string): ConditionRule {
  const { when, must, field, why, fix, ...rest } = rule;
  return {
    ...rest,
    why: why ?? `${source} says so.`,
    fix: fix ?? `Ask who keeps ${source}.`,
    source,
    cases: [field === undefined ? { when, must } : { when, must, field }],
  };
}
