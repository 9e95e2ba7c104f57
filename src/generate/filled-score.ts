import type { Draft } from './draft.js';
import type { Outcome } from './outcome.js';
import { padded, type Score } from './score.js';

/** Level and claim without a score. */
export const NO_LEVEL = '9';

/** The level goes where the test has one: performance levels in the STS, achievement levels in the others. */
export function fillScore(draft: Draft, outcome: Outcome, score: Score, attemptedness: string): void {
  draft.set('attemptedness', attemptedness);
  draft.set('scoreStatus', outcome.scoreStatus);
  draft.set('scaleScore', padded(score.scale, 4));
  draft.set('achievementLevel', String(score.level));
  draft.set('performanceLevel', String(score.level));
}
