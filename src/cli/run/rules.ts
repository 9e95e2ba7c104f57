import { bindRules } from '../../rules/bind.js';
import { catalogue, dataRules } from '../../rules/index.js';
import type { RuleDescription } from '../../rules/rule.js';
import { severityOf } from '../../rules/severity.js';
import { exitCodes } from '../exit-codes.js';
import { namedLayout } from '../named-layout.js';
import { printLines } from '../output.js';
import { listRules } from '../rule-text.js';

export interface RulesOptions {
  readonly layout?: string;
  readonly format: 'text' | 'json';
}

/** The catalogue, or the part of it that runs in a layout. */
export async function runRules({ layout, format }: RulesOptions): Promise<number> {
  const rules = layout === undefined ? catalogue : await rulesIn(layout);
  await printLines(format === 'json' ? [JSON.stringify(rules, null, 2)] : listRules(rules));
  return exitCodes.success;
}

async function rulesIn(name: string): Promise<RuleDescription[]> {
  const layout = await namedLayout(name);
  const notRun = new Set(bindRules(layout, dataRules).notRun.map(({ rule }) => rule));
  return catalogue
    .filter(({ id }) => !notRun.has(id))
    .map((rule) => ({ ...rule, severity: severityOf(layout, rule) }));
}
