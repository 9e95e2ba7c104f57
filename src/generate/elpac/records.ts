import type { RecordValues } from '../../extract/write.js';
import type { Layout } from '../../layout/layout.js';
import { Random } from '../../random.js';
import { type Day, dayOf, isoOf } from '../calendar.js';
import { Draft } from '../draft.js';
import { type Lea, makeLea } from '../lea.js';
import { padded } from '../score.js';
import { seasonOf } from '../season.js';
import { type Student, StudentRegister } from '../student.js';
import type { StudentOptions } from '../students.js';
import { fillHistory } from './history.js';
import { domains, type ElpacOutcome, elpacOutcome } from './outcome.js';
import { fillResult } from './result.js';
import { fillSettings } from './settings.js';
import { fillSitting } from './sitting.js';
import { drawHome, type ElpacSituation, elpacSituations } from './situation.js';
import { type ElpacTest, elpacTests, gradeCode } from './test.js';

const GRADES = Array.from({ length: 13 }, (_, grade) => grade);

/** Invented records of an ELPAC layout without end, one for each student. */
export function* elpacRecords(layout: Layout, options: StudentOptions): Generator<RecordValues> {
  const random = new Random(options.seed);
  const season = seasonOf(layout);
  const register = new StudentRegister(layout, season, random, random, options.names ?? 'ascii');
  const tests = elpacTests(layout);
  const [usual] = tests;
  const alternate = tests.find(({ isOneTest }) => isOneTest) ?? usual;
  const maker = new ElpacRecordMaker(layout, random);
  const situations = elpacSituations(random);
  for (let index = 0; ; index++) {
    const lea = makeLea(random, index, season, ['11']);
    for (let count = 0; count < lea.students; count++) {
      const situation: ElpacSituation = situations.next().value;
      const test = situation.alternateTest ? alternate : usual;
      const grade = random.pick(situation.grades ?? GRADES);
      const student = register.enroll(lea, [padded(grade, 2)], {
        ...drawHome(random),
        acquisitionStatus: test.isInitial ? 'TBD' : 'EL',
        ...situation.traits,
      });
      yield maker.make(test, student, lea, situation, grade);
    }
  }
}

/** Makes the records of students. */
class ElpacRecordMaker {
  readonly #firstDay: Day;
  readonly #uinStart: number;
  readonly #endOfRecord: string;
  #serial = 0;

  constructor(
    layout: Layout,
    readonly random: Random,
  ) {
    const fall = Number(layout.administration.slice(0, 4));
    const isInitial = layout.id.includes('initial');
    this.#firstDay = dayOf(isInitial ? `${fall}-08-24` : `${fall + 1}-02-10`);
    this.#uinStart = 2_000_000_000_000_000 + random.integer(0, 8999) * 100_000_000;
    this.#endOfRecord = [...(layout.endOfRecord?.codes.keys() ?? [])].join('');
  }

  make(test: ElpacTest, student: Student, lea: Lea, wanted: ElpacSituation, grade: number): RecordValues {
    const { random } = this;
    const outcome = elpacOutcome(test, wanted);
    const draft = new Draft(test, student.values);
    const serial = ++this.#serial;
    // All are English learners or about to be tested for it: most are in the middle levels.
    const standing = 0.4 * (student.ability + 0.8);
    const code = gradeCode(grade);
    draft.set('uin', String(this.#uinStart + serial));
    draft.set('gradeAssessed', code);
    draft.set('calpadsGrade', code);
    fillStudent(draft, student);
    draft.set('conditionCode', outcome.condition);
    draft.set('attemptedness', outcome.attemptedness);
    draft.set('includeIndicator', outcome.includeIndicator);
    draft.set('testedStatus', outcome.isTested ? 'Y' : 'N');
    fillMarks(draft, outcome);
    const [school] = student.schools;
    const other = wanted.moved ? random.pick(Object.values(lea.schools).flat()) : school;
    const first = this.#firstDay + random.integer(0, 80);
    const { final } = fillSitting(random, draft, outcome, lea, [school, other], first, serial);
    fillSettings(draft, outcome);
    if (outcome.isTested) {
      fillResult(random, draft, outcome, code, standing);
      draft.set('scoreAvailableDate', isoOf(final + 21));
      draft.set('lstLockScoreDate', isoOf(final + 1));
      draft.set('ssrEligible', outcome.attemptedness === 'P' ? 'N' : 'Y');
      if (test.isInitial && draft.get('calculatedElas') === 'EL') draft.set('elEntryDate', isoOf(final));
    }
    fillHistory(random, draft, outcome.situation, grade, standing);
    draft.set('reportCreatedDate', isoOf(final + 40));
    draft.set('endOfRecord', this.#endOfRecord);
    draft.complete();
    return draft.record;
  }
}

/** What ELPAC files say of a student in other fields or codes than others. */
function fillStudent(draft: Draft<ElpacTest>, { values, number }: Student): void {
  draft.clear('fosterStatus');
  const { delimiter } = draft.assessment.layout;
  if (delimiter !== null) draft.set('lastName', draft.get('lastName').replaceAll(delimiter, ''));
  for (const [key, value] of values) draft.set(`${key}ForTesting`, value);
  draft.set('calpadsDateOfBirth', draft.get('dateOfBirth'));
  draft.set('studentAddressLine1', `${100 + number} Oak Street`);
  draft.set('studentAddressCity', 'Tule');
  draft.set('studentStateName', 'US-CA');
  draft.set('studentZipCode', '99999');
}

function fillMarks(draft: Draft<ElpacTest>, { isTested, exempt, alternate, taken }: ElpacOutcome): void {
  const areBlank = !isTested && draft.assessment.layout.facts.has('elpac-marks-present');
  for (const domain of areBlank ? [] : domains) {
    draft.set(`alternateAssessment${domain}`, alternate.has(domain) ? 'Y' : 'N');
    draft.set(`domainExemption${domain}`, exempt.has(domain) ? 'Y' : 'N');
    draft.set(`testingIrregularities${domain}`, 'N');
  }
  if (isTested) draft.set('forceComplete', taken.size === domains.length ? 'N' : 'Y');
}
