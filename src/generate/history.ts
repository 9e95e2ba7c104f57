import { loadLayout, publishedLayouts } from '../layout/catalog.js';
import type { ScaleScoreRange } from '../layout/schema.js';
import type { Random } from '../random.js';
import { type Assessment, assessmentsOf, type Subject } from './assessment.js';
import type { Draft } from './draft.js';
import { drawScore, drawSem, levelOf, padded } from './score.js';
import { fallDay, type Season } from './season.js';
import type { Student } from './student.js';

/** The keys of the years before, made once rather than for every record. */
const earlierYears = [1, 2, 3].map((years) => ({
  years,
  grade: `prior${years}Grade`,
  conditionCode: `prior${years}ConditionCode`,
  scaleScore: `prior${years}ScaleScore`,
  sem: `prior${years}Sem`,
  level: `prior${years}AchievementLevel`,
  reported: `prior${years}SsrEligible`,
}));

/** Days after the first of a school year within which a student was there for the whole of it. */
const SETTLED = 60;

/**
 * Fills the results of the years before, in the grades that were tested, of students who were there. They keep the
 * score range of their own year.
 */
export function fillHistory(
  random: Random,
  details: Random,
  draft: Draft,
  student: Student,
  season: Season,
): void {
  const { conditions, fields } = draft.assessment;
  if (!earlierYears.some((keys) => fields.has(keys.scaleScore))) return;
  for (const keys of earlierYears) {
    const ranges = earlierRanges(draft.assessment, keys.years);
    const grade = padded(Number(student.grade) - keys.years, 2);
    const range = ranges?.get(grade);
    if (range === undefined || student.entry > fallDay(season, -keys.years) + SETTLED) continue;
    // The third year came later: what earlier layouts have must not depend on it.
    const source = keys.years === 3 ? details : random;
    const condition = keys.years === 1 ? conditions.get(student.earlierCondition) : undefined;
    draft.set(keys.grade, grade);
    draft.set(keys.conditionCode, condition?.code ?? '');
    if (condition !== undefined && condition.scaleScore === undefined) continue;
    const { scale } = drawScore(source, range, student.ability, condition);
    draft.set(keys.scaleScore, padded(scale, 4));
    draft.set(keys.sem, padded(drawSem(source, student.ability), 4));
    draft.set(keys.level, String(levelOf(range, scale)));
    draft.set(keys.reported, 'Y');
  }
}

type Ranges = ReadonlyMap<string, ScaleScoreRange>;

const known = new WeakMap<Assessment, Map<number, Ranges | undefined>>();

/** The score ranges of the test some years before; undefined where there was no test of which records are kept. */
function earlierRanges(assessment: Assessment, years: number): Ranges | undefined {
  let byYears = known.get(assessment);
  if (byYears === undefined) {
    byYears = new Map();
    known.set(assessment, byYears);
  }
  if (!byYears.has(years)) byYears.set(years, findRanges(assessment, years));
  return byYears.get(years);
}

function findRanges(assessment: Assessment, years: number): Ranges | undefined {
  const { layout, program, subject, fields, ranges } = assessment;
  const fall = Number(layout.administration.slice(0, 4)) - years;
  const id = `${layout.program.toLowerCase()}-${fall}-${String(fall + 1).slice(2)}`;
  if (!publishedLayouts().includes(id)) return undefined;
  const earlier = loadLayout(id);
  if (earlier.facts.has('info-testing-suspended')) return undefined;
  const tests = Object.values(assessmentsOf(earlier)).flatMap((bySubject) => bySubject.get(subject) ?? []);
  const same = tests.find((test) => test.program === program);
  if (same !== undefined) return same.ranges.size === 0 ? ranges : same.ranges;
  const joint = earlier.document.scaleScoreRanges.filter((range) => range.subject === jointSubjects[subject]);
  if (program === 'Smarter Balanced') return new Map(joint.map((range) => [range.grade, range]));
  return fields.has(`prior${years}ScaleScore`) ? undefined : ranges;
}

/** Names of the Smarter Balanced tests where one record holds several tests. */
const jointSubjects: Readonly<Partial<Record<Subject, string>>> = { ela: 'ELA', mathematics: 'Mathematics' };
