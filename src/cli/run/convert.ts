import { convertExtracts, type Target, type Transfer, Unmapped } from '../../convert/index.js';
import { InputError } from '../../errors.js';
import { type Input, requireOneLayout } from '../../extract/inputs.js';
import type { OpenChoice } from '../../extract/open/index.js';
import { exitCodes } from '../exit-codes.js';
import { totalSize, withInputs } from '../inputs.js';
import { namedLayout } from '../named-layout.js';
import type { GlobalOptions } from '../options.js';
import { withOutput } from '../output.js';
import { openTerminal, type Terminal } from '../terminal.js';
import { describeUnmapped, unmappedCsv } from '../unmapped-text.js';

export interface ConvertOptions extends OpenChoice {
  readonly to?: Target;
  readonly toAdministration?: string;
  readonly unmapped?: string;
  readonly layout?: string;
  readonly labels?: boolean;
  readonly excel?: boolean;
  readonly output?: string;
  readonly quiet?: boolean;
}

/** Writes extracts in another form, or in the layout of another administration. */
export async function runConvert(
  files: readonly string[],
  options: ConvertOptions,
  globals: GlobalOptions,
): Promise<number> {
  const terminal = await openTerminal(globals, options);
  const { toAdministration, to = 'caret' } = options;
  const transfer =
    toAdministration === undefined
      ? undefined
      : { layout: await namedLayout(toAdministration), unmapped: new Unmapped() };
  return withInputs(files, options, terminal, async (inputs) => {
    if (transfer === undefined) {
      requireOneLayout(inputs);
      noteUnknownColumns(inputs, terminal);
    }
    await terminal.withProgress(files[0], totalSize(inputs), (onProgress) => {
      const bytes = convertExtracts(inputs, {
        ...options,
        to,
        ...(transfer === undefined ? {} : { transfer }),
        onProgress,
      });
      return withOutput(options.output, files, async (output) => {
        await output.write(bytes);
        if (transfer !== undefined) await reportUnmapped(transfer, files, options);
      });
    });
    if (transfer !== undefined) {
      for (const line of describeUnmapped(transfer.unmapped.values, transfer.layout.id)) terminal.note(line);
    }
    return exitCodes.success;
  });
}

/**
 * Writes what has no place in the layout to the file that was asked for.
 * @throws InputError `no-place` where none was, and something would be lost.
 */
async function reportUnmapped(
  { unmapped, layout }: Transfer,
  files: readonly string[],
  options: ConvertOptions,
): Promise<void> {
  if (options.unmapped !== undefined) {
    await withOutput(options.unmapped, files, (file) => file.write([unmappedCsv(unmapped.values)]));
    return;
  }
  const lost = describeUnmapped(unmapped.lost, layout.id);
  if (lost.length === 0) return;
  throw new InputError('no-place', ['Something would be lost.', ...lost].join('\n'), {
    next: 'To write the rest, and a list of what has no place: --unmapped <file>.',
  });
}

function noteUnknownColumns(inputs: readonly Input[], terminal: Terminal): void {
  for (const { source, format } of inputs) {
    const unknown = (format.headings ?? []).filter((_, column) => format.columns[column] === -1);
    if (unknown.length === 0) continue;
    terminal.note(
      `${source.name}: columns that the layout does not know are not written: ${unknown.join(', ')}`,
    );
  }
}
