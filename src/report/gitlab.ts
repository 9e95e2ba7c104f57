import type { FileFailure, FileResult } from '../validate/result.js';
import { relativeName } from './file-names.js';
import { Fingerprints } from './fingerprint.js';
import { groupsOf } from './grouped.js';
import { phraseGroup } from './phrase-group.js';
import type { Reporter, ReportInput } from './reporter.js';

/** How grave GitLab takes it: a file that nobody could judge weighs most. */
const severities = { error: 'major', warning: 'minor', failure: 'blocker' } as const;

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: (typeof severities)[keyof typeof severities];
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** A code quality report of GitLab: an issue for the findings of each rule on each field. */
export const reportGitlab: Reporter = function* (input) {
  const fingerprints = new Fingerprints();
  let separator = '[\n';
  for (const file of input.report.files) {
    const issues =
      'error' in file ? [failure(file, input, fingerprints)] : findings(file, input, fingerprints);
    for (const issue of issues) {
      yield `${separator}${JSON.stringify(issue, null, 2)}`;
      separator = ',\n';
    }
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
};

function findings(file: FileResult, { rules, directory }: ReportInput, fingerprints: Fingerprints): Issue[] {
  const path = relativeName(file.file, directory);
  return groupsOf(file).map((group) => {
    const { total, examples } = group;
    const title = rules.get(total.rule)?.title ?? total.rule;
    return {
      description: `${title}. ${phraseGroup(group, file.form)}`,
      check_name: total.rule,
      fingerprint: fingerprints.of(path, total),
      severity: severities[total.severity],
      location: { path, lines: { begin: examples[0]?.line ?? 1 } },
    };
  });
}

function failure(
  { file, error }: FileFailure,
  { directory }: ReportInput,
  fingerprints: Fingerprints,
): Issue {
  const path = relativeName(file, directory);
  return {
    description: error.message,
    check_name: error.code,
    fingerprint: fingerprints.of(path, { rule: error.code, field: null }),
    severity: severities.failure,
    location: { path, lines: { begin: 1 } },
  };
}
