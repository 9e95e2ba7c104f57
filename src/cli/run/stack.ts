import type { StackTarget } from '../../convert/targets.js';
import type { OpenChoice } from '../../extract/open/index.js';
import { type ChangedMeaning, type Gap, Stack } from '../../stack/index.js';
import { count, grouped } from '../../text/count.js';
import { visible } from '../../text/visible.js';
import { exitCodes } from '../exit-codes.js';
import { totalSize, withInputs } from '../inputs.js';
import type { GlobalOptions } from '../options.js';
import { withOutput } from '../output.js';
import { openTerminal, type Terminal } from '../terminal.js';
import { describeUnmapped } from '../unmapped-text.js';

export interface StackOptions extends OpenChoice {
  readonly to: StackTarget;
  readonly select?: readonly string[];
  readonly where?: string;
  readonly layout?: string;
  readonly output?: string;
  readonly quiet?: boolean;
}

/** Writes extracts of several administrations as one table. */
export async function runStack(
  files: readonly string[],
  options: StackOptions,
  globals: GlobalOptions,
): Promise<number> {
  const terminal = await openTerminal(globals, options);
  return withInputs(files, options, terminal, async (inputs) => {
    const stack = await terminal.withProgress(files[0], totalSize(inputs), async (onProgress) => {
      const wanted = new Stack(inputs, { ...options, onProgress });
      await withOutput(options.output, files, (output) => output.write(wanted.bytes()));
      return wanted;
    });
    report(stack, options, terminal);
    return exitCodes.success;
  });
}

/** What a reader of the table has to know; none of it is data of a student. */
function report(stack: Stack, { output = '-' }: StackOptions, terminal: Terminal): void {
  const { records, kept } = stack.tally;
  if (output !== '-') terminal.note(`${grouped(kept)} of ${count(records, 'record')} written.`);
  const lines = [
    ...stack.gaps.flatMap(describeGap),
    ...describeUnmapped(stack.lost, 'the table'),
    ...stack.changedMeanings.map(describeMeaning),
  ];
  for (const line of lines) terminal.note(visible(line));
}

function describeGap({ file, layout, keys, condition }: Gap): string[] {
  return [
    ...(keys.length === 0 ? [] : [`${file}: blank, because ${layout} has no such field: ${keys.join(', ')}`]),
    ...condition.map((sentence) => `${file}: no record meets a part of --where: ${sentence}`),
  ];
}

function describeMeaning({ key, code, meanings }: ChangedMeaning): string {
  const list = meanings.map(
    ({ layout, label, records }) => `"${label}" in ${layout} (${count(records, 'record')})`,
  );
  return `${key} ${code} is labelled differently: ${list.join(', ')}`;
}
