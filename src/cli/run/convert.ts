import { convertExtracts, type Target } from '../../convert/index.js';
import { type Input, requireOneLayout } from '../../extract/inputs.js';
import type { OpenChoice } from '../../extract/open/index.js';
import { exitCodes } from '../exit-codes.js';
import { totalSize, withInputs } from '../inputs.js';
import type { GlobalOptions } from '../options.js';
import { withOutput } from '../output.js';
import { openTerminal } from '../terminal.js';

export interface ConvertOptions extends OpenChoice {
  readonly to: Target;
  readonly layout?: string;
  readonly labels?: boolean;
  readonly excel?: boolean;
  readonly output?: string;
  readonly quiet?: boolean;
}

/** Writes extracts in another form. */
export async function runConvert(
  files: readonly string[],
  options: ConvertOptions,
  globals: GlobalOptions,
): Promise<number> {
  const terminal = await openTerminal(globals, options);
  return withInputs(files, options, terminal, async (inputs) => {
    requireOneLayout(inputs);
    for (const input of inputs) {
      const unknown = unknownHeadings(input);
      if (unknown.length === 0) continue;
      terminal.note(
        `${input.source.name}: columns that the layout does not know are not written: ${unknown}`,
      );
    }
    const progress = await terminal.startProgress(files[0], totalSize(inputs));
    try {
      const bytes = convertExtracts(inputs, { ...options, onProgress: progress.update });
      await withOutput(options.output, files, (output) => output.write(bytes));
      return exitCodes.success;
    } finally {
      progress.stop();
    }
  });
}

function unknownHeadings({ format }: Input): string {
  return (format.headings ?? []).filter((_, column) => format.columns[column] === -1).join(', ');
}
