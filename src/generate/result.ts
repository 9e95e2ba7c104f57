import type { ScaleScoreRange } from '../layout/schema.js';
import type { Random } from '../random.js';
import { type Assessment, isFormer } from './assessment.js';
import type { Draft } from './draft.js';
import { fillScore, NO_LEVEL } from './filled-score.js';
import type { Outcome } from './outcome.js';
import { fillRecentResult } from './recent-result.js';
import { drawClaim, drawScore, drawSem, padded } from './score.js';
import { states } from './statement.js';
import type { Student } from './student.js';

const claims = ['claim1Level', 'claim2Level', 'claim3Level', 'claim4Level'];

/** Fills scores, levels, attemptedness and numbers of items of any test. */
export function fillResult(random: Random, draft: Draft, student: Student, outcome: Outcome): void {
  const { program, subject } = draft.assessment;
  if (program === 'Smarter Balanced') fillSmarterResult(random, draft, student, outcome);
  else if (isFormer(program)) fillFormerResult(random, draft, student, outcome);
  else if (program === 'CAA' && subject !== 'science') fillAlternateResult(random, draft, student, outcome);
  else fillRecentResult(random, draft, student, outcome);
  if (!outcome.complete && isUntestedN(draft.assessment)) draft.set('attemptedness', 'N');
}

function isUntestedN({ layout, recordType }: Assessment): boolean {
  const { attemptedness } = layout.document;
  const listed = attemptedness.some(
    ({ code, recordTypes }) => code === 'N' && recordTypes.includes(recordType),
  );
  return listed && states(layout, 'untestedIsN');
}

/** Fills the result of a Smarter Balanced test. */
function fillSmarterResult(random: Random, draft: Draft, student: Student, outcome: Outcome): void {
  const range = draft.assessment.ranges.get(student.grade);
  if (!outcome.complete || range === undefined) {
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
  for (const claim of claims) {
    const level = lost ? NO_LEVEL : drawClaim(random, student.ability);
    // Where a layout has no list of levels the column is there, and nothing is known to stand in it.
    if (draft.assessment.fields.get(claim)?.kind === 'code') draft.set(claim, level);
  }
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
function fillAlternateResult(random: Random, draft: Draft, student: Student, outcome: Outcome): void {
  const range = draft.assessment.ranges.get(student.grade);
  if (!outcome.complete || range === undefined) {
    draft.set('achievementLevel', NO_LEVEL);
    return;
  }
  const score = drawScore(random, range, student.ability, outcome.condition);
  const [attemptedness, fewest, most] = incomplete.get(outcome.condition?.code ?? '') ?? ['Y', 12, 30];
  fillScore(draft, outcome, score, attemptedness);
  draft.set('itemsAttempted1', padded(random.integer(fewest, most), 3));
}

const FORMER_ITEMS = 65;

/** What an English learner does better in a test of their own language. */
const OWN_LANGUAGE = 0.9;

/** Fills the result of a test of the program before. */
function fillFormerResult(random: Random, draft: Draft, student: Student, outcome: Outcome): void {
  const { ranges } = draft.assessment;
  const range = ranges.get(student.grade);
  if (!outcome.complete || range === undefined) {
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
  const ownLanguage = draft.assessment.subject === 'spanish' ? OWN_LANGUAGE : 0;
  const score = drawScore(random, taken, student.ability + ownLanguage, outcome.condition);
  fillScore(draft, outcome, score, 'Y');
  draft.set('rawScore1', padded(Math.round(((score.scale - 150) / 450) * FORMER_ITEMS), 2));
  draft.set('itemsAttempted1', padded(FORMER_ITEMS - random.integer(0, 3), 3));
}

function otherGrade(
  ranges: ReadonlyMap<string, ScaleScoreRange>,
  enrolled: ScaleScoreRange,
): ScaleScoreRange {
  return [...ranges.values()].find((range) => Number(range.grade) > Number(enrolled.grade)) ?? enrolled;
}
