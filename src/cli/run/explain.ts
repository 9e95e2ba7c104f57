import { loadLayout, publishedLayouts } from '../../layout/catalog.js';
import { exitCodes } from '../exit-codes.js';
import type { GlobalOptions } from '../options.js';
import { printLines } from '../output.js';
import { configuredRules } from '../own-rules.js';
import { explainRule } from '../rule-text.js';

/** All that is known of a rule. */
export async function runExplain(id: string, { configuration }: GlobalOptions): Promise<number> {
  await printLines(
    explainRule(configuredRules(configuration).all.find(id), publishedLayouts().map(loadLayout)),
  );
  return exitCodes.success;
}
