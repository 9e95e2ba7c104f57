import type { RecordValues } from '../extract/write.js';
import type { Layout } from '../layout/layout.js';
import { Random } from '../random.js';
import { generateElpacRecords } from './elpac/records.js';
import { makeLea } from './lea.js';
import { RecordMaker } from './record-maker.js';
import { seasonOf } from './season.js';
import { situationsOf } from './situations-of.js';
import { type NameLetters, StudentRegister } from './student.js';
import { TestPlan } from './test-plan.js';
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
 * Invented records of a layout that keep all of its rules, LEA by LEA and student by student. The same layout,
 * seed and letters give the same records, and a smaller extract is the beginning of a larger one.
 */
export function generateRecords(layout: Layout, options: GenerateOptions): Generator<RecordValues> {
  return layout.program === 'ELPAC'
    ? generateElpacRecords(layout, options)
    : generateCaasppRecords(layout, options);
}

function* generateCaasppRecords(layout: Layout, options: GenerateOptions): Generator<RecordValues> {
  const random = new Random(options.seed);
  const details = new Random(-1 - options.seed);
  const season = seasonOf(layout);
  const tests = new TestPlan(layout);
  const register = new StudentRegister(layout, season, random, details, options.names ?? 'ascii');
  const maker = new RecordMaker(layout, season, random, details);
  const turns = situationsInTurn(random, situationsOf(layout, tests));
  let left = options.records;
  for (let index = 0; left > 0; index++) {
    const lea = makeLea(random, index, season, tests.scienceGrades);
    for (let count = 0; count < lea.students; count++) {
      const { traits = {}, attempts = {} } = turns.next().value;
      const student = register.enroll(lea, tests.gradesFor(lea, traits), traits);
      for (const test of tests.of(student.grade, lea, traits)) {
        if (left-- === 0) return;
        yield maker.make(test, student, lea, attempts[test.subject] ?? attempts.all ?? {});
      }
    }
  }
}
