import type { Draft } from './draft.js';
import type { Random } from './random.js';
import { drawScore, drawSem, padded } from './score.js';
import { fallDay, type Season } from './season.js';
import type { Student } from './student.js';

/** Fills the results of the two years before, in the grades that were tested, of students who were there. */
export function fillHistory(random: Random, draft: Draft, student: Student, season: Season): void {
  for (const years of [1, 2]) {
    const grade = padded(Number(student.grade) - years, 2);
    const range = draft.assessment.ranges.get(grade);
    if (range === undefined || student.entry > fallDay(season, -years) + 60) continue;
    const prior = `prior${years}`;
    draft.set(`${prior}Grade`, grade);
    const condition = years === 1 ? draft.assessment.conditions.get(student.earlierCondition) : undefined;
    if (condition !== undefined) draft.set(`${prior}ConditionCode`, condition.code);
    if (condition !== undefined && condition.scaleScore === undefined) continue;
    const { scale } = drawScore(random, range, student.ability, condition);
    draft.set(`${prior}ScaleScore`, padded(scale, 4));
    draft.set(`${prior}Sem`, padded(drawSem(random, student.ability), 4));
  }
}
