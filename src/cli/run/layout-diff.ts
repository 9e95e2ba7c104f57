import { diffLayouts, isEmptyDiff, type LayoutDiff } from '../../layout/diff/index.js';
import { visible } from '../../text/visible.js';
import { exitCodes } from '../exit-codes.js';
import { describeDiff, diffMarkdown } from '../layout-diff-text.js';
import { namedLayout } from '../named-layout.js';
import { printLines } from '../output.js';

export interface LayoutDiffOptions {
  readonly format: 'text' | 'markdown' | 'json';
  readonly exitCode?: boolean;
}

/** What differs between two layouts. */
export async function runLayoutDiff(from: string, to: string, options: LayoutDiffOptions): Promise<number> {
  const diff = diffLayouts(await namedLayout(from), await namedLayout(to));
  await printLines(linesOf(diff, options).map(visible));
  return options.exitCode === true && !isEmptyDiff(diff) ? exitCodes.findings : exitCodes.success;
}

function linesOf(diff: LayoutDiff, { format }: LayoutDiffOptions): string[] {
  switch (format) {
    case 'text':
      return describeDiff(diff);
    case 'markdown':
      return diffMarkdown(diff);
    case 'json':
      return JSON.stringify(diff, null, 2).split('\n');
  }
}
