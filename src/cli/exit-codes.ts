import type { FailOn } from '../report/fail-on.js';
import type { ValidationReport } from '../validate/result.js';

/** What a run tells its shell. */
export const exitCodes = {
  success: 0,
  findings: 1,
  /** Usage, configuration, or input that cannot be read or recognised. */
  badInput: 2,
  /** A fault of this program. */
  fault: 3,
  interrupted: 130,
};

/** Receives the exit code of the command that ran. */
export type Done = (exitCode: number) => void;

/** A file that could not be judged weighs more than findings: nobody knows what it holds. */
export function exitCodeOf({ summary }: ValidationReport, failOn: FailOn): number {
  if (summary.failed > 0) return exitCodes.badInput;
  const failing = { error: summary.errors, warning: summary.errors + summary.warnings, none: 0 };
  return failing[failOn] > 0 ? exitCodes.findings : exitCodes.success;
}
