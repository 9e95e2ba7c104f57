import { bindRules } from '../../rules/bind.js';
import type { RuleDescription } from '../../rules/rule.js';
import type { RuleSet } from '../../rules/rule-set.js';
import { severityOf } from '../../rules/severity.js';
import { exitCodes } from '../exit-codes.js';
import { namedLayout } from '../named-layout.js';
import type { GlobalOptions } from '../options.js';
import { printLines } from '../output.js';
import { configuredRules } from '../own-rules.js';
import { listRules } from '../rule-text.js';

export interface RulesOptions {
  readonly layout?: string;
  readonly format: 'text' | 'json';
}

/** The catalogue, or the part of it that runs in a layout. */
export async function runRules(
  { layout, format }: RulesOptions,
  { configuration }: GlobalOptions,
): Promise<number> {
  const { all, severities } = configuredRules(configuration);
  const listed = layout === undefined ? all.all : await rulesIn(layout, all);
  const rules = listed.map((rule) => ({ ...rule, severity: severities.get(rule.id) ?? rule.severity }));
  await printLines(format === 'json' ? [JSON.stringify(rules, null, 2)] : listRules(rules));
  return exitCodes.success;
}

async function rulesIn(name: string, { all, conditions }: RuleSet): Promise<RuleDescription[]> {
  const layout = await namedLayout(name);
  const notRun = new Set(bindRules(layout, conditions).notRun.map(({ rule }) => rule));
  return all
    .filter(({ id }) => !notRun.has(id))
    .map((rule) => ({ ...rule, severity: severityOf(layout, rule) }));
}
