import { ownRuleOf } from '../config/rules.js';
import type { Severity } from '../layout/schema.js';
import { ourRules } from '../rules/index.js';
import type { ConditionRule } from '../rules/rule.js';
import type { RuleSet } from '../rules/rule-set.js';
import type { Waiver } from '../validate/index.js';
import type { Configuration } from './config/load.js';

/** What a configuration says of rules, as validation takes it. */
export interface ConfiguredRules {
  readonly own: readonly ConditionRule[];
  /** Ours and those of the configuration. */
  readonly all: RuleSet;
  readonly severities: ReadonlyMap<string, Severity>;
  readonly waivers: readonly Waiver[];
}

/** @throws InputError `unknown-rule`, with the nearest id. */
export function configuredRules(configuration: Configuration | undefined): ConfiguredRules {
  const { rules = [], severity = {}, ignore = [] } = configuration?.rules ?? {};
  const own = rules.map((rule) => ownRuleOf(rule, configuration?.name ?? ''));
  const all = ourRules.with(own);
  const severities = Object.entries(severity).flatMap(([name, level]) =>
    [...all.expand([name])].map((id) => [id, level] as const),
  );
  for (const { rule } of ignore) all.expand([rule]);
  return { own, all, severities: new Map(severities), waivers: ignore };
}
