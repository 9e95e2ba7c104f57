import { existsSync } from 'node:fs';
import { Baseline } from '../baseline/baseline.js';
import { InputError } from '../errors.js';
import { count, grouped } from '../text/count.js';
import { chooseRules, type RuleOptions } from '../validate/options.js';
import type { ValidationReport } from '../validate/result.js';
import { withOutput } from './output.js';

export interface BaselineFlags {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

/**
 * The known findings that flags name; none where a first baseline is to be written.
 * @throws InputError `no-baseline`, and as reading the file does.
 */
export async function openBaseline({
  baseline: path,
  updateBaseline = false,
}: BaselineFlags): Promise<Baseline | undefined> {
  if (path === undefined) {
    if (!updateBaseline) return undefined;
    throw new InputError('no-baseline', '--update-baseline needs to know the file.', {
      next: 'Name it with --baseline.',
    });
  }
  if (updateBaseline && !existsSync(path)) return new Baseline();
  const { readBaseline } = await import('../baseline/file.js');
  return readBaseline(path);
}

/**
 * Writes what was found as the known findings of later runs.
 * @param inputs Files that must not be overwritten.
 * @returns What to tell the user.
 */
export async function writeBaseline(
  { summary }: ValidationReport,
  checks: RuleOptions & { readonly baseline?: Baseline },
  { baseline: path }: BaselineFlags,
  inputs: readonly string[],
): Promise<string> {
  const groups = checks.baseline?.groups(chooseRules(checks).isOn) ?? [];
  const { baselineText } = await import('../baseline/file.js');
  await withOutput(path, inputs, (output) => output.write([baselineText(groups)]));
  const total = groups.reduce((sum, group) => sum + group.count, 0);
  const { new: added = 0, gone = 0 } = summary.baseline ?? {};
  return `${path}: ${count(total, 'known finding')}, ${grouped(added)} added, ${grouped(gone)} gone.`;
}
