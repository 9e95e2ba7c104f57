import { expect, test } from 'vitest';
import { brokenFile, failedFile, reportOf, soundFile } from '../../test/sample-report.js';
import type { FailOn } from '../report/fail-on.js';
import { exitCodeOf } from './exit-codes.js';

const warned = { ...brokenFile, totals: brokenFile.totals.slice(1) };

test.each<[string, ReturnType<typeof reportOf>, FailOn, number]>([
  ['sound', reportOf(soundFile), 'warning', 0],
  ['errors', reportOf(soundFile, brokenFile), 'error', 1],
  ['errors, warnings wanted too', reportOf(brokenFile), 'warning', 1],
  ['errors, never fail', reportOf(brokenFile), 'none', 0],
  ['warnings only', reportOf(warned), 'error', 0],
  ['warnings only, wanted', reportOf(warned), 'warning', 1],
  ['a failed file beside a sound one', reportOf(soundFile, failedFile), 'error', 2],
  ['a failed file beside findings', reportOf(brokenFile, failedFile), 'none', 2],
])('%s', (_, report, failOn, code) => {
  expect(exitCodeOf(report, failOn)).toBe(code);
});
