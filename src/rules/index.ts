import { fieldRules } from './field.js';
import { fileRules } from './file/index.js';
import { cersRules } from './record/cers/index.js';
import { elpacRules } from './record/elpac/index.js';
import { recordRules } from './record/index.js';
import { resaveRules } from './resave.js';
import type { RecordRule, RuleDescription } from './rule.js';
import { RuleSet } from './rule-set.js';
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

/** The catalogue by id. */
export const ourRules = new RuleSet(catalogue, dataRules);

/**
 * The rule of an id.
 * @throws InputError `unknown-rule`, with the nearest id.
 */
export function findRule(id: string): RuleDescription {
  return ourRules.find(id);
}
