import { InputError } from '../errors.js';
import type { RecordValues } from '../extract/write.js';
import type { Layout } from '../layout/layout.js';
import { Random } from '../random.js';
import { type Assessment, type Assessments, assessmentsOf } from './assessment.js';
import { makeLea } from './lea.js';
import { RecordMaker } from './record-maker.js';
import { type Season, seasonOf } from './season.js';
import { situationsOf } from './situations-of.js';
import { type NameLetters, StudentRegister } from './student.js';
import { TestPlan } from './test-plan.js';
import { situationsInTurn } from './turn.js';

export interface StudentOptions {
  /** A safe integer. */
  readonly seed: number;
  /** Letters of the names; `ascii` where nothing is said. */
  readonly names?: NameLetters;
  /** The days of the administration, unless it is that of the layout. */
  readonly season?: Season;
  /** The tests that are given, unless they are those of the layout. */
  readonly assessments?: Assessments;
}

/** A record and the test that it is of. */
export interface Tested {
  readonly test: Assessment;
  readonly record: RecordValues;
}

/**
 * Invented students without end, each with the records of all tests.
 * @throws InputError `cannot-generate` where none of the tests of the layout is known here.
 */
export function* generateStudents(layout: Layout, options: StudentOptions): Generator<readonly Tested[]> {
  const { seed, names = 'ascii', season = seasonOf(layout), assessments = assessmentsOf(layout) } = options;
  const random = new Random(seed);
  const details = new Random(-1 - seed);
  const tests = new TestPlan(layout, assessments);
  const possible = situationsOf(layout, tests);
  if (possible.situations.length === 0) {
    throw new InputError('cannot-generate', `Nothing is known of the tests of ${layout.id} to generate.`, {
      next: 'Choose a CAASPP administration.',
    });
  }
  const register = new StudentRegister(layout, season, random, details, names);
  const maker = new RecordMaker(layout, season, random, details);
  const turns = situationsInTurn(random, possible);
  for (let index = 0; ; index++) {
    const lea = makeLea(random, index, season, tests.scienceGrades);
    for (let count = 0; count < lea.students; count++) {
      const { traits = {}, attempts = {} } = turns.next().value;
      const student = register.enroll(lea, tests.gradesFor(lea, traits), traits);
      yield tests.of(student.grade, lea, traits).map((test) => {
        const attempt = attempts[test.subject] ?? attempts.all ?? {};
        return { test, record: maker.make(test, student, lea, attempt) };
      });
    }
  }
}
