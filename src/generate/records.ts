import type { RecordValues } from '../extract/write.js';
import type { Layout } from '../layout/layout.js';
import { type Assessment, type Assessments, assessmentsOf } from './assessment.js';
import { Draft } from './draft.js';
import { fillHistory } from './history.js';
import { type Lea, makeLea } from './lea.js';
import { type Outcome, outcomeOf } from './outcome.js';
import { Random } from './random.js';
import { fillAlternateResult, fillSmarterResult, fillSpanishResult } from './result.js';
import { padded } from './score.js';
import { type Season, seasonOf } from './season.js';
import { fillSitting } from './sitting.js';
import type { Attempt, Traits } from './situation.js';
import { type NameLetters, type Student, StudentRegister } from './student.js';
import { Supports } from './support.js';
import { situationsInTurn } from './turn.js';

export interface GenerateOptions {
  /** How many records. */
  readonly records: number;
  /** A safe integer. */
  readonly seed: number;
  /** Letters of the names; `ascii` where nothing is said. */
  readonly names?: NameLetters;
}

/**
 * Invented records of a layout that keep all of its rules, LEA by LEA and student by student. The same layout, seed and
 * letters give the same records, and a smaller extract is the beginning of a larger one.
 */
export function* generateRecords(layout: Layout, options: GenerateOptions): Generator<RecordValues> {
  const random = new Random(options.seed);
  const season = seasonOf(layout);
  const tests = new TestPlan(layout);
  const register = new StudentRegister(layout, season, random, options.names ?? 'ascii');
  const writer = new RecordMaker(layout, season, random);
  const turns = situationsInTurn(random);
  let left = options.records;
  for (let index = 0; left > 0; index++) {
    const lea = makeLea(random, index, season, tests.scienceGrades);
    for (let count = 0; count < lea.students; count++) {
      const { traits = {}, attempts = {} } = turns.next().value;
      const student = register.enroll(lea, tests.gradesFor(lea, traits), traits);
      for (const test of tests.of(student.grade, lea, traits)) {
        if (left-- === 0) return;
        yield writer.make(test, student, lea, attempts[test.subject] ?? attempts.all ?? {});
      }
    }
  }
}

/** Grades of the science tests; high schools choose one of the last three. */
const scienceGrades = ['05', '08', '10', '11', '12'];

/** Who takes which tests in which grade. */
class TestPlan {
  readonly scienceGrades: readonly string[];
  readonly #assessments: Assessments;
  readonly #usualGrades: readonly string[];

  constructor(layout: Layout) {
    const codes = layout.fieldByKey.get('gradeAssessed')?.codes;
    this.scienceGrades = scienceGrades.filter((grade) => codes?.has(grade) ?? true);
    this.#assessments = assessmentsOf(layout);
    this.#usualGrades = [...(this.#assessments.regular.get('ela')?.ranges.keys() ?? scienceGrades)];
  }

  /** The grades that a student with these traits can be in. */
  gradesFor(lea: Lea, traits: Traits): readonly string[] {
    const grades = (traits.grades ?? this.#usualGrades).filter(
      (grade) => this.of(grade, lea, traits).length > 0,
    );
    return grades.length === 0 ? [lea.highSchoolScienceGrade] : grades;
  }

  of(grade: string, lea: Lea, traits: Traits): readonly Assessment[] {
    const tests = [...this.#assessments[traits.alternate ? 'alternate' : 'regular'].values()];
    return tests.filter(({ subject, ranges }) => {
      if (subject === 'spanish') return traits.spanish === true && ranges.has(grade);
      if (subject !== 'science') return ranges.has(grade);
      return (
        grade === lea.highSchoolScienceGrade || (Number(grade) <= 8 && this.scienceGrades.includes(grade))
      );
    });
  }
}

/** Makes records of attempts at tests. */
class RecordMaker {
  readonly #supports: Supports;
  readonly #marks: readonly (readonly [string, string])[];
  readonly #uinStart: number;
  #serial = 0;

  constructor(
    layout: Layout,
    readonly season: Season,
    readonly random: Random,
  ) {
    this.#supports = new Supports(layout);
    this.#marks = [...(layout.endOfRecord?.codes.keys() ?? [])].map((code) => ['endOfRecord', code]);
    this.#uinStart = 1_000_000_000_000_000 + random.integer(0, 8999) * 100_000_000;
  }

  make(test: Assessment, student: Student, lea: Lea, attempt: Attempt): RecordValues {
    const outcome = outcomeOf(test, attempt);
    const construct = outcome.attempt.construct ?? '';
    const draft = new Draft(test, student.values);
    const serial = ++this.#serial;
    draft.set('uin', String(this.#uinStart + serial));
    draft.set('testRegistrationId', `0${padded(student.number, 9)}00${registrationSuffix[test.subject]}`);
    draft.set('conditionCode', outcome.condition?.code ?? '');
    draft.set('includeIndicator', outcome.includeIndicator);
    draft.set('unlistedResourceConstructChange', construct);
    fillSitting(this.random, draft, student, lea, outcome, serial);
    this.#supports.fill(draft, student, outcome.paper, construct !== '');
    this.#fillResult(draft, student, outcome);
    for (const [key, value] of this.#marks) draft.set(key, value);
    return draft.record;
  }

  #fillResult(draft: Draft, student: Student, outcome: Outcome): void {
    const { subject } = draft.assessment;
    if (subject === 'science') return;
    if (subject === 'spanish') fillSpanishResult(this.random, draft, student, outcome);
    else if (student.alternate) fillAlternateResult(this.random, draft, student, outcome);
    else fillSmarterResult(this.random, draft, student, outcome);
    if (subject !== 'spanish') fillHistory(this.random, draft, student, this.season);
  }
}

/** The end of a test registration id says the content area. */
const registrationSuffix = { ela: '2014', mathematics: '2002', science: '2006', spanish: '2008' };
