import { type Assessment, type ConditionCode, onPaper } from './assessment.js';
import type { Attempt } from './situation.js';

/** What an attempt comes to by the layout's tables. */
export interface Outcome {
  readonly attempt: Attempt;
  readonly condition: ConditionCode | undefined;
  /** How many parts of the test were taken: a condition code may say none, or not all. */
  readonly parts: number;
  /** Whether every part was taken. */
  readonly complete: boolean;
  readonly paper: boolean;
  readonly includeIndicator: string;
  /** Valid or invalid; blank without a score. */
  readonly scoreStatus: string;
}

/** Condition codes of tests that were taken. */
const takenCodes: ReadonlySet<string> = new Set([
  'AURN',
  'AURY',
  'C',
  'INC',
  'INC0',
  'INC1',
  'LOSS',
  'NE',
  'SCL',
  'T',
]);

/** Condition codes of tests of which some parts were taken. */
const begunCodes: ReadonlySet<string> = new Set(['NER']);

/** The include indicator and the score status of condition codes for which their layout gives none. */
const unstated: Readonly<Record<string, string>> = { AURN: 'Y', AURY: 'R' };

/** The most parts that a test has. */
export const MOST_PARTS = 4;

const ordinary: Attempt = {};

export function outcomeOf(assessment: Assessment, wanted: Attempt): Outcome {
  const condition = assessment.conditions.get(wanted.condition ?? '');
  const attempt = wanted.condition !== undefined && condition === undefined ? ordinary : wanted;
  const parts = partsTaken(attempt, condition);
  const invalidated =
    attempt.status1 === 'I' ||
    attempt.status2 === 'I' ||
    attempt.construct === 'Y' ||
    condition?.code === 'AURY';
  const invalid = condition?.includeIndicator === undefined ? invalidated : condition.scoreStatus === 'I';
  const paper = onPaper(assessment);
  return {
    attempt,
    condition,
    parts,
    complete: parts === MOST_PARTS,
    paper: paper === 'always' || (paper === 'possible' && attempt.paper === true),
    includeIndicator:
      condition === undefined
        ? usualIndicator(assessment, attempt, invalid)
        : (condition.includeIndicator ?? unstated[condition.code] ?? 'N'),
    scoreStatus: invalid ? 'I' : 'V',
  };
}

function partsTaken(attempt: Attempt, condition: ConditionCode | undefined): number {
  if (condition === undefined || takenCodes.has(condition.code)) return MOST_PARTS;
  if (begunCodes.has(condition.code)) return 2;
  return attempt.attemptedness === 'N' ? 1 : 0;
}

function usualIndicator(assessment: Assessment, attempt: Attempt, invalid: boolean): string {
  const field = assessment.fields.get('includeIndicator');
  const listed = field?.codesByRecordType.get(assessment.recordType) ?? field?.codes;
  const isTListed = listed?.has('T') ?? false;
  if (invalid) return 'R';
  if (attempt.offGrade) return 'N';
  if (attempt.attemptedness === 'P' && isTListed) return 'T';
  return assessment.fields.has('scaleScore') || !isTListed ? 'Y' : 'T';
}
