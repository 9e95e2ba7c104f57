import { type Detection, detectFormat } from '../extract/detect.js';
import type { ExtractFormat } from '../extract/format.js';
import { readBatches } from '../extract/read.js';
import type { ByteSource } from '../extract/source.js';
import { symbolsOf } from '../extract/symbols.js';
import { loadLayout, publishedLayouts } from '../layout/catalog.js';
import { prepareBasis } from '../snapshot/basis.js';
import { checkHeadings } from './headings.js';
import { chooseRules, type RuleChoice, type ValidateOptions } from './options.js';
import { RecordCheck } from './record-check.js';
import { FindingReporter } from './reporter.js';
import type { FileFailure, FileResult, ValidationReport } from './result.js';
import { Tally } from './tally.js';

export type { ValidateOptions } from './options.js';
export type { FileFailure, FileResult, Total, ValidationReport } from './result.js';

const DEFAULT_EXAMPLES = 5;

/** A finding about the file as a whole. */
const WHOLE_FILE = { record: null, line: null, recordType: null };

/**
 * Judges an extract by every rule of its layout.
 * @throws InputError where the source cannot be read or is recognisably no extract.
 */
export async function validateExtract(
  source: ByteSource,
  options: ValidateOptions = {},
): Promise<FileResult> {
  const choice = chooseRules(options);
  const layouts = options.layout === undefined ? publishedLayouts().map(loadLayout) : [options.layout];
  const detection = detectFormat(source, layouts, options.layout !== undefined);
  if (!detection.recognised) return unrecognised(source, detection, choice);
  return check(source, detection.format, detection.evidence, choice, options);
}

async function check(
  source: ByteSource,
  format: ExtractFormat,
  evidence: readonly string[],
  choice: RuleChoice,
  options: ValidateOptions,
): Promise<FileResult> {
  const { layout, form } = format;
  const tally = new Tally(layout, options.maxExamples ?? DEFAULT_EXAMPLES);
  const reporter = new FindingReporter(source.name, layout, choice, tally, options.showPersonalData ?? false);
  checkHeadings(format, reporter);
  const basis = await prepareBasis(source, format, options.snapshot ?? {});
  const records = new RecordCheck(format, reporter, basis);
  let bytes = 0;
  for await (const batch of readBatches(source, format)) {
    records.check(batch);
    bytes += batch.recordEnd[batch.count - 1] - batch.recordStart[0];
    options.onProgress?.({ bytes, records: records.records });
  }
  const encoding = encodingOf(records.decoder.encodings);
  if (records.records === 0)
    reporter.report({ rule: 'structure/no-records', expected: () => null }, WHOLE_FILE);
  if (encoding === 'mixed')
    reporter.report({ rule: 'structure/mixed-encoding', expected: () => null }, WHOLE_FILE);
  return {
    file: source.name,
    form,
    layout: { id: layout.id, basis: layout.basis, evidence },
    extractedOn: choice.needsExtractDate ? (basis.extracted?.date ?? null) : null,
    encoding,
    records: records.records,
    recordTypes: recordTypeCounts(records, format),
    totals: tally.totals(),
    findings: tally.findings(),
    notRun: records.rules.notRun,
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

function encodingOf(seen: Readonly<Record<'utf-8' | 'windows-1252', number>>): FileResult['encoding'] {
  if (seen['utf-8'] > 0) return seen['windows-1252'] > 0 ? 'mixed' : 'utf-8';
  return seen['windows-1252'] > 0 ? 'windows-1252' : 'ascii';
}

/** Code → records, listed record types first; `other` for records whose type is not listed. */
function recordTypeCounts({ recordTypes }: RecordCheck, { layout }: ExtractFormat): Record<string, number> {
  const listed = [...layout.recordTypes.keys()].map(
    (code) => [code, recordTypes[symbolsOf(layout).of(code)]] as const,
  );
  return Object.fromEntries([...listed, ['other', recordTypes[0]] as const].filter(([, count]) => count > 0));
}

/** Sums up the results of several files. */
export function summarize(files: readonly (FileResult | FileFailure)[]): ValidationReport {
  const results = files.filter((file): file is FileResult => !('error' in file));
  const totals = results.flatMap((file) => file.totals);
  const count = (severity: string) =>
    totals.reduce((sum, total) => sum + (total.severity === severity ? total.count : 0), 0);
  return {
    schemaVersion: 1,
    files,
    summary: {
      files: files.length,
      failed: files.filter((file) => 'error' in file || file.layout === null).length,
      records: results.reduce((sum, file) => sum + file.records, 0),
      errors: count('error'),
      warnings: count('warning'),
    },
  };
}
