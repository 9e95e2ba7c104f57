import { expect, test } from 'vitest';
import {
  brokenFile,
  failedFile,
  finding,
  inputOf,
  reportOf,
  unrecognisedFile,
} from '../../test/sample-report.js';
import { parseXml } from '../../test/support/xml.js';
import { findRule } from '../rules/index.js';
import type { RuleDescription } from '../rules/rule.js';
import type { FileFailure, FileResult } from '../validate/result.js';
import type { FailOn } from './fail-on.js';
import { reportJunit } from './junit.js';

const rules = new Map<string, RuleDescription>(
  ['field/filler', 'field/code', 'field/range', 'file/identical-record'].map((id) => [id, findRule(id)]),
);

function suitesOf(failOn: FailOn, ...files: (FileResult | FileFailure)[]) {
  const document = parseXml([...reportJunit({ ...inputOf(reportOf(...files)), rules, failOn })].join(''));
  return document.children.map(({ attributes, children }) => ({
    attributes,
    cases: Object.fromEntries(
      children.map((each) => [each.attributes.name, each.children.map(({ name }) => name)]),
    ),
  }));
}

test.each<[FailOn, string, string]>([
  ['error', 'failure', 'system-out'],
  ['warning', 'failure', 'failure'],
  ['none', 'system-out', 'system-out'],
])('a case fails where the run does: %s', (failOn, error, warning) => {
  const [{ cases }] = suitesOf(failOn, brokenFile);
  expect(cases).toEqual({
    'field/filler': ['skipped'],
    'field/code': [],
    'field/range': [error],
    'file/identical-record': [warning],
  });
});

test('a file that could not be judged is an error', () => {
  const [{ attributes, cases }] = suitesOf('error', failedFile);
  expect(attributes).toMatchObject({ name: 'notes.pdf', tests: '1', errors: '1' });
  expect(cases).toEqual({ 'not-an-extract': ['error'] });
});

test('rules are not said to have passed on a file whose layout is unknown', () => {
  const totals = [{ rule: 'structure/layout', severity: 'error' as const, field: null, count: 1 }];
  const [{ cases }] = suitesOf('error', { ...unrecognisedFile, totals });
  expect(cases).toEqual({ 'structure/layout': ['failure'] });
});

test('what a file holds cannot break the document', () => {
  const actual = ']]>&<"\u0000\u0008\uFFFE';
  const file = { ...brokenFile, file: 'a&"<.dat', findings: [{ ...finding, actual }] };
  const [{ attributes }] = suitesOf('error', file);
  expect(attributes.name).toBe('a&"<.dat');
});
