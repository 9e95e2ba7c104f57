import { InputError } from '../errors.js';
import { nearest } from '../text/nearest.js';
import { fieldRules } from './field.js';
import { fileRules } from './file/index.js';
import { cersRules } from './record/cers/index.js';
import { elpacRules } from './record/elpac/index.js';
import { recordRules } from './record/index.js';
import { resaveRules } from './resave.js';
import type { RecordRule, RuleDescription } from './rule.js';
import { snapshotRules } from './snapshot/index.js';
import { schoolWindowsRule } from './snapshot/school-windows.js';
import { structureRules } from './structure.js';

/** The rules that are data in the expression language. */
export const dataRules: readonly RecordRule[] = [
  ...recordRules,
  ...elpacRules,
  ...cersRules,
  ...snapshotRules,
];

/** Every rule, once, in the order in which reports show them. */
export const catalogue: readonly RuleDescription[] = [
  ...structureRules,
  ...fieldRules,
  ...resaveRules,
  ...dataRules,
  schoolWindowsRule,
  ...fileRules,
];

const ruleById = new Map(catalogue.map((rule) => [rule.id, rule]));

/**
 * The rule of an id.
 * @throws InputError `unknown-rule`, with the nearest id.
 */
export function findRule(id: string): RuleDescription {
  const rule = ruleById.get(id);
  if (rule !== undefined) return rule;
  const guess =
    nearest(id, ruleById.keys()) ?? [...ruleById.keys()].find((known) => known.endsWith(`/${id}`));
  throw new InputError('unknown-rule', `There is no rule ${id}.`, {
    next: `${guess === undefined ? '' : `Did you mean ${guess}? `}List them with: caaspp rules`,
  });
}

/**
 * The ids that a list names: ids of rules, and groups of them such as `record/`.
 * @throws InputError `unknown-rule`, with the nearest id.
 */
export function expandRuleIds(list: readonly string[]): ReadonlySet<string> {
  return new Set(
    list.flatMap((name) => {
      const group = name.endsWith('/') ? catalogue.filter((rule) => rule.id.startsWith(name)) : [];
      return group.length > 0 ? group.map((rule) => rule.id) : [findRule(name).id];
    }),
  );
}
