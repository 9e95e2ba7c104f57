import type { ByteSource } from '../extract/source.js';
import type { Finding } from '../rules/finding.js';
import type { ConditionRule } from '../rules/rule.js';
import { type ValidateOptions, validateExtract } from './index.js';

/** What a rule does in one file. */
export interface TriedRule {
  readonly rule: string;
  /** Records that its `when` takes, and that can be judged by it. */
  readonly takes: number;
  /** Records of them in which its `must` fails. */
  readonly fails: number;
  readonly examples: readonly Finding[];
  /** Why it does not run in the layout of the file; null where it does. */
  readonly notRun: string | null;
}

/** The result for one file. */
export interface RuleTrial {
  readonly file: string;
  readonly records: number;
  readonly rules: readonly TriedRule[];
}

/**
 * Tries rules of a user on a file, on the path on which they would run.
 * @throws InputError as judging does; `bad-rule` where one cannot be understood.
 */
export async function tryRules(
  source: ByteSource,
  rules: readonly ConditionRule[],
  options: Omit<ValidateOptions, 'own' | 'only'> = {},
): Promise<RuleTrial> {
  const own = [...rules, ...rules.map(counterOf)];
  const only = own.map(({ id }) => id);
  const { file, records, totals, findings, notRun } = await validateExtract(source, {
    ...options,
    own,
    only,
  });
  const count = (id: string) => totals.reduce((sum, total) => sum + (total.rule === id ? total.count : 0), 0);
  return {
    file,
    records,
    rules: rules.map(({ id }) => ({
      rule: id,
      takes: count(counterId(id)),
      fails: count(id),
      examples: findings.filter(({ rule }) => rule === id),
      notRun: notRun.find(({ rule }) => rule === id)?.reason ?? null,
    })),
  };
}

/** A rule that every record breaks which another is about: its findings are their number. */
function counterOf(rule: ConditionRule): ConditionRule {
  const cases = rule.cases.map(({ when }) => ({ when, must: `not (${when})` }));
  return { ...rule, id: counterId(rule.id), cases };
}

function counterId(id: string): string {
  return `${id} applies`;
}
