import { expect, test } from 'vitest';
import {
  brokenFile,
  failedFile,
  inputOf,
  reportOf,
  soundFile,
  unrecognisedFile,
} from '../../test/sample-report.js';
import type { ValidationReport } from '../validate/result.js';
import { reportJson } from './json.js';
import { reportSchema } from './schema.js';

const report = reportOf(soundFile, brokenFile, unrecognisedFile, failedFile);

test('is the report, indented, whole', () => {
  expect([...reportJson(inputOf(report))].join('')).toBe(`${JSON.stringify(report, null, 2)}\n`);
});

test('comes in pieces no longer than a finding', () => {
  const many = reportOf({
    ...brokenFile,
    findings: Array.from({ length: 1000 }, () => brokenFile.findings[0]),
  });
  const longest = Math.max(...Array.from(reportJson(inputOf(many)), (piece) => piece.length));
  expect(longest).toBeLessThan(2000);
});

test('keeps to the published schema, which knows no other keys', () => {
  const parsed: ValidationReport = reportSchema.parse(report);
  expect(parsed).toEqual(report);
  expect(reportSchema.safeParse({ ...report, more: 1 }).success).toBe(false);
  expect(reportSchema.safeParse({ ...report, files: [{ ...brokenFile, more: 1 }] }).success).toBe(false);
});
