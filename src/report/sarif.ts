import type { Finding } from '../rules/finding.js';
import type { RuleDescription } from '../rules/rule.js';
import { count, grouped } from '../text/count.js';
import type { FileFailure, FileResult } from '../validate/result.js';
import { relativeUri } from './file-names.js';
import { Fingerprints } from './fingerprint.js';
import { type FindingGroup, groupsOf } from './grouped.js';
import { phraseFinding, phraseGroup } from './phrase-group.js';
import type { Reporter, ReportInput } from './reporter.js';

/** GitHub refuses files with more results in a run, and shows 5,000 of them. */
const MOST_RESULTS = 25_000;

/** GitHub refuses results with more places, and shows 100 of them. */
const MOST_PLACES = 1000;

/** SARIF 2.1.0: a result for the findings of each rule on each field, with the examples as related places. */
export const reportSarif: Reporter = function* (input) {
  const { report, rules } = input;
  const fingerprints = new Fingerprints();
  const judged = report.files.filter((file): file is FileResult => !('error' in file));
  const failed = report.files.filter((file): file is FileFailure => 'error' in file);
  const all = judged.flatMap((file) => groupsOf(file).map((group) => ({ file, group })));
  const shown = all.slice(0, MOST_RESULTS);
  const used = [...new Set(shown.map(({ group }) => group.total.rule))];
  const places = new Map(used.map((id, index) => [id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'caaspp', rules: used.map((id) => describeRule(id, rules.get(id))) } },
        columnKind: 'unicodeCodePoints',
        invocations: [
          {
            executionSuccessful: failed.length === 0,
            toolExecutionNotifications: [
              ...failed.map((file) => describeFailure(file, input)),
              ...describeCut(all.length - shown.length),
            ],
          },
        ],
        results: shown.map(({ file, group }) => ({
          ruleId: group.total.rule,
          ruleIndex: places.get(group.total.rule),
          ...describeGroup(file, group, input, fingerprints),
        })),
      },
    ],
  };
  yield `${JSON.stringify(log, null, 2)}\n`;
};

function describeRule(id: string, rule: RuleDescription | undefined): object {
  if (rule === undefined) return { id };
  return {
    id,
    shortDescription: { text: `${rule.title}.` },
    fullDescription: { text: rule.why },
    defaultConfiguration: { level: rule.severity },
    help: { text: rule.fix },
  };
}

function describeGroup(
  file: FileResult,
  group: FindingGroup,
  { rules, directory }: ReportInput,
  fingerprints: Fingerprints,
): object {
  const { total, examples } = group;
  const uri = relativeUri(file.file, directory);
  const [first, ...more] = examples.slice(0, MOST_PLACES);
  const title = rules.get(total.rule)?.title ?? total.rule;
  const rest = examples.length > MOST_PLACES ? total.count - MOST_PLACES : 0;
  const cut = rest === 0 ? '' : ` Places of ${count(rest, 'finding')} left out.`;
  return {
    level: total.severity,
    message: { text: `${title}. ${phraseGroup(group, file.form)}.${cut}` },
    locations: [{ physicalLocation: placeOf(uri, file, first) }],
    relatedLocations: more.map((finding, index) => ({
      id: index + 1,
      message: { text: phraseFinding(finding) },
      physicalLocation: placeOf(uri, file, finding),
    })),
    occurrenceCount: total.count,
    // The only one of the kinds by which GitHub knows a result again.
    partialFingerprints: { primaryLocationLineHash: fingerprints.of(uri, total) },
  };
}

/** In fixed width also the characters; a field of a delimited record has no fixed ones. */
function placeOf(uri: string, { form }: FileResult, finding: Finding | undefined) {
  const artifactLocation = { uri };
  const { line = null, field = null } = finding ?? {};
  if (line === null) return { artifactLocation };
  if (form !== 'fixed-width' || field === null || field.start === null || field.end === null)
    return { artifactLocation, region: { startLine: line } };
  return {
    artifactLocation,
    region: { startLine: line, startColumn: field.start, endColumn: field.end + 1 },
  };
}

function describeFailure({ file, error }: FileFailure, { directory }: ReportInput): object {
  return {
    descriptor: { id: error.code },
    level: 'error',
    message: { text: error.message },
    locations: [{ physicalLocation: { artifactLocation: { uri: relativeUri(file, directory) } } }],
  };
}

function describeCut(results: number): object[] {
  if (results === 0) return [];
  const text = `Cut at ${grouped(MOST_RESULTS)} results; not in this file: ${count(results, 'result')}.`;
  return [{ descriptor: { id: 'cut' }, level: 'warning', message: { text } }];
}
