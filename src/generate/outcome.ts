import type { Assessment, ConditionCode } from './assessment.js';
import type { Attempt } from './situation.js';

/** What an attempt comes to by the layout's tables. */
export interface Outcome {
  readonly attempt: Attempt;
  readonly condition: ConditionCode | undefined;
  /** Whether the test was taken; a condition code may say that it was not. */
  readonly tested: boolean;
  readonly paper: boolean;
  readonly includeIndicator: string;
  /** Valid or invalid; blank without a score. */
  readonly scoreStatus: string;
}

/** Condition codes of tests that were taken. */
const takenCodes: ReadonlySet<string> = new Set(['C', 'INC', 'INC0', 'INC1', 'LOSS', 'NE', 'SCL', 'T']);

const ordinary: Attempt = {};

export function outcomeOf(assessment: Assessment, wanted: Attempt): Outcome {
  const condition = assessment.conditions.get(wanted.condition ?? '');
  const attempt = wanted.condition !== undefined && condition === undefined ? ordinary : wanted;
  const tested = condition === undefined || takenCodes.has(condition.code);
  const invalidated = attempt.status1 === 'I' || attempt.status2 === 'I' || attempt.construct === 'Y';
  const invalid = condition === undefined ? invalidated : condition.scoreStatus === 'I';
  return {
    attempt,
    condition,
    tested,
    paper:
      assessment.subject === 'spanish' ||
      (assessment.keys.has('paperCompletionDate') && attempt.paper === true),
    includeIndicator: condition?.includeIndicator ?? usualIndicator(assessment, attempt, invalid),
    scoreStatus: invalid ? 'I' : 'V',
  };
}

function usualIndicator(assessment: Assessment, attempt: Attempt, invalid: boolean): string {
  if (invalid) return 'R';
  if (attempt.offGrade) return 'N';
  return assessment.keys.has('scaleScore') ? 'Y' : 'T';
}
