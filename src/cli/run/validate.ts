import { availableParallelism } from 'node:os';
import { InputError } from '../../errors.js';
import type { OpenChoice } from '../../extract/open/index.js';
import type { Severity } from '../../layout/schema.js';
import type { FailOn } from '../../report/fail-on.js';
import { loadReporter, type ReportFormat } from '../../report/index.js';
import type { ReportInput } from '../../report/reporter.js';
import { plainStyles } from '../../report/styles.js';
import { fileVerdict, summaryVerdict } from '../../report/verdict.js';
import { catalogue, expandRuleIds, findRule } from '../../rules/index.js';
import { type ValidateOptions as Checks, summarize, validateExtract } from '../../validate/index.js';
import { chooseRules } from '../../validate/options.js';
import type { ValidationReport } from '../../validate/result.js';
import { exitCodeOf } from '../exit-codes.js';
import { withEachInput } from '../inputs.js';
import { namedLayout } from '../named-layout.js';
import type { GlobalOptions } from '../options.js';
import { type Output, withOutput } from '../output.js';
import { describeUnknownCodes, readSnapshotFlags, type SnapshotFlags } from '../snapshot-options.js';
import { openTerminal, type Terminal } from '../terminal.js';

export interface ValidateOptions extends SnapshotFlags, OpenChoice {
  readonly layout?: string;
  readonly only?: readonly string[];
  readonly ignore?: readonly string[];
  readonly severity?: readonly (readonly [rule: string, severity: Severity])[];
  readonly failOn: FailOn;
  readonly format: ReportFormat;
  readonly output?: string;
  readonly maxExamples: number;
  readonly threads?: number;
  readonly maxMemory?: number;
  readonly showPersonalData?: boolean;
  readonly quiet?: boolean;
}

/** Judges files one after the other, reports on all of them, and returns the exit code. */
export async function runValidate(
  files: readonly string[],
  options: ValidateOptions,
  globals: GlobalOptions,
): Promise<number> {
  const checks = await chooseChecks(options);
  const terminal = await openTerminal(globals, options);
  return withOutput(options.output, files, async (output) => {
    const results = await withEachInput(files, options, terminal, (source, onProgress) =>
      validateExtract(source, { ...checks, onProgress }),
    );
    const report = summarize(results);
    await writeReport(report, checks, options, output, terminal);
    const unknown = describeUnknownCodes(checks.snapshot?.windows);
    if (unknown !== undefined) terminal.note(unknown);
    return exitCodeOf(report, options.failOn);
  });
}

/** A misspelled rule or layout ends the run before a file is opened. */
async function chooseChecks(options: ValidateOptions): Promise<Checks> {
  const severities = new Map(options.severity?.map(([id, severity]) => [findRule(id).id, severity]));
  return {
    ...(options.layout === undefined ? {} : { layout: await namedLayout(options.layout) }),
    ...(options.only === undefined ? {} : { only: [...expandRuleIds(options.only)] }),
    ignore: [...expandRuleIds(options.ignore ?? [])],
    severities,
    maxExamples: options.maxExamples,
    threads: options.threads ?? availableParallelism(),
    ...(options.maxMemory === undefined ? {} : { maxMemory: options.maxMemory }),
    showPersonalData: options.showPersonalData ?? false,
    snapshot: await readSnapshotFlags(options),
    overview: options.format === 'html',
  };
}

async function writeReport(
  report: ValidationReport,
  checks: Checks,
  { format, failOn, output: path, quiet = false }: ValidateOptions,
  output: Output,
  terminal: Terminal,
): Promise<void> {
  const toFile = path !== undefined && path !== '-';
  if (toFile || !quiet) {
    const choice = chooseRules(checks);
    const input: ReportInput = {
      report,
      rules: new Map(catalogue.filter(({ id }) => choice.isOn(id)).map((rule) => [rule.id, rule])),
      failOn,
      directory: process.cwd(),
      styles: toFile ? plainStyles : terminal.styles,
      verbose: terminal.verbose,
      showsPersonalData: checks.showPersonalData ?? false,
    };
    const reporter = await loadReporter(format);
    await output.write(reporter(input));
    if (format === 'github') (await import('../step-summary.js')).writeStepSummary(input);
  }
  if (toFile || quiet || format !== 'text') summarizeBeside(report, terminal);
}

/** What a user wants to know while the report itself goes to a file or a program. */
function summarizeBeside(report: ValidationReport, { complain, note, noteStyles }: Terminal): void {
  for (const file of report.files) {
    if ('error' in file) continue;
    if (file.layout === null) complain(unrecognised(file.file));
    else note(fileVerdict(file, noteStyles));
  }
  if (report.files.length > 1) note(summaryVerdict(report, noteStyles));
}

function unrecognised(file: string): InputError {
  return new InputError('unknown-layout', `${file} has none of the published layouts.`, {
    file,
    next: 'List them with: caaspp layout list. Name the right one, or a document of your own, with --layout.',
  });
}
