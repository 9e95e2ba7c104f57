import type { Input } from '../../extract/inputs.js';
import type { OpenChoice } from '../../extract/open/index.js';
import { Repair } from '../../repair/index.js';
import { exitCodes } from '../exit-codes.js';
import { withInputs } from '../inputs.js';
import type { GlobalOptions } from '../options.js';
import { type Output, printLines, withOutput } from '../output.js';
import { changeLine, describeRepair, listHeadings } from '../repair-text.js';
import { openTerminal, type Terminal } from '../terminal.js';

export interface RepairOptions extends Omit<OpenChoice, 'allMembers'> {
  readonly layout?: string;
  readonly output?: string;
  readonly list?: string;
  readonly dryRun?: boolean;
  readonly showPersonalData?: boolean;
  readonly quiet?: boolean;
}

/** Writes a mended copy, says what was changed and what was not, and returns the exit code. */
export async function runRepair(
  file: string,
  options: RepairOptions,
  globals: GlobalOptions,
): Promise<number> {
  const terminal = await openTerminal(globals, options);
  return withInputs([file], options, terminal, async ([input]) => {
    const repair = await terminal.withProgress(input.source.name, input.source.size, (onProgress) =>
      options.list === undefined
        ? mend(file, input, options, onProgress)
        : withOutput(options.list, [file], (list) => mend(file, input, options, onProgress, list)),
    );
    await report(repair, input, options, terminal);
    return repair.totals.some(({ isMended }) => !isMended) ? exitCodes.findings : exitCodes.success;
  });
}

type OnProgress = Parameters<Parameters<Terminal['withProgress']>[2]>[0];

async function mend(
  file: string,
  input: Input,
  options: RepairOptions,
  onProgress: OnProgress,
  list?: Output,
): Promise<Repair> {
  let lines = list === undefined ? '' : listHeadings;
  const repair = new Repair(input, {
    showPersonalData: options.showPersonalData ?? false,
    onProgress,
    ...(list === undefined ? {} : { onChange: (change) => (lines += changeLine(change)) }),
  });
  const write = async (copy?: Output) => {
    for await (const chunk of repair.bytes()) {
      await copy?.write([chunk]);
      await list?.write([lines]);
      lines = '';
    }
    await list?.write([lines]);
  };
  await (options.dryRun === true ? write() : withOutput(options.output, [file], write));
  return repair;
}

/** Without a copy the summary is the result. */
async function report(
  repair: Repair,
  { source, format }: Input,
  { dryRun }: RepairOptions,
  { note }: Terminal,
): Promise<void> {
  const lines = describeRepair(repair, source.name, format.layout);
  if (dryRun === true) await printLines(lines);
  else for (const line of lines) note(line);
}
