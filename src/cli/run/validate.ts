import { InputError } from '../../errors.js';
import { openFile, openStream } from '../../extract/source.js';
import type { Severity } from '../../layout/schema.js';
import { loadReporter, type ReportFormat } from '../../report/index.js';
import { plainStyles } from '../../report/styles.js';
import { fileVerdict, summaryVerdict } from '../../report/verdict.js';
import { catalogue, ruleById } from '../../rules/index.js';
import { type ValidateOptions as Checks, summarize, validateExtract } from '../../validate/index.js';
import type { FileFailure, FileResult, ValidationReport } from '../../validate/result.js';
import { exitCodeOf, type FailOn } from '../exit-codes.js';
import { namedLayout } from '../named-layout.js';
import type { GlobalOptions } from '../options.js';
import { type Output, withOutput } from '../output.js';
import { selectRules } from '../rule-selection.js';
import { openTerminal, type Terminal } from '../terminal.js';

export interface ValidateOptions {
  readonly layout?: string;
  readonly only?: readonly string[];
  readonly ignore?: readonly string[];
  readonly severity?: readonly (readonly [rule: string, severity: Severity])[];
  readonly failOn: FailOn;
  readonly format: ReportFormat;
  readonly output?: string;
  readonly maxExamples: number;
  readonly showPersonalData?: true;
  readonly quiet?: true;
}

/** Judges files one after the other, reports on all of them, and returns the exit code. */
export async function runValidate(
  files: readonly string[],
  options: ValidateOptions,
  globals: GlobalOptions,
): Promise<number> {
  const checks = await chooseChecks(options);
  const terminal = await openTerminal(globals, options);
  if (files.filter((file) => file === '-').length > 1) {
    throw new InputError('stdin-twice', 'Standard input can be read only once.', {
      next: 'Name - only once.',
    });
  }
  return withOutput(options.output, files, async (output) => {
    const results: (FileResult | FileFailure)[] = [];
    for (const file of files) results.push(await judge(file, checks, terminal));
    const report = summarize(results);
    await writeReport(report, options, output, terminal);
    return exitCodeOf(report, options.failOn);
  });
}

/** What may go wrong before a file is opened goes wrong here, and ends the run. */
async function chooseChecks(options: ValidateOptions): Promise<Checks> {
  const ids = catalogue.map(({ id }) => id);
  const severities = new Map(options.severity ?? []);
  selectRules([...severities.keys()], ids);
  return {
    ...(options.layout === undefined ? {} : { layout: await namedLayout(options.layout) }),
    ...(options.only === undefined ? {} : { only: selectRules(options.only, ids) }),
    ...(options.ignore === undefined ? {} : { ignore: selectRules(options.ignore, ids) }),
    severities,
    maxExamples: options.maxExamples,
    showPersonalData: options.showPersonalData ?? false,
  };
}

/** A file that cannot be judged does not keep the others from it. */
async function judge(file: string, checks: Checks, terminal: Terminal): Promise<FileResult | FileFailure> {
  try {
    const source = file === '-' ? await openStream(process.stdin) : await openFile(file);
    const progress = await terminal.startProgress(source.name, source.size);
    try {
      return await validateExtract(source, { ...checks, onProgress: progress.update });
    } finally {
      progress.stop();
      await source.close();
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    terminal.complain(error);
    return { file, error: { code: error.code, message: error.message, next: error.next ?? null } };
  }
}

async function writeReport(
  report: ValidationReport,
  { format, output: path, quiet = false }: ValidateOptions,
  output: Output,
  { styles, noteStyles, verbose, note }: Terminal,
): Promise<void> {
  const toFile = path !== undefined && path !== '-';
  if (toFile || !quiet) {
    const reporter = await loadReporter(format);
    await output.write(reporter({ report, ruleById, styles: toFile ? plainStyles : styles, verbose }));
  }
  if (!toFile && format === 'text') return;
  for (const file of report.files) {
    if (!('error' in file)) note(fileVerdict(file, noteStyles));
  }
  if (report.files.length > 1) note(summaryVerdict(report, noteStyles));
}
