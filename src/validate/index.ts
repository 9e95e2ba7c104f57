import { type Detection, detectFormat } from '../extract/detect/index.js';
import type { ByteSource } from '../extract/source.js';
import { publishedLayouts } from '../layout/catalog.js';
import { requireSoundRule } from '../rules/own/rule.js';
import { prepareBasis } from '../snapshot/basis.js';
import { FileFindings } from './file-findings.js';
import { checkHeadings } from './headings.js';
import { judgeInOrder } from './judge-in-order.js';
import { takeKnown } from './known.js';
import { chooseRules, type RuleChoice, type ValidateOptions } from './options.js';
import { OverviewCounter } from './overview/counter.js';
import { FindingReporter } from './reporter.js';
import type { FileFailure, FileResult, ValidationReport } from './result.js';
import { Tally } from './tally.js';
import { judgeInThreads } from './threads/judge-in-threads.js';
import { planThreads, type Threads, threadsOfProcess } from './threads/plan.js';

export type { ValidateOptions } from './options.js';
export type { BaselineSummary, FileFailure, FileResult, Total, ValidationReport } from './result.js';
export type { Waiver, WaiverCount } from './waivers.js';

const DEFAULT_EXAMPLES = 5;

/** A finding about the file as a whole. */
const WHOLE_FILE = { record: null, line: null, recordType: null };

/**
 * Judges an extract by every rule of its layout.
 * @param threads How threads are started, where several are asked for.
 * @throws InputError where the source cannot be read or is recognisably no extract.
 */
export async function validateExtract(
  source: ByteSource,
  options: ValidateOptions = {},
  threads: Threads = threadsOfProcess,
): Promise<FileResult> {
  const choice = chooseRules(options);
  const detection = detectFormat(source, options.layout && [options.layout], options.layout !== undefined);
  if (!detection.recognised) return unrecognised(source, detection, choice);
  return check(source, detection, choice, options, threads);
}

async function check(
  source: ByteSource,
  detection: Detection & { recognised: true },
  choice: RuleChoice,
  options: ValidateOptions,
  threads: Threads,
): Promise<FileResult> {
  const { format } = detection;
  const { layout, form } = format;
  const known = options.baseline?.knownIn(layout.id);
  const tally = new Tally(layout, options.maxExamples ?? DEFAULT_EXAMPLES, choice.rules.all, known);
  for (const rule of options.own ?? []) requireSoundRule(layout, rule);
  const overview = options.overview === true ? new OverviewCounter(layout) : undefined;
  const { showPersonalData = false } = options;
  const reporter = new FindingReporter(source.name, layout, choice, tally, showPersonalData, overview?.strip);
  checkHeadings(format, reporter);
  const basis = await prepareBasis(source, format, options.snapshot ?? {});
  const findings = new FileFindings(format, reporter, overview, options.maxMemory);
  let bytes = 0;
  const onPart = (length: number) => {
    bytes += length;
    options.onProgress?.({ bytes, records: findings.records });
  };
  const plan = planThreads(source, format, basis, reporter, options, threads);
  if (plan === undefined) await judgeInOrder(source, format, basis, reporter, findings, onPart);
  else await judgeInThreads(plan, findings, onPart);
  if (findings.records === 0)
    reporter.report({ rule: 'structure/no-records', expected: () => null }, WHOLE_FILE);
  if (findings.encoding === 'mixed')
    reporter.report({ rule: 'structure/mixed-encoding', expected: () => null }, WHOLE_FILE);
  const met = options.baseline === undefined ? undefined : takeKnown(tally, options.baseline, layout);
  const ignored = reporter.waived.counts();
  const totals = tally.totals();
  const rules = totals.map(({ rule }) => rule);
  return {
    file: source.name,
    form,
    undone: source.undone ?? [],
    layout: { id: layout.id, basis: layout.basis, score: detection.score, evidence: detection.evidence },
    extractedOn: choice.needsExtractDate ? (basis.extracted?.date ?? null) : null,
    encoding: findings.encoding,
    records: findings.records,
    recordTypes: findings.recordTypes,
    totals,
    findings: tally.findings(),
    notRun: findings.notRun,
    ...(met === undefined ? {} : { known: met }),
    ...(ignored.length === 0 ? {} : { ignored }),
    ...(overview === undefined ? {} : { overview: overview.summary(findings.records, rules, basis) }),
  };
}

function unrecognised(
  source: ByteSource,
  seen: Detection & { recognised: false },
  choice: RuleChoice,
): FileResult {
  const tally = new Tally(undefined, DEFAULT_EXAMPLES);
  const reporter = new FindingReporter(source.name, undefined, choice, tally, false);
  const layouts = seen.candidates.length > 0 ? seen.candidates : publishedLayouts();
  const fault = {
    rule: 'structure/layout',
    actual: seen.seen,
    expected: () => ({ kind: 'layouts', layouts }) as const,
  };
  reporter.report(fault, WHOLE_FILE);
  return {
    file: source.name,
    form: seen.form,
    undone: source.undone ?? [],
    layout: null,
    extractedOn: null,
    encoding: 'ascii',
    records: 0,
    recordTypes: {},
    totals: tally.totals(),
    findings: tally.findings(),
    notRun: [],
  };
}

/**
 * Sums up the results of several files.
 * @param gone Findings of the baseline that are in none of them; undefined where there is no baseline.
 */
export function summarize(files: readonly (FileResult | FileFailure)[], gone?: number): ValidationReport {
  const results = files.filter((file): file is FileResult => !('error' in file));
  const totals = results.flatMap((file) => file.totals);
  const count = (severity: string) =>
    totals.reduce((sum, total) => sum + (total.severity === severity ? total.count : 0), 0);
  const known = results.flatMap((file) => file.known ?? []).reduce((sum, total) => sum + total.count, 0);
  const [errors, warnings] = [count('error'), count('warning')];
  return {
    schemaVersion: 1,
    files,
    summary: {
      files: files.length,
      failed: files.filter((file) => 'error' in file || file.layout === null).length,
      records: results.reduce((sum, file) => sum + file.records, 0),
      errors,
      warnings,
      ...(gone === undefined ? {} : { baseline: { known, new: errors + warnings, gone } }),
    },
  };
}
