import { grouped } from '../text/count.js';
import { markdownTable, markdownText } from '../text/markdown.js';
import type { FileFailure, FileResult } from '../validate/result.js';
import { type FindingGroup, groupsOf } from './grouped.js';
import { phraseField } from './phrase.js';
import { phraseFinding } from './phrase-group.js';
import { phraseUndone } from './phrase-undone.js';
import type { Reporter, ReportInput } from './reporter.js';
import { plainStyles } from './styles.js';
import { baselineVerdict, summaryVerdict, verdictOf } from './verdict.js';

/** For wikis, comments and summaries of jobs: a section for each file with a table of its findings, then examples. */
export const reportMarkdown: Reporter = function* (input) {
  const { report } = input;
  yield '# caaspp validate\n';
  const { baseline } = report.summary;
  if (baseline !== undefined) yield `\n${baselineVerdict(baseline)}\n`;
  if (report.files.length > 1) yield `\n${markdownText(summaryVerdict(report, plainStyles))}\n`;
  for (const file of report.files) {
    if ('error' in file) yield describeFailure(file);
    else yield* describeFile(file, input);
  }
};

function describeFailure({ file, error }: FileFailure): string {
  const next = error.next === null ? '' : ` ${markdownText(error.next)}`;
  return `\n## ${markdownText(file)}\n\nNot judged: ${markdownText(error.message)}${next}\n`;
}

function* describeFile(file: FileResult, { rules }: ReportInput): Generator<string> {
  const undone = file.undone.map(phraseUndone).join(', ');
  const reading = undone === '' ? '' : ` Read by undoing: ${markdownText(undone)}.`;
  yield `\n## ${markdownText(file.file)}\n\n${markdownText(verdictOf(file, plainStyles))}.${reading}\n`;
  const groups = groupsOf(file);
  if (groups.length === 0) return;
  const rows = groups.map(({ total }) => [
    total.severity,
    total.rule,
    rules.get(total.rule)?.title ?? '',
    total.field === null ? '' : phraseField(total.field, file.form),
    grouped(total.count),
  ]);
  yield `\n${markdownTable(['severity', 'rule', 'what a correct extract does', 'field', 'findings'], rows).join('\n')}\n`;
  for (const group of groups) yield describeExamples(group);
}

function describeExamples({ total, examples }: FindingGroup): string {
  if (examples.length === 0) return '';
  const field = total.field === null ? '' : `, ${total.field.key}`;
  const rest = total.count - examples.length;
  const lines = [
    ...examples.map((finding) => markdownText(phraseFinding(finding))),
    ...(rest > 0 ? [`and ${grouped(rest)} more`] : []),
  ];
  return `\n${markdownText(`${total.rule}${field}`)}:\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
}
