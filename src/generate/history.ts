import type { Random } from '../random.js';
import type { Draft } from './draft.js';
import { drawScore, drawSem, padded } from './score.js';
import { fallDay, type Season } from './season.js';
import type { Student } from './student.js';

/** The keys of the years before, made once rather than for every record. */
const earlierYears = [1, 2].map((years) => ({
  years,
  grade: `prior${years}Grade`,
  conditionCode: `prior${years}ConditionCode`,
  scaleScore: `prior${years}ScaleScore`,
  sem: `prior${years}Sem`,
}));

/** Days after the first of a school year within which a student was there for the whole of it. */
const SETTLED = 60;

/** Fills the results of the two years before, in the grades that were tested, of students who were there. */
export function fillHistory(random: Random, draft: Draft, student: Student, season: Season): void {
  const { ranges, conditions } = draft.assessment;
  for (const keys of earlierYears) {
    const grade = padded(Number(student.grade) - keys.years, 2);
    const range = ranges.get(grade);
    if (range === undefined || student.entry > fallDay(season, -keys.years) + SETTLED) continue;
    const condition = keys.years === 1 ? conditions.get(student.earlierCondition) : undefined;
    draft.set(keys.grade, grade);
    draft.set(keys.conditionCode, condition?.code ?? '');
    if (condition !== undefined && condition.scaleScore === undefined) continue;
    draft.set(keys.scaleScore, padded(drawScore(random, range, student.ability, condition).scale, 4));
    draft.set(keys.sem, padded(drawSem(random, student.ability), 4));
  }
}
