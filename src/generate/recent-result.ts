import type { Random } from '../random.js';
import type { Assessment } from './assessment.js';
import type { Draft } from './draft.js';
import { fillScore, NO_LEVEL } from './filled-score.js';
import type { Outcome } from './outcome.js';
import { drawScore, padded } from './score.js';
import type { Student } from './student.js';

const parts = [1, 2, 3, 4];

/**
 * Fills the result of a science test or of the CSA, whose pilot years have less: what a layout lacks stays out.
 * A test for which no score ranges are published gets no scale score.
 */
export function fillRecentResult(random: Random, draft: Draft, student: Student, outcome: Outcome): void {
  const { assessment } = draft;
  const range = assessment.ranges.get(student.grade);
  if (range !== undefined) draft.set('achievementLevel', NO_LEVEL);
  if (!outcome.complete || !listsAttemptedness(assessment)) return;
  const answered = itemsAnswered(random, outcome);
  draft.set('attemptedness', attemptednessOf(outcome, answered));
  for (const part of parts) {
    draft.set(`itemsAttempted${part}`, padded(answered, 3));
    if (answered > 0) draft.set(`rawScore${part}`, padded(Math.max(0, answered - 3), 2));
  }
  if (range === undefined || (answered === 0 && outcome.condition === undefined)) return;
  const score = drawScore(random, range, student.ability, outcome.condition);
  fillScore(draft, outcome, score, attemptednessOf(outcome, answered));
}

/** Science tests of the pilot years have none. */
function listsAttemptedness({ layout, recordType }: Assessment): boolean {
  const { attemptedness } = layout.document;
  return attemptedness.length === 0 || attemptedness.some((code) => code.recordTypes.includes(recordType));
}

const itemsByCondition: Readonly<Record<string, readonly [fewest: number, most: number]>> = {
  INC0: [0, 0],
  INC1: [1, 1],
  LOSS: [1, 4],
};

function itemsAnswered(random: Random, { attempt, condition }: Outcome): number {
  if (condition === undefined && attempt.attemptedness === 'P') return 0;
  const [fewest, most] = itemsByCondition[condition?.code ?? ''] ?? [12, 30];
  return random.integer(fewest, most);
}

function attemptednessOf({ condition }: Outcome, answered: number): string {
  if (condition?.code === 'INC0') return 'N';
  return condition?.code === 'INC1' || answered === 0 ? 'P' : 'Y';
}
