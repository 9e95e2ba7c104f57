import { loadLayout, publishedLayouts } from '../../layout/catalog.js';
import { catalogue, ruleById } from '../../rules/index.js';
import { exitCodes } from '../exit-codes.js';
import { printLines } from '../output.js';
import { unknownRule } from '../rule-selection.js';
import { explainRule } from '../rule-text.js';

/** All that is known of a rule. */
export async function runExplain(id: string): Promise<number> {
  const rule = ruleById(id);
  if (rule === undefined) {
    throw unknownRule(
      id,
      catalogue.map((known) => known.id),
    );
  }
  await printLines(explainRule(rule, publishedLayouts().map(loadLayout)));
  return exitCodes.success;
}
