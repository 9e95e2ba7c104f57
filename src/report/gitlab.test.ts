import { expect, test } from 'vitest';
import { brokenFile, failedFile, finding, inputOf, reportOf, soundFile } from '../../test/sample-report.js';
import type { FileFailure, FileResult } from '../validate/result.js';
import { reportGitlab } from './gitlab.js';

function issuesOf(...files: (FileResult | FileFailure)[]) {
  return JSON.parse([...reportGitlab(inputOf(reportOf(...files)))].join(''));
}

test('an issue for each rule and field, and for a file that could not be judged', () => {
  expect(issuesOf(brokenFile, soundFile, failedFile)).toMatchObject([
    { check_name: 'field/range', severity: 'major', location: { path: 'broken.dat', lines: { begin: 3 } } },
    { check_name: 'file/identical-record', severity: 'minor', location: { lines: { begin: 5 } } },
    { check_name: 'not-an-extract', severity: 'blocker', location: { path: 'notes.pdf' } },
  ]);
});

test('sound files give an empty list', () => {
  expect(issuesOf(soundFile)).toEqual([]);
});

test('a finding without a line stands in the first', () => {
  const [issue] = issuesOf({ ...brokenFile, findings: [{ ...finding, line: null }] });
  expect(issue.location.lines).toEqual({ begin: 1 });
});

test('fingerprints are unique, also where a file is named twice, and stay when records are added', () => {
  const prints = (...files: FileResult[]) =>
    issuesOf(...files).map((issue: { fingerprint: string }) => issue.fingerprint);
  expect(new Set(prints(brokenFile, brokenFile)).size).toBe(4);
  const grown = { ...brokenFile, records: 9, findings: [{ ...finding, line: 8, record: 7 }] };
  expect(prints(grown)).toEqual(prints(brokenFile));
});
