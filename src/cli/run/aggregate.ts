import type { Form } from '../../aggregate/form/form.js';
import { type AggregateResult, countExtracts, rollUp } from '../../aggregate/index.js';
import { leftOutReasons } from '../../aggregate/left-out.js';
import { type OutputRow, unprotected } from '../../aggregate/output-row.js';
import type { Counted } from '../../aggregate/tallied.js';
import type { AttributionRule } from '../../attribution/attribute.js';
import { InputError } from '../../errors.js';
import type { Input } from '../../extract/inputs.js';
import type { OpenChoice } from '../../extract/open/index.js';
import { chunked } from '../../extract/write.js';
import type { ResearchTest } from '../../research-file/tests.js';
import { count } from '../../text/count.js';
import { exitCodes } from '../exit-codes.js';
import { totalSize, withInputs } from '../inputs.js';
import type { GlobalOptions } from '../options.js';
import { withOutput } from '../output.js';
import { openTerminal, type Terminal } from '../terminal.js';

export interface AggregateOptions extends OpenChoice {
  readonly layout?: string;
  readonly by?: readonly string[];
  readonly groups?: readonly string[];
  readonly attribution: AttributionRule;
  readonly zeros?: boolean;
  readonly form: 'long' | 'wide' | 'research-file';
  /** Of the research file: whose columns, and which tests. */
  readonly administration?: string;
  readonly test?: ResearchTest;
  /** Whether small cells are hidden, and from how many students on results are shown. */
  readonly public?: boolean;
  readonly minN?: number;
  readonly final?: boolean;
  /** Whether counts of a part are written, or files of them added up. */
  readonly partial?: boolean;
  readonly merge?: boolean;
  readonly output?: string;
  readonly quiet?: boolean;
}

/** Aggregates extracts of one layout. */
export async function runAggregate(
  files: readonly string[],
  options: AggregateOptions,
  globals: GlobalOptions,
): Promise<number> {
  const terminal = await openTerminal(globals, options);
  const form = await loadForm(options, terminal);
  const write = (counted: Counted) =>
    withOutput(options.output, files, async (output) => {
      if (options.partial === true) {
        const { writePartial } = await import('../../aggregate/partial.js');
        await output.write(writePartial(counted));
        return exitCodes.success;
      }
      const result = rollUp(counted, options.zeros ?? false);
      noteResult(result, terminal);
      const rows = await protectedRows(result, options, terminal);
      await output.write(chunked(form(result, rows, { isFinal: options.final === true })));
      return exitCodes.success;
    });
  if (options.merge === true) {
    const { mergeFiles } = await import('../partials.js');
    return write(await mergeFiles(files, options.layout));
  }
  return withInputs(files, options, terminal, async (inputs) =>
    write(await countInputs(inputs, options, terminal)),
  );
}

function countInputs(
  inputs: readonly Input[],
  { by, groups, attribution, form }: AggregateOptions,
  terminal: Terminal,
): Promise<Counted> {
  return terminal.withProgress(inputs[0].source.name, totalSize(inputs), (onProgress) =>
    countExtracts(inputs, {
      ...(groups === undefined ? {} : { groups }),
      by: by ?? (form === 'research-file' ? researchFileDimensions : []),
      attribution,
      onProgress,
    }),
  );
}

/**
 * The one place between rows and output: what is hidden is hidden here, for every form.
 * @throws InputError `min-n`; `exposed-cell`
 */
async function protectedRows(
  result: AggregateResult,
  options: AggregateOptions,
  terminal: Terminal,
): Promise<Iterable<OutputRow>> {
  if (options.public !== true && options.minN === undefined) {
    terminal.note(
      'Small cells are not protected: pass these numbers on only to those who may see the results of students.',
    );
    return unprotected(result.rows);
  }
  const { protect, publishedThresholds, refuseExposed, Solver, thresholdsFrom } = await import(
    '../../aggregate/small-cells/index.js'
  );
  const least = options.public === true ? publishedThresholds.results : 1;
  const thresholds = thresholdsFrom(options.minN ?? publishedThresholds.results, least);
  const solver = await Solver.load();
  const rows = protect([...result.rows], solver, thresholds);
  refuseExposed(rows, solver, thresholds);
  return rows;
}

/** What a reader of the numbers has to know of them. */
function noteResult({ records, leftOut, unanswered, layout }: AggregateResult, { note }: Terminal): void {
  for (const [reason, words] of Object.entries(leftOutReasons)) {
    const number = Object.entries(leftOut).find(([key]) => key === reason)?.[1] ?? 0;
    if (number > 0) note(`Left out: ${count(number, 'record')} of ${records} ${words}.`);
  }
  for (const { id, name, reason } of unanswered) {
    note(`No rows for group ${id}, ${name}: ${layout.id} cannot tell (${reason.replace(/\.$/, '')}).`);
  }
}

async function loadForm(options: AggregateOptions, terminal: Terminal): Promise<Form> {
  switch (options.form) {
    case 'long':
      return (await import('../../aggregate/form/long.js')).longForm;
    case 'wide':
      return (await import('../../aggregate/form/wide.js')).wideForm;
    case 'research-file':
      return loadResearchFile(options, terminal);
  }
}

/** How the published files are broken down. */
const researchFileDimensions = ['state', 'county', 'district', 'school', 'test', 'grade', 'group'];

/** An administration without a research file ends the run before extracts are read. */
async function loadResearchFile(
  { administration, test, final }: AggregateOptions,
  { note }: Terminal,
): Promise<Form> {
  const { researchFileForm, testByRecordType } = await import('../../research-file/index.js');
  const chosen = administration === undefined ? undefined : researchFileForm(administration, test);
  return ({ layout }, rows) => {
    if (![...layout.recordTypes.keys()].some((recordType) => testByRecordType.has(recordType))) {
      throw new InputError('no-research-file', `There is no research file of the tests of ${layout.id}.`, {
        next: 'Write the form long or wide.',
      });
    }
    const writer = chosen ?? researchFileForm(layout.administration.slice(0, 7), test);
    for (const sentence of writer.unverified) note(`This form of research file: ${sentence}`);
    if (final !== true) note('The results are preliminary, which a research file has no column for.');
    return writer.write(rows);
  };
}
