import { InputError } from '../../errors.js';
import type { OpenChoice } from '../../extract/open/index.js';
import type { SnapshotFormat } from '../../report/snapshot/formats.js';
import { loadSnapshotReporter } from '../../report/snapshot/report.js';
import { plainStyles } from '../../report/styles.js';
import { annotateExtract } from '../../snapshot/annotate.js';
import { snapshotExtract } from '../../snapshot/index.js';
import type { ExtractOptions } from '../../snapshot/reader.js';
import { visible } from '../../text/visible.js';
import { exitCodes } from '../exit-codes.js';
import { withEachInput, withInput } from '../inputs.js';
import { namedLayout } from '../named-layout.js';
import type { GlobalOptions } from '../options.js';
import { withOutput } from '../output.js';
import { describeUnknownCodes, readSnapshotFlags, type SnapshotFlags } from '../snapshot-options.js';
import { openTerminal, type Terminal } from '../terminal.js';

export interface SnapshotCommandOptions extends SnapshotFlags, OpenChoice {
  readonly layout?: string;
  readonly format: SnapshotFormat;
  readonly annotate?: boolean;
  readonly output?: string;
  readonly quiet?: boolean;
}

/** Says whose demographics the records of files carry, or writes it beside each record. */
export async function runSnapshot(
  files: readonly string[],
  options: SnapshotCommandOptions,
  globals: GlobalOptions,
): Promise<number> {
  const extract: ExtractOptions = {
    ...(await readSnapshotFlags(options)),
    ...(options.layout === undefined ? {} : { layout: await namedLayout(options.layout) }),
  };
  const terminal = await openTerminal(globals, options);
  const run = options.annotate === true ? annotate : report;
  const exitCode = await run(files, options, extract, terminal);
  const unknown = describeUnknownCodes(extract.windows);
  if (unknown !== undefined) terminal.note(unknown);
  return exitCode;
}

type Run = (
  files: readonly string[],
  options: SnapshotCommandOptions,
  extract: ExtractOptions,
  terminal: Terminal,
) => Promise<number>;

const report: Run = (files, options, extract, terminal) => {
  const { format, output: path } = options;
  return withOutput(path, files, async (output) => {
    const results = await withEachInput(files, options, terminal, (source, onProgress) =>
      snapshotExtract(source, { ...extract, onProgress }),
    );
    const reporter = await loadSnapshotReporter(format);
    const styles = path === undefined || path === '-' ? terminal.styles : plainStyles;
    const unknownWindows = extract.windows?.unknownCodes() ?? [];
    await output.write(reporter({ schemaVersion: 1, files: results, unknownWindows }, styles));
    return results.some((result) => 'error' in result) ? exitCodes.badInput : exitCodes.success;
  });
};

const annotate: Run = async (files, options, extract, terminal) => {
  const { output: path } = options;
  const [file, ...others] = files;
  if (others.length > 0) {
    throw new InputError('several-files', 'One extract is annotated at a time.', {
      next: 'Annotate each file into a file of its own.',
    });
  }
  await withOutput(path, files, (output) =>
    withInput(file, options, terminal, async (source, onProgress) => {
      let note = '';
      async function* chunks() {
        const { snapshot, calpads, unknown } = yield* annotateExtract(source, { ...extract, onProgress });
        note = `${visible(source.name)}: ${snapshot} snapshot, ${calpads} CALPADS, ${unknown} unknown`;
      }
      await output.write(chunks());
      if (note !== '') terminal.note(note);
    }),
  );
  return exitCodes.success;
};
