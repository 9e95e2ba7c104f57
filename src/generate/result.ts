import type { ScaleScoreRange } from '../layout/schema.js';
import type { Random } from '../random.js';
import type { Draft } from './draft.js';
import type { Outcome } from './outcome.js';
import { drawClaim, drawScore, drawSem, padded, type Score } from './score.js';
import type { Student } from './student.js';

/** Level and claim without a score. */
const NO_LEVEL = '9';

const claims = ['claim1Level', 'claim2Level', 'claim3Level', 'claim4Level'];

/** Fills the result of a Smarter Balanced test. */
export function fillSmarterResult(random: Random, draft: Draft, student: Student, outcome: Outcome): void {
  const range = draft.assessment.ranges.get(student.grade);
  if (outcome.parts < 2 || range === undefined) {
    draft.set('achievementLevel', NO_LEVEL);
    if (outcome.parts === 1) {
      draft.set('attemptedness', 'N');
      draft.set('itemsAttempted1', padded(random.integer(30, 40), 3));
    }
    return;
  }
  const lost = outcome.condition?.scaleScore !== undefined;
  const score = drawScore(random, range, student.ability, outcome.condition);
  const sem = drawSem(random, student.ability);
  const attemptedness = lost ? (outcome.attempt.attemptedness ?? 'Y') : 'Y';
  fillScore(draft, outcome, score, attemptedness);
  draft.set('sem', padded(sem, 4));
  draft.set('errorBandMin', padded(score.scale - sem, 4));
  draft.set('errorBandMax', padded(score.scale + sem, 4));
  for (const claim of claims) draft.set(claim, lost ? NO_LEVEL : drawClaim(random, student.ability));
  const answered = lost ? random.integer(2, 9) : random.integer(30, 40);
  draft.set('itemsAttempted1', padded(answered, 3));
  draft.set('itemsAttempted2', padded(attemptedness === 'P' ? 0 : random.integer(lost ? 1 : 3, 6), 3));
  if (student.grade === '11') draft.set('eap', random.chance(0.85) ? '1' : '2');
}

/** The attemptedness and the items answered of an alternate test that was not completed. */
const incomplete: ReadonlyMap<string, readonly [attemptedness: string, fewest: number, most: number]> =
  new Map([
    ['INC0', ['N', 0, 0]],
    ['INC1', ['P', 1, 3]],
  ]);

/** Fills the result of an alternate test of ELA or mathematics. */
export function fillAlternateResult(random: Random, draft: Draft, student: Student, outcome: Outcome): void {
  const range = draft.assessment.ranges.get(student.grade);
  if (outcome.parts < 2 || range === undefined) {
    draft.set('achievementLevel', NO_LEVEL);
    return;
  }
  const score = drawScore(random, range, student.ability, outcome.condition);
  const [attemptedness, fewest, most] = incomplete.get(outcome.condition?.code ?? '') ?? ['Y', 12, 30];
  fillScore(draft, outcome, score, attemptedness);
  draft.set('itemsAttempted1', padded(random.integer(fewest, most), 3));
}

const SPANISH_ITEMS = 65;

/** What an English learner does better in a test of their own language. */
const OWN_LANGUAGE = 0.9;

/** Fills the result of a test of reading in Spanish. */
export function fillSpanishResult(random: Random, draft: Draft, student: Student, outcome: Outcome): void {
  const { ranges } = draft.assessment;
  const range = ranges.get(student.grade);
  if (outcome.parts < 2 || range === undefined) {
    draft.set('performanceLevel', NO_LEVEL);
    return;
  }
  const code = outcome.condition?.code;
  if (code === 'T' || code === 'INC') {
    draft.set('performanceLevel', NO_LEVEL);
    draft.set('rawScore1', 'NS');
    draft.set('itemsAttempted1', padded(code === 'T' ? 0 : random.integer(1, 4), 3));
    draft.set('attemptedness', code === 'T' ? 'N' : 'P');
    return;
  }
  const taken = outcome.attempt.offGrade ? otherGrade(ranges, range) : range;
  const score = drawScore(random, taken, student.ability + OWN_LANGUAGE, outcome.condition);
  fillScore(draft, outcome, score, 'Y');
  draft.set('rawScore1', padded(Math.round(((score.scale - 150) / 450) * SPANISH_ITEMS), 2));
  draft.set('itemsAttempted1', padded(SPANISH_ITEMS - random.integer(0, 3), 3));
}

function otherGrade(
  ranges: ReadonlyMap<string, ScaleScoreRange>,
  enrolled: ScaleScoreRange,
): ScaleScoreRange {
  return [...ranges.values()].find((range) => Number(range.grade) > Number(enrolled.grade)) ?? enrolled;
}

/** The level goes where the test has one: performance levels in the STS, achievement levels in the others. */
function fillScore(draft: Draft, outcome: Outcome, score: Score, attemptedness: string): void {
  draft.set('attemptedness', attemptedness);
  draft.set('scoreStatus', outcome.scoreStatus);
  draft.set('scaleScore', padded(score.scale, 4));
  draft.set('achievementLevel', String(score.level));
  draft.set('performanceLevel', String(score.level));
}
