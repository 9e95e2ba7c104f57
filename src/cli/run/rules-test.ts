import { InputError } from '../../errors.js';
import type { OpenChoice } from '../../extract/open/index.js';
import { phraseFinding } from '../../report/phrase-group.js';
import type { ConditionRule } from '../../rules/rule.js';
import { count, grouped } from '../../text/count.js';
import { visible } from '../../text/visible.js';
import type { FileFailure } from '../../validate/result.js';
import { type RuleTrial, type TriedRule, tryRules } from '../../validate/try-rules.js';
import { type CheckFlags, chooseChecks } from '../checks.js';
import { exitCodes } from '../exit-codes.js';
import { withEachInput } from '../inputs.js';
import type { GlobalOptions } from '../options.js';
import { printLines } from '../output.js';
import { openTerminal } from '../terminal.js';

export interface RulesTestOptions extends CheckFlags, OpenChoice {
  readonly rule?: readonly string[];
  readonly format: 'text' | 'json';
}

/** Tries the rules of the configuration on files. */
export async function runRulesTest(
  files: readonly string[],
  options: RulesTestOptions,
  globals: GlobalOptions,
): Promise<number> {
  const { own = [], ...checks } = await chooseChecks(options, globals.configuration);
  const rules = chosen(own, options.rule);
  const terminal = await openTerminal(globals);
  const trials = await withEachInput(files, options, terminal, (source, onProgress) =>
    tryRules(source, rules, { ...checks, waivers: [], onProgress }),
  );
  const judged = trials.filter((trial): trial is RuleTrial => !('error' in trial));
  if (options.format === 'json') await printLines([JSON.stringify(trials, null, 2)]);
  else await printLines(judged.flatMap((trial) => describeTrial(trial, rules)));
  return trials.some(isFailure) ? exitCodes.badInput : exitCodes.success;
}

function isFailure(trial: RuleTrial | FileFailure): boolean {
  return 'error' in trial;
}

/** @throws InputError `no-rules`, `unknown-rule`. */
function chosen(own: readonly ConditionRule[], ids: readonly string[] | undefined): readonly ConditionRule[] {
  if (own.length === 0) {
    throw new InputError('no-rules', 'There are no rules of your own to try.', {
      next: 'State them under rules in caaspp.config.json; see docs/configuration.md.',
    });
  }
  const unknown = ids?.find((id) => !own.some((rule) => rule.id === id));
  if (unknown !== undefined) {
    throw new InputError('unknown-rule', `There is no rule ${unknown} in the configuration.`, {
      next: `Its rules: ${own.map(({ id }) => id).join(', ')}`,
    });
  }
  return ids === undefined ? own : own.filter(({ id }) => ids.includes(id));
}

function describeTrial(
  { file, records, rules: tried }: RuleTrial,
  rules: readonly ConditionRule[],
): string[] {
  return [
    `${visible(file)}: ${count(records, 'record')}`,
    ...rules.flatMap(({ title }, index) => ['', ...describeRule(tried[index], title)]),
  ];
}

function describeRule({ rule, takes, fails, examples, notRun }: TriedRule, title: string): string[] {
  const head = `  ${rule}: ${title}`;
  if (notRun !== null) return [head, `    does not run: ${notRun}`];
  const rest = fails - examples.length;
  return [
    head,
    `    when takes ${count(takes, 'record')}`,
    `    must fails in ${count(fails, 'record')}`,
    ...examples.map((finding) => `      ${phraseFinding(finding)}`),
    ...(rest > 0 ? [`      and ${grouped(rest)} more`] : []),
  ];
}
