import type { Severity } from '../layout/schema.js';

/** The least severity that fails a run. */
export type FailOn = Severity | 'none';

/** Whether findings of a severity fail a run. */
export function isFailing(severity: Severity, failOn: FailOn): boolean {
  return failOn === 'warning' || failOn === severity;
}
