import { loadLayout, publishedLayouts } from '../../layout/catalog.js';
import { findRule } from '../../rules/index.js';
import { exitCodes } from '../exit-codes.js';
import { printLines } from '../output.js';
import { explainRule } from '../rule-text.js';

/** All that is known of a rule. */
export async function runExplain(id: string): Promise<number> {
  await printLines(explainRule(findRule(id), publishedLayouts().map(loadLayout)));
  return exitCodes.success;
}
