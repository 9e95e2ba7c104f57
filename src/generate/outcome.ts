import type { Assessment, ConditionCode } from './assessment.js';
import type { Attempt } from './situation.js';

/** What an attempt comes to by the layout's tables. */
export interface Outcome {
  readonly attempt: Attempt;
  readonly condition: ConditionCode | undefined;
  /** How many parts of the test were taken: a condition code may say none, or not all. */
  readonly parts: 0 | 1 | 2;
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
  const parts = partsTaken(attempt, condition);
  const invalidated = attempt.status1 === 'I' || attempt.status2 === 'I' || attempt.construct === 'Y';
  const invalid = condition === undefined ? invalidated : condition.scoreStatus === 'I';
  return {
    attempt,
    condition,
    parts,
    paper:
      assessment.subject === 'spanish' ||
      (assessment.keys.has('paperCompletionDate') && attempt.paper === true),
    includeIndicator: condition?.includeIndicator ?? usualIndicator(assessment, attempt, invalid),
    scoreStatus: invalid ? 'I' : 'V',
  };
}

function partsTaken(attempt: Attempt, condition: ConditionCode | undefined): 0 | 1 | 2 {
  if (condition === undefined || takenCodes.has(condition.code)) return 2;
  return attempt.attemptedness === 'N' ? 1 : 0;
}

function usualIndicator(assessment: Assessment, attempt: Attempt, invalid: boolean): string {
  if (invalid) return 'R';
  if (attempt.offGrade) return 'N';
  return assessment.keys.has('scaleScore') ? 'Y' : 'T';
}
