import { appendFileSync, statSync } from 'node:fs';
import { InputError } from '../errors.js';
import type { ReportInput } from '../report/reporter.js';
import { stepSummary } from '../report/step-summary.js';

const MEBIBYTE = 1024 * 1024;

/**
 * Adds the report to the summary of the step where GitHub Actions runs this.
 * @throws InputError `not-writable`.
 */
export function writeStepSummary(input: ReportInput): void {
  const { GITHUB_STEP_SUMMARY: path } = process.env;
  if (path === undefined || path === '') return;
  try {
    const used = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    appendFileSync(path, stepSummary(input, MEBIBYTE - used));
  } catch (cause) {
    throw new InputError('not-writable', `The step summary ${path} cannot be written.`, {
      file: path,
      next: 'GITHUB_STEP_SUMMARY names it; outside of GitHub Actions leave that unset.',
      cause,
    });
  }
}
