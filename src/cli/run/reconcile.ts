import type { Input } from '../../extract/inputs.js';
import { type OpenChoice, openPublishedText } from '../../extract/open/index.js';
import type { Layout } from '../../layout/layout.js';
import { countForReconciling, type Reconciliation, reconcile } from '../../reconcile/index.js';
import { readEntities } from '../../research-file/entities.js';
import { exitCodes } from '../exit-codes.js';
import { totalSize, withInputs } from '../inputs.js';
import type { GlobalOptions } from '../options.js';
import { withOutput } from '../output.js';
import { openTerminal, type Terminal } from '../terminal.js';

export interface ReconcileOptions extends OpenChoice {
  readonly research: string;
  readonly entities?: string;
  readonly layout?: string;
  readonly tolerance: number;
  readonly format: 'text' | 'json' | 'csv';
  readonly output?: string;
  readonly quiet?: boolean;
}

/** Compares extracts with a published research file; 1 where a difference is unexplained. */
export async function runReconcile(
  files: readonly string[],
  options: ReconcileOptions,
  globals: GlobalOptions,
): Promise<number> {
  const terminal = await openTerminal(globals, options);
  const { research, entities, format } = options;
  const inputs = [...files, research, ...(entities === undefined ? [] : [entities])];
  return withInputs(files, options, terminal, (extracts) =>
    withOutput(options.output, inputs, async (output) => {
      const { result, layout } = await compare(extracts, options, terminal);
      await output.write(await reportOf(format, result, layout));
      return result.totals.unexplained > 0 ? exitCodes.findings : exitCodes.success;
    }),
  );
}

/** The research file is opened first: a misspelled name ends the run before extracts are read. */
async function compare(
  extracts: readonly Input[],
  { research, entities, tolerance }: ReconcileOptions,
  terminal: Terminal,
): Promise<{ readonly result: Reconciliation; readonly layout: Layout }> {
  const source = await openPublishedText(research);
  try {
    const known = entities === undefined ? {} : { entities: await entitiesIn(entities) };
    const { layout, ...counted } = await terminal.withProgress(
      extracts[0].source.name,
      totalSize(extracts),
      (onProgress) => countForReconciling(extracts, onProgress),
    );
    return { layout, result: await reconcile({ ...counted, ...known, research: source, tolerance }) };
  } finally {
    await source.close();
  }
}

async function entitiesIn(path: string) {
  const source = await openPublishedText(path);
  try {
    return await readEntities(source);
  } finally {
    await source.close();
  }
}

async function reportOf(
  format: ReconcileOptions['format'],
  result: Reconciliation,
  layout: Layout,
): Promise<Iterable<string>> {
  switch (format) {
    case 'text':
      return (await import('../../reconcile/text.js')).reconciliationText(result, layout);
    case 'csv':
      return (await import('../../reconcile/csv.js')).reconciliationCsv(result);
    case 'json':
      return [`${JSON.stringify(result, null, 2)}\n`];
  }
}
