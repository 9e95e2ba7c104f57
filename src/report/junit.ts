import { count } from '../text/count.js';
import { visible } from '../text/visible.js';
import type { FileFailure, FileResult } from '../validate/result.js';
import { isFailing } from './fail-on.js';
import { relativeName } from './file-names.js';
import { countOf, type FindingGroup, groupsByRule } from './grouped.js';
import { phraseFinding, phraseGroup } from './phrase-group.js';
import type { Reporter, ReportInput } from './reporter.js';

interface TestCase {
  readonly name: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  /** Lines that stand in it. */
  readonly content: readonly string[];
}

/**
 * JUnit XML: a test suite for each file, a test case for each rule that ran. A case fails where the run does: findings below
 * `--fail-on` stand in its output.
 */
export const reportJunit: Reporter = function* (input) {
  const suites = input.report.files.map((file) => ({
    name: relativeName(file.file, input.directory),
    cases: 'error' in file ? [failedCase(file)] : judgedCases(file, input),
  }));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="caaspp" ${counts(suites.flatMap(({ cases }) => cases))}>\n`;
  for (const { name, cases } of suites) {
    yield `  <testsuite name="${escaped(name)}" ${counts(cases)}>\n`;
    for (const testCase of cases) yield* describeCase(name, testCase);
    yield '  </testsuite>\n';
  }
  yield '</testsuites>\n';
};

function failedCase({ error }: FileFailure): TestCase {
  const content = [`<error type="${escaped(error.code)}" message="${escaped(error.message)}"/>`];
  return { name: error.code, outcome: 'error', content };
}

/** Nothing is known of rules in a file whose layout was not recognised, but for the one that says so. */
function judgedCases(file: FileResult, { rules, failOn }: ReportInput): TestCase[] {
  const groups = groupsByRule(file);
  const notRun = new Map(file.notRun.map(({ rule, reason }) => [rule, reason]));
  const judged = file.layout === null ? groups.keys() : rules.keys();
  return [...judged].map((name) => {
    const reason = notRun.get(name);
    if (reason !== undefined)
      return { name, outcome: 'skipped', content: [`<skipped message="${escaped(reason)}"/>`] };
    const found = groups.get(name) ?? [];
    if (found.length === 0) return { name, outcome: 'passed', content: [] };
    const fails = found.some(({ total }) => isFailing(total.severity, failOn));
    const lines = describeFindings(found, file);
    if (!fails) return { name, outcome: 'passed', content: [`<system-out>${lines}</system-out>`] };
    const title = rules.get(name)?.title ?? name;
    const message = `${title}: ${count(countOf(found), 'finding')}`;
    const content = [
      `<failure type="${found[0].total.severity}" message="${escaped(message)}">${lines}</failure>`,
    ];
    return { name, outcome: 'failure', content };
  });
}

function describeFindings(groups: readonly FindingGroup[], { form }: FileResult): string {
  const lines = groups.flatMap((group) => [
    `${group.total.severity}: ${phraseGroup(group, form)}`,
    ...group.examples.slice(1).map((finding) => `  ${phraseFinding(finding)}`),
  ]);
  return lines.map(escaped).join('\n');
}

function* describeCase(suite: string, { name, content }: TestCase): Generator<string> {
  const open = `    <testcase classname="${escaped(suite)}" name="${escaped(name)}"`;
  if (content.length === 0) yield `${open}/>\n`;
  else yield `${open}>\n${content.map((line) => `      ${line}\n`).join('')}    </testcase>\n`;
}

function counts(cases: readonly TestCase[]): string {
  const number = (wanted: TestCase['outcome']) => cases.filter(({ outcome }) => outcome === wanted).length;
  return `tests="${cases.length}" failures="${number('failure')}" errors="${number('error')}" skipped="${number('skipped')}"`;
}

/** Control characters and two that are none have no place in XML, escaped or not. */
function escaped(text: string): string {
  return visible(text)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
