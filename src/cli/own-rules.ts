import { ownRuleOf } from '../config/own-rule.js';
import { InputError } from '../errors.js';
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

/** @throws InputError `unknown-rule`, with the line and the nearest id. */
export function configuredRules(configuration: Configuration | undefined): ConfiguredRules {
  const { rules = [], severity = {}, ignore = [] } = configuration?.rules ?? {};
  const own = rules.map((rule) => ownRuleOf(rule, configuration?.name ?? ''));
  const all = ourRules.with(own);
  const severities = Object.entries(severity).flatMap(([name, level]) =>
    [...idsOf(all, name, configuration, ['severity', name])].map((id) => [id, level] as const),
  );
  for (const [place, { rule }] of ignore.entries())
    idsOf(all, rule, configuration, ['ignore', place, 'rule']);
  return { own, all, severities: new Map(severities), waivers: ignore };
}

/** The rules that a value of a configuration names. */
function idsOf(
  all: RuleSet,
  name: string,
  configuration: Configuration | undefined,
  place: readonly PropertyKey[],
): ReadonlySet<string> {
  try {
    return all.expand([name]);
  } catch (cause) {
    if (!(cause instanceof InputError) || configuration === undefined) throw cause;
    const { code, message, next } = cause;
    const line = configuration.lineOf(place);
    throw new InputError(code, `${configuration.name}, line ${line}: ${message}`, {
      file: configuration.path,
      line,
      next,
      cause,
    });
  }
}
