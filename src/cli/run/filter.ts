import type { Input } from '../../extract/inputs.js';
import type { OpenChoice } from '../../extract/open/index.js';
import { type JoinTally, Selection, type SelectOptions, type Tally } from '../../select/index.js';
import { count, grouped } from '../../text/count.js';
import { exitCodes } from '../exit-codes.js';
import { requireOneStdin, totalSize, withInputs } from '../inputs.js';
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
  readonly join?: string;
  readonly on?: readonly string[];
  readonly joinSelect?: readonly string[];
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
  const others = options.join === undefined ? [] : [options.join];
  requireOneStdin([...files, ...others]);
  return withInputs(files, options, terminal, (inputs) =>
    withInputs(others, {}, terminal, async ([other]) => {
      const wanted = await selectOptions(options, other);
      const selection = await terminal.withProgress(files[0], totalSize(inputs), async (onProgress) => {
        const chosen = new Selection(inputs, { ...wanted, onProgress }, options.splitBy);
        await write(chosen, [...files, ...others], options);
        return chosen;
      });
      // Where not every record was looked up, nobody knows which codes no record has.
      const isComplete = selection.looksAtWindows && options.limit === undefined;
      const unknown = isComplete ? describeUnknownCodes(wanted.snapshot?.windows) : undefined;
      if (unknown !== undefined) terminal.note(unknown);
      return report(selection.tally, inputs, options, terminal);
    }),
  );
}

/** @param other The file to join. */
async function selectOptions(options: FilterOptions, other: Input | undefined): Promise<SelectOptions> {
  const { sample, seed, join, on, joinSelect: select, ...rest } = options;
  return {
    ...rest,
    ...(other === undefined ? {} : { join: { input: other, ...(on && { on }), ...(select && { select }) } }),
    ...(sample === undefined ? {} : { sample: { size: sample, seed } }),
    snapshot: await readSnapshotFlags(options),
  };
}

/** @param files Those that are read, and must not be written over. */
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
  { records, kept, leftOut, firstLeftOut, join }: Tally,
  inputs: readonly Input[],
  options: FilterOptions,
  { note }: Terminal,
): number {
  const { output, limit } = options;
  const toFile = output !== undefined && output !== '-';
  if (kept === 0 && options.count !== true) {
    note(`caaspp: no record of ${inputs.map(({ source }) => source.name).join(', ')} is chosen.`);
  } else if (toFile && join !== undefined) {
    note(`${count(kept, 'row')} of ${count(records, 'record')}.`);
  } else if (toFile) {
    note(`${grouped(kept)} of ${count(records, 'record')} chosen.`);
  }
  if (join !== undefined) describeJoin(join, records, limit === undefined).forEach(note);
  if (firstLeftOut !== undefined) {
    const { file, line } = firstLeftOut;
    note(
      `caaspp: ${count(leftOut, 'record')} left out, blank or not of the shape of the layout, the first in ${file}, line ${line}.\n  See what is wrong: caaspp validate`,
    );
  }
  return leftOut + (join?.leftOut ?? 0) === 0 ? exitCodes.success : exitCodes.findings;
}

/** @param isComplete Whether all records were read. */
function describeJoin(
  { file, records: others, leftOut, unused, unmatched, repeated }: JoinTally,
  records: number,
  isComplete: boolean,
): string[] {
  const of = (some: number, all: number) => `${grouped(some)} of ${count(all, 'record')}`;
  return [
    ...(unmatched === 0 ? [] : [`${of(unmatched, records)} agree with none of ${file}.`]),
    ...(repeated === 0
      ? []
      : [`${of(repeated, records)} agree with several of ${file}, and stand in a row for each.`]),
    ...(unused === 0 || !isComplete ? [] : [`${of(unused, others)} of ${file} agree with none.`]),
    ...(leftOut === 0
      ? []
      : [
          `caaspp: ${count(leftOut, 'record')} of ${file} left out, blank or not of the shape of the layout.\n  See what is wrong: caaspp validate`,
        ]),
  ];
}
