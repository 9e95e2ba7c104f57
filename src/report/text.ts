import { count, grouped } from '../text/count.js';
import { visible } from '../text/visible.js';
import type { FileResult, FormName } from '../validate/result.js';
import { type FindingGroup, groupsOf } from './grouped.js';
import { phraseField } from './phrase.js';
import { phraseFinding } from './phrase-group.js';
import { encodings } from './phrase-reading.js';
import { phraseUndone } from './phrase-undone.js';
import type { Reporter, ReportInput } from './reporter.js';
import { baselineVerdict, fileVerdict, summaryVerdict } from './verdict.js';

/** For people: a verdict for each file, its findings grouped by rule and field, a summary over several files. */
export const reportText: Reporter = function* (input) {
  const { report, styles } = input;
  for (const file of report.files) {
    if (!('error' in file)) yield* describeFile(file, input);
  }
  if (report.files.length > 1) yield `${summaryVerdict(report, styles)}\n`;
  const { baseline } = report.summary;
  if (baseline !== undefined) yield `${baselineVerdict(baseline)}\n`;
};

function* describeFile(file: FileResult, input: ReportInput): Generator<string> {
  const { styles, verbose } = input;
  yield `${fileVerdict(file, styles)}\n`;
  const inDoubt = verbose || file.totals.length > 0 || file.ignored !== undefined;
  if (!inDoubt) return;
  for (const line of describeReading(file)) yield `  ${styles.faint(line)}\n`;
  for (const group of groupsOf(file)) {
    yield '\n';
    yield* describeGroup(group, file.form, input);
  }
  for (const { rule, field, count: number, reason } of file.ignored ?? []) {
    const subject = field === undefined ? rule : `${rule} of ${field}`;
    yield `\n  ignored ${count(number, 'finding')} of ${subject}: ${styles.faint(visible(reason))}\n`;
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

function* describeGroup(
  { total, examples }: FindingGroup,
  form: FormName | null,
  { rules, styles }: ReportInput,
): Generator<string> {
  const title = rules.get(total.rule)?.title;
  yield `  ${styles.severity[total.severity](total.severity)} ${styles.strong(total.rule)}: ${count(total.count, 'finding')}\n`;
  if (title !== undefined) yield `    ${title}.\n`;
  if (total.field !== null) yield `    ${phraseField(total.field, form)}\n`;
  for (const finding of examples) yield `      ${phraseFinding(finding)}\n`;
  const rest = total.count - examples.length;
  if (rest > 0) yield `      ${styles.faint(`and ${grouped(rest)} more`)}\n`;
  yield `    ${styles.faint(`Why and what to do: caaspp explain ${total.rule}`)}\n`;
}
