import type { Input } from '../../extract/inputs.js';
import type { OpenChoice } from '../../extract/open/index.js';
import { Selection, type SelectOptions, type Tally } from '../../select/index.js';
import { count, grouped } from '../../text/count.js';
import { exitCodes } from '../exit-codes.js';
import { totalSize, withInputs } from '../inputs.js';
import type { GlobalOptions } from '../options.js';
import { withOutput } from '../output.js';
import { withOutputDirectory } from '../output-directory.js';
import { describeUnknownCodes, readSnapshotFlags, type SnapshotFlags } from '../snapshot-options.js';
import { openTerminal, type Terminal } from '../terminal.js';

export interface FilterOptions extends SnapshotFlags, OpenChoice {
  readonly layout?: string;
  readonly where?: string;
  readonly select?: readonly string[];
  readonly exclude?: readonly string[];
  readonly labels?: boolean;
  readonly distinct?: boolean;
  readonly limit?: number;
  readonly sample?: number;
  readonly seed: number;
  readonly count?: boolean;
  readonly splitBy?: string;
  readonly output?: string;
  readonly quiet?: boolean;
}

/** Writes the records wanted, or their number, and returns the exit code. */
export async function runFilter(
  files: readonly string[],
  options: FilterOptions,
  globals: GlobalOptions,
): Promise<number> {
  const terminal = await openTerminal(globals, options);
  return withInputs(files, options, terminal, async (inputs) => {
    const wanted = await selectOptions(options);
    const selection = await terminal.withProgress(files[0], totalSize(inputs), async (onProgress) => {
      const chosen = new Selection(inputs, { ...wanted, onProgress }, options.splitBy);
      await write(chosen, files, options);
      return chosen;
    });
    // Where not every record was looked up, nobody knows which codes no record has.
    const isComplete = selection.looksAtWindows && options.limit === undefined;
    const unknown = isComplete ? describeUnknownCodes(wanted.snapshot?.windows) : undefined;
    if (unknown !== undefined) terminal.note(unknown);
    return report(selection.tally, inputs, options, terminal);
  });
}

async function selectOptions(options: FilterOptions): Promise<SelectOptions> {
  const { sample, seed, ...rest } = options;
  return {
    ...rest,
    ...(sample === undefined ? {} : { sample: { size: sample, seed } }),
    snapshot: await readSnapshotFlags(options),
  };
}

async function write(selection: Selection, files: readonly string[], options: FilterOptions): Promise<void> {
  if (options.splitBy !== undefined && options.output !== undefined) {
    await withOutputDirectory(options.output, async (append) => {
      for await (const { name, bytes } of selection.parts()) await append(name, bytes);
    });
    return;
  }
  await withOutput(options.output, files, async (output) => {
    if (options.count !== true) return output.write(selection.bytes());
    const number = await selection.count();
    return output.write([`${number}\n`]);
  });
}

/** What a user wants to know beside the records; none of it is data of a student. */
function report(
  { records, kept, leftOut, firstLeftOut }: Tally,
  inputs: readonly Input[],
  { count: isCount, output }: FilterOptions,
  { note }: Terminal,
): number {
  const toFile = output !== undefined && output !== '-';
  if (kept === 0 && isCount !== true) {
    note(`caaspp: no record of ${inputs.map(({ source }) => source.name).join(', ')} is chosen.`);
  } else if (toFile) {
    note(`${grouped(kept)} of ${count(records, 'record')} chosen.`);
  }
  if (firstLeftOut === undefined) return exitCodes.success;
  const { file, line } = firstLeftOut;
  note(
    `caaspp: ${count(leftOut, 'record')} left out, blank or not of the shape of the layout, the first in ${file}, line ${line}.\n  See what is wrong: caaspp validate`,
  );
  return exitCodes.findings;
}
