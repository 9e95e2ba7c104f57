import type { Random } from '../random.js';
import type { Draft } from './draft.js';
import type { Outcome } from './outcome.js';
import { drawClaim, padded } from './score.js';
import { states } from './statement.js';
import type { Student } from './student.js';

const domains = ['domain1Level', 'domain2Level', 'domain3Level'];

const genres = ['ARGU', 'EXPL', 'INFO', 'NARR', 'OPIN'];

/** Fills what single layouts say of a result beyond its score, and of a test that came to none. */
export function fillDetails(random: Random, draft: Draft, student: Student, outcome: Outcome): void {
  const { subject, program } = draft.assessment;
  const score = draft.get('scaleScore');
  if (score !== '' && program === 'CAST') {
    for (const domain of domains) draft.set(domain, drawClaim(random, student.ability));
  }
  if (score !== '' && subject === 'ela' && program === 'Smarter Balanced') fillWriting(random, draft);
  if (score !== '') draft.set('lexileOrQuantile', measureOf(subject, Number(score)));
  if (outcome.parts > 0) draft.set('ssrEligible', score !== '' && student.cohort === '' ? 'Y' : 'N');
  if (program === 'CAST') fillScienceClass(draft, student, outcome);
  if (program === 'CAA' && subject === 'science') fillScienceField(random, draft);
  fillItemTotals(random, draft, outcome);
  if (outcome.parts === 0 && states(draft.assessment.layout, 'noPlaceUntested')) draft.clear('gradeAssessed');
}

/** Genre and scores of the writing task. */
function fillWriting(random: Random, draft: Draft): void {
  draft.set('genre', random.pick(genres));
  draft.set('werPor', String(random.integer(1, 4)));
  draft.set('werDevEel', String(random.integer(1, 4)));
  draft.set('werCov', String(random.integer(0, 2)));
}

/** A Lexile measure in ELA, a Quantile measure in mathematics: about linear in the scale score. */
function measureOf(subject: string, score: number): string {
  const measure = Math.max(5, Math.round(((score - 2100) * 1.9) / 5) * 5);
  return `${measure}${subject === 'ela' ? 'L' : 'Q'}`;
}

/** What is asked of high school students in the CAST, and which year of a cohort a record belongs to. */
function fillScienceClass(draft: Draft, student: Student, outcome: Outcome): void {
  if (Number(student.grade) < 10) return;
  if (outcome.parts > 0 && !outcome.paper)
    draft.set('castLastScienceClass', String(1 + (student.number % 2)));
  if (student.grade !== '12') return;
  draft.set('castCurrentYear', student.cohort === '' ? 'Y' : 'N');
  draft.set('castParticipatedGrade', student.cohort === '' ? '12' : student.cohort);
  draft.set('castParticipatedNpsFlag', student.nonpublicSchool ? 'Y' : 'N');
  draft.set('castParticipatedDistrictOfAccountability', draft.get('districtOfAccountability'));
}

/** The result of the field test years of CAA for Science. */
function fillScienceField(random: Random, draft: Draft): void {
  if (draft.get('attemptedness') !== 'Y') return;
  const percent = random.integer(10, 100);
  draft.set('caaSciencePercentCorrect', padded(percent, 3));
  draft.set('caaSciencePreliminaryIndicator', String(1 + Math.floor(percent / 34)));
}

const TOTAL_ITEMS = 40;

/** The totals of a file of preliminary indicators. */
function fillItemTotals(random: Random, draft: Draft, { parts, condition }: Outcome): void {
  if (parts === 0 || !draft.assessment.fields.has('totalNumberOfItems')) return;
  const most = condition === undefined ? TOTAL_ITEMS : 3;
  const answered = condition?.code === 'INC0' ? 0 : random.integer(condition === undefined ? 20 : 1, most);
  draft.set('totalNumberOfItemsAnswered', String(answered));
  draft.set('totalNumberOfItems', String(TOTAL_ITEMS));
  if (condition !== undefined) return;
  const percent = Math.round((random.next() * answered * 100) / TOTAL_ITEMS);
  draft.set('overallPercentCorrect', String(percent));
  draft.set('preliminaryIndicatorCaaScienceOnly', String(1 + Math.floor(percent / 34)));
}
