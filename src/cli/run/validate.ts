import type { OpenChoice } from '../../extract/open/index.js';
import { unknownLayout } from '../../extract/recognise.js';
import type { FailOn } from '../../report/fail-on.js';
import { loadReporter, type ReportFormat } from '../../report/index.js';
import type { ReportInput } from '../../report/reporter.js';
import { plainStyles } from '../../report/styles.js';
import { baselineVerdict, fileVerdict, summaryVerdict } from '../../report/verdict.js';
import { summarize, validateExtract } from '../../validate/index.js';
import { chooseRules } from '../../validate/options.js';
import type { ValidationReport } from '../../validate/result.js';
import { writeBaseline } from '../baseline.js';
import { type CheckFlags, type Checks, chooseChecks } from '../checks.js';
import { exitCodeOf, exitCodes } from '../exit-codes.js';
import { withEachInput } from '../inputs.js';
import type { GlobalOptions } from '../options.js';
import { type Output, withOutput } from '../output.js';
import { describeUnknownCodes } from '../snapshot-options.js';
import { openTerminal, type Terminal } from '../terminal.js';

export interface ValidateOptions extends CheckFlags, OpenChoice {
  readonly failOn: FailOn;
  readonly format: ReportFormat;
  readonly output?: string;
  readonly quiet?: boolean;
}

/** Judges files one after the other, reports on all of them, and returns the exit code. */
export async function runValidate(
  files: readonly string[],
  options: ValidateOptions,
  globals: GlobalOptions,
): Promise<number> {
  const checks = await chooseChecks(options, globals.configuration);
  const terminal = await openTerminal(globals, options);
  return withOutput(options.output, files, async (output) => {
    const results = await withEachInput(files, options, terminal, (source, onProgress) =>
      validateExtract(source, { ...checks, overview: options.format === 'html', onProgress }),
    );
    const report = summarize(results, checks.baseline?.gone(chooseRules(checks).isOn));
    await writeReport(report, checks, options, output, terminal);
    const unknown = describeUnknownCodes(checks.snapshot?.windows);
    if (unknown !== undefined) terminal.note(unknown);
    if (options.updateBaseline !== true || report.summary.failed > 0)
      return exitCodeOf(report, options.failOn);
    terminal.note(await writeBaseline(report, checks, options, files));
    return exitCodes.success;
  });
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
      rules: new Map(choice.rules.all.filter(({ id }) => choice.isOn(id)).map((rule) => [rule.id, rule])),
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
    if (file.layout === null)
      complain(unknownLayout(file.file, `${file.file} has none of the published layouts.`));
    else note(fileVerdict(file, noteStyles));
  }
  if (report.files.length > 1) note(summaryVerdict(report, noteStyles));
  const { baseline } = report.summary;
  if (baseline !== undefined) note(baselineVerdict(baseline));
}
