import { count, grouped } from '../text/count.js';
import { visible } from '../text/visible.js';
import type { BaselineSummary, FileResult, ValidationReport } from '../validate/result.js';
import type { Styles } from './styles.js';

/** `extract.csv: sound. 5,000 records, caaspp-2016-17, caret`. */
export function fileVerdict(file: FileResult, styles: Styles): string {
  return `${styles.strong(visible(file.file))}: ${verdictOf(file, styles)}`;
}

/** The same without the name of the file. */
export function verdictOf(file: FileResult, styles: Styles): string {
  const facts = [count(file.records, 'record'), nameOfLayout(file), file.form ?? []].flat();
  return `${judgement(file, styles)}. ${facts.join(', ')}`;
}

/** The layout, and whether its codes and rules are unconfirmed. */
function nameOfLayout({ layout }: FileResult): string {
  if (layout === null) return 'layout not recognised';
  return layout.basis === 'official' ? layout.id : `${layout.id} (${layout.basis})`;
}

/** `3 files: 12 errors, 1 warning. 15,000 records. Not judged: notes.pdf`. */
export function summaryVerdict({ files, summary }: ValidationReport, styles: Styles): string {
  const failed = files.flatMap((file) =>
    'error' in file || file.layout === null ? [visible(file.file)] : [],
  );
  const verdict = summary.failed === summary.files ? 'none judged' : phraseSeverities(summary, styles);
  const notJudged = failed.length === 0 ? '' : ` Not judged: ${failed.join(', ')}`;
  return `${styles.strong(count(summary.files, 'file'))}: ${verdict}. ${count(summary.records, 'record')}.${notJudged}`;
}

/** `Baseline: 12 known, 2 new, 1 gone`. */
export function baselineVerdict({ known, new: found, gone }: BaselineSummary): string {
  const numbers = [`${grouped(known)} known`, `${grouped(found)} new`];
  return `Baseline: ${[...numbers, `${grouped(gone)} gone`].join(', ')}`;
}

function judgement(file: FileResult, styles: Styles): string {
  const verdict = phraseSeverities(severitiesOf(file.totals), styles);
  const apart = phrasesApart(file);
  if (apart.length === 0) return verdict;
  const isElseSound = file.totals.length === 0;
  return isElseSound ? `no findings but ${apart.join(', ')}` : [verdict, ...apart].join(', ');
}

/** How many findings are counted apart from those of the report: `12 known`, `3 ignored`. */
export function phrasesApart({ known, ignored }: FileResult): string[] {
  return [...phraseApart(known, 'known'), ...phraseApart(ignored, 'ignored')];
}

function phraseApart(counted: readonly { readonly count: number }[] = [], what: string): string[] {
  const sum = counted.reduce((total, { count: its }) => total + its, 0);
  return sum === 0 ? [] : [`${grouped(sum)} ${what}`];
}

/** How many errors and warnings a file has. */
export function severitiesOf(totals: FileResult['totals']): Severities {
  const sum = (severity: 'error' | 'warning') =>
    totals.reduce((total, { severity: its, count }) => (its === severity ? total + count : total), 0);
  return { errors: sum('error'), warnings: sum('warning') };
}

export type Severities = Pick<ValidationReport['summary'], 'errors' | 'warnings'>;

/** `12 errors, 1 warning`, or that there are none. */
export function phraseSeverities({ errors, warnings }: Severities, { severity, sound }: Styles): string {
  if (errors === 0 && warnings === 0) return sound('sound');
  const parts = [
    errors === 0 ? [] : [severity.error(count(errors, 'error'))],
    warnings === 0 ? [] : [severity.warning(count(warnings, 'warning'))],
  ].flat();
  return parts.join(', ');
}
