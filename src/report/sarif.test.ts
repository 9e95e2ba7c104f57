import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import {
  brokenFile,
  failedFile,
  finding,
  inputOf,
  related,
  reportOf,
  soundFile,
} from '../../test/sample-report.js';
import type { FileFailure, FileResult } from '../validate/result.js';
import { reportSarif } from './sarif.js';

/** That of `@microsoft/jest-sarif` 1.0.0-beta.0, which takes it from https://www.schemastore.org; its draft is older than Ajv. */
const schema = JSON.parse(
  readFileSync(new URL('../../test/support/sarif-2.1.0.schema.json', import.meta.url), 'utf8'),
);
const { $schema: _draft, id: _id, ...draft7 } = schema;
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(draft7);

function logOf(...files: (FileResult | FileFailure)[]) {
  const log = JSON.parse([...reportSarif(inputOf(reportOf(...files)))].join(''));
  validate(log);
  expect(validate.errors).toBeNull();
  return log.runs[0];
}

test('the schema refuses what is no SARIF', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
});

test('a report keeps to the schema', () => {
  const run = logOf(soundFile, brokenFile, failedFile);
  expect(run.results).toMatchObject([
    { ruleId: 'field/range', level: 'error', occurrenceCount: 7 },
    { ruleId: 'file/identical-record', level: 'warning', occurrenceCount: 1 },
  ]);
  expect(run.invocations).toMatchObject([
    { executionSuccessful: false, toolExecutionNotifications: [{ descriptor: { id: 'not-an-extract' } }] },
  ]);
});

test('a sound file has no results, and the run went well', () => {
  expect(logOf(soundFile)).toMatchObject({ results: [], invocations: [{ executionSuccessful: true }] });
});

test('examples after the first are related places', () => {
  const findings = [finding, { ...finding, line: 8, record: 7 }, related];
  const [{ relatedLocations }] = logOf({ ...brokenFile, findings }).results;
  expect(relatedLocations).toMatchObject([{ physicalLocation: { region: { startLine: 8 } } }]);
});

test('in a delimited file a place is a line', () => {
  const [{ locations }] = logOf({ ...brokenFile, form: 'caret' }).results;
  expect(locations[0].physicalLocation.region).toEqual({ startLine: 3 });
});

test('paths are relative to the directory of the run, as URIs', () => {
  const uris = ['/work/a b.csv', '/other/c.csv', '<stdin>', 'x/d.csv'].map((file) => {
    const [{ locations }] = logOf({ ...brokenFile, file }).results;
    return locations[0].physicalLocation.artifactLocation.uri;
  });
  expect(uris).toEqual(['a%20b.csv', 'file:///other/c.csv', '%3Cstdin%3E', 'x/d.csv']);
});

test('fingerprints are those of the file, the rule and the field, wherever the findings stand', () => {
  const print = (file: FileResult) => logOf(file).results[0].partialFingerprints.primaryLocationLineHash;
  const later = { ...brokenFile, findings: [{ ...finding, line: 30, record: 29, actual: '1' }] };
  expect(print(later)).toBe(print(brokenFile));
  expect(print({ ...brokenFile, file: 'other.dat' })).not.toBe(print(brokenFile));
});

test('more results than GitHub takes are cut, and a notification says how many', () => {
  const totals = Array.from({ length: 25_002 }, (_, number) => ({
    rule: 'field/range',
    severity: 'error' as const,
    field: { key: `key${number}`, number: 1, name: '', start: null, end: null },
    count: 1,
  }));
  const run = JSON.parse(
    [...reportSarif(inputOf(reportOf({ ...brokenFile, totals, findings: [] })))].join(''),
  ).runs[0];
  expect(run.results).toHaveLength(25_000);
  expect(run.invocations[0].toolExecutionNotifications).toMatchObject([{ descriptor: { id: 'cut' } }]);
});

test('a result has no more places than GitHub takes; its number is exact', () => {
  const findings = Array.from({ length: 1200 }, (_, record) => ({ ...finding, line: record + 2, record }));
  const totals = [{ ...brokenFile.totals[0], count: 1300 }];
  const [result] = logOf({ ...brokenFile, totals, findings }).results;
  expect(result.relatedLocations).toHaveLength(999);
  expect(result.occurrenceCount).toBe(1300);
});
