import type { Finding } from '../rules/finding.js';
import { count, grouped } from '../text/count.js';
import { visible } from '../text/visible.js';
import type { FileResult, FormName, Total } from '../validate/result.js';
import { phraseFault, phraseField, phrasePlace } from './phrase.js';
import { phraseUndone } from './phrase-undone.js';
import type { Reporter, ReportInput } from './reporter.js';
import { fileVerdict, summaryVerdict } from './verdict.js';

const encodings = {
  ascii: 'ASCII',
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252 (Latin-1)',
  mixed: 'mixed encodings',
};

/** For people: a verdict for each file, its findings grouped by rule and field, a summary over several files. */
export const reportText: Reporter = function* (input) {
  const { report, styles } = input;
  for (const file of report.files) {
    if (!('error' in file)) yield* describeFile(file, input);
  }
  if (report.files.length > 1) yield `${summaryVerdict(report, styles)}\n`;
};

function* describeFile(file: FileResult, input: ReportInput): Generator<string> {
  const { styles, verbose } = input;
  yield `${fileVerdict(file, styles)}\n`;
  const inDoubt = verbose || file.totals.length > 0;
  if (!inDoubt) return;
  for (const line of describeReading(file)) yield `  ${styles.faint(line)}\n`;
  const examples = groupExamples(file.findings);
  for (const total of file.totals) {
    yield '\n';
    yield* describeTotal(total, examples.get(groupKey(total)) ?? [], file.form, input);
  }
  if (verbose && file.notRun.length > 0) {
    yield '\n  Rules that did not run:\n';
    for (const { rule, reason } of file.notRun) yield `    ${rule}: ${styles.faint(reason)}\n`;
  }
  yield '\n';
}

/** How the file was read: a wrong layout or encoding explains many findings at once. */
function describeReading(file: FileResult): string[] {
  const types = Object.entries(file.recordTypes).map(
    ([code, records]) => `${visible(code)} ${grouped(records)}`,
  );
  return [
    file.layout === null ? [] : [describeLayout(file.layout)],
    file.undone.length === 0 ? [] : [`read by undoing: ${file.undone.map(phraseUndone).join(', ')}`],
    [`encoding: ${encodings[file.encoding]}`],
    file.extractedOn === null ? [] : [`extract date: ${file.extractedOn}`],
    types.length === 0 ? [] : [`records by type: ${types.join(', ')}`],
  ].flat();
}

function describeLayout({ id, basis, score, evidence }: NonNullable<FileResult['layout']>): string {
  return `layout: ${id} (${basis}), by ${evidence.join('; ')} (${Math.floor(score * 100)}%)`;
}

function* describeTotal(
  total: Total,
  examples: readonly Finding[],
  form: FormName | null,
  { rules, styles }: ReportInput,
): Generator<string> {
  const title = rules.get(total.rule)?.title;
  yield `  ${styles.severity[total.severity](total.severity)} ${styles.strong(total.rule)}: ${count(total.count, 'finding')}\n`;
  if (title !== undefined) yield `    ${title}.\n`;
  if (total.field !== null) yield `    ${phraseField(total.field, form)}\n`;
  for (const finding of examples) {
    const fault = phraseFault(finding);
    yield `      ${phrasePlace(finding)}${fault === '' ? '' : `: ${fault}`}\n`;
  }
  const rest = total.count - examples.length;
  if (rest > 0) yield `      ${styles.faint(`and ${grouped(rest)} more`)}\n`;
  yield `    ${styles.faint(`Why and what to do: caaspp explain ${total.rule}`)}\n`;
}

function groupExamples(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = groupKey(finding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return groups;
}

function groupKey({ rule, field }: Pick<Total, 'rule' | 'field'>): string {
  return `${rule} ${field?.key ?? ''}`;
}
