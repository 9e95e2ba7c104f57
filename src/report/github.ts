import type { Severity } from '../layout/schema.js';
import { count } from '../text/count.js';
import { visible } from '../text/visible.js';
import type { FileResult } from '../validate/result.js';
import { type AnnotationPlace, annotation } from './annotation.js';
import { relativeName } from './file-names.js';
import { countOf, type FindingGroup, groupsOf } from './grouped.js';
import { phraseGroup } from './phrase-group.js';
import type { Reporter, ReportInput } from './reporter.js';

/** GitHub shows so many errors of a step, and so many warnings. */
const SHOWN = 10;

/** Fields are named up to this many; the total counts all. */
const NAMED = 3;

interface Annotation {
  readonly place: AnnotationPlace;
  readonly message: string;
}

/** Annotations of GitHub Actions: a line for each rule with its exact total. What GitHub would not show stands in the log. */
export const reportGithub: Reporter = function* (input) {
  const rules = annotationsOfRules(input);
  yield* withinLimit('error', [...annotationsOfFailures(input), ...rules.error]);
  yield* withinLimit('warning', rules.warning);
};

function annotationsOfFailures({ report, directory }: ReportInput): Annotation[] {
  return report.files.flatMap((file) => {
    if (!('error' in file)) return [];
    const { message, next, code } = file.error;
    const place = { file: relativeName(file.file, directory), title: code };
    return [{ place, message: next === null ? message : `${message} ${next}` }];
  });
}

interface FoundGroup {
  readonly file: FileResult;
  readonly group: FindingGroup;
}

/** A rule may weigh differently in files of two years: each severity has its own. */
function annotationsOfRules({ report, rules, directory }: ReportInput): Record<Severity, Annotation[]> {
  const found = report.files.flatMap((file) =>
    'error' in file ? [] : groupsOf(file).map((group) => ({ file, group })),
  );
  const ofSeverity = (severity: Severity) => {
    const graded = found.filter(({ group }) => group.total.severity === severity);
    return [...rules.values()].flatMap(({ id, title }) => {
      const groups = graded.filter(({ group }) => group.total.rule === id);
      return groups.length === 0 ? [] : [annotationOf(id, title, groups, directory)];
    });
  };
  return { error: ofSeverity('error'), warning: ofSeverity('warning') };
}

function annotationOf(
  rule: string,
  title: string,
  found: readonly FoundGroup[],
  directory: string,
): Annotation {
  const [{ file, group }] = found;
  const total = countOf(found.map((each) => each.group));
  const files = new Set(found.map((each) => each.file)).size;
  const where = files === 1 ? '' : ` in ${count(files, 'file')}`;
  const fields = found.slice(0, NAMED).map((each) => describeGroup(each, files > 1));
  const rest = found.length - fields.length;
  const lines = [
    `${title}.`,
    ...fields,
    ...(rest > 0 ? [`and in ${count(rest, 'more field')}`] : []),
    `Why and what to do: caaspp explain ${rule}`,
  ];
  const line = group.examples[0]?.line ?? null;
  const place = {
    file: relativeName(file.file, directory),
    ...(line === null ? {} : { line }),
    title: `${rule}: ${count(total, 'finding')}${where}`,
  };
  return { place, message: lines.join('\n') };
}

function describeGroup({ file, group }: FoundGroup, namesFile: boolean): string {
  return `${namesFile ? `${file.file}: ` : ''}${phraseGroup(group, file.form)}`;
}

/** The last of the lines that GitHub shows says how many it does not. */
function* withinLimit(severity: Severity, annotations: readonly Annotation[]): Generator<string> {
  const shown = annotations.length <= SHOWN ? annotations : annotations.slice(0, SHOWN - 1);
  for (const { place, message } of shown) yield `${annotation(severity, place, message)}\n`;
  const rest = annotations.slice(shown.length);
  if (rest.length === 0) return;
  const message = 'GitHub shows ten of a kind. The others stand in the log of this step, and in its summary.';
  yield `${annotation(severity, { title: `and ${count(rest.length, `more ${severity}`)}` }, message)}\n`;
  for (const { place } of rest) yield `${severity} ${visible(place.title)}\n`;
}
