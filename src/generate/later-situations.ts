import type { Layout } from '../layout/layout.js';
import type { Situation, Traits } from './situation.js';

/** A situation that only some layouts know. */
interface LaterSituation extends Situation {
  readonly where: (layout: Layout) => boolean;
}

const hasTest = (program: string, subject: string) => (layout: Layout) =>
  Object.values(layout.document.recordTypes).some(
    (test) => test.program === program && test.subject === subject,
  );

const hasCondition = (code: string) => (layout: Layout) =>
  layout.document.conditionCodes.some((condition) => condition.code === code);

/** Whether attemptedness P, logged on and nothing answered, is known of the test. */
const isPartialKnown = (program: string, subject: string) => (layout: Layout) =>
  layout.document.attemptedness.some(
    ({ code, recordTypes }) =>
      code === 'P' &&
      recordTypes.some((recordType) => {
        const test = layout.document.recordTypes[recordType];
        return test?.program === program && test.subject === subject;
      }),
  );

const science = ['05', '08'];
const spanish: Traits = { spanish: true, language: 'SPA', acquisitionStatus: 'EL' };

/** Situations of tests that came, or that went, since: former CAASPP tests, the scored CAST, the CSA, cohorts. */
export const laterSituations: readonly LaterSituation[] = [
  { where: hasTest('CMA', 'Science'), share: 0.004, traits: { modified: true, grades: science } },
  {
    where: hasTest('CMA', 'Science'),
    share: 0.0003,
    traits: { modified: true, grades: science },
    attempts: { science: { condition: 'INC' } },
  },
  ...['C', 'T', 'NT', 'NTE', 'PGE'].map((condition) => ({
    where: hasTest('CMA', 'Science'),
    share: 0.0003,
    traits: { modified: true, grades: science },
    attempts: { science: { condition } },
  })),
  ...['C', 'INC', 'T', 'NTE', 'PGE'].map((condition) => ({
    where: hasTest('CST', 'Science'),
    share: 0.0003,
    traits: { grades: science },
    attempts: { science: { condition } },
  })),
  ...['SCL'].map((condition) => ({
    where: hasTest('CAPA', 'Science'),
    share: 0.0003,
    traits: { alternate: true, grades: science, ungraded: true } as const,
    attempts: { science: { condition } },
  })),
  ...['C', 'LOSS'].map((condition) => ({
    where: isPartialKnown('CAST', 'Science'),
    share: 0.0004,
    traits: { grades: science },
    attempts: { science: { condition, paper: true } } as const,
  })),
  {
    where: isPartialKnown('CAST', 'Science'),
    share: 0.001,
    traits: { grades: science },
    attempts: { science: { attemptedness: 'P' } },
  },
  {
    where: isPartialKnown('CAST', 'Science'),
    share: 0.0005,
    traits: { grades: science },
    attempts: { science: { status1: 'I' } },
  },
  {
    where: isPartialKnown('CAST', 'Science'),
    share: 0.0005,
    traits: { grades: science },
    attempts: { science: { construct: 'Y' } },
  },
  {
    where: isPartialKnown('CAA', 'Science'),
    share: 0.0005,
    traits: { alternate: true, grades: science },
    attempts: { science: { attemptedness: 'P' } },
  },
  ...['INC0', 'INC1', 'NER'].map((condition) => ({
    where: hasCondition('NER'),
    share: 0.0003,
    traits: { alternate: true, grades: science } as const,
    attempts: { science: { condition } },
  })),
  {
    where: isPartialKnown('CAA', 'Science'),
    share: 0.0003,
    traits: { alternate: true, grades: science },
    attempts: { science: { construct: 'Y' } },
  },
  {
    where: isPartialKnown('CSA', 'Spanish'),
    share: 0.0004,
    traits: spanish,
    attempts: { spanish: { attemptedness: 'P' } },
  },
  {
    where: hasTest('CSA', 'Spanish'),
    share: 0.0004,
    traits: spanish,
    attempts: { spanish: { condition: 'LOSS' } },
  },
  {
    where: hasTest('CSA', 'Spanish'),
    share: 0.0003,
    traits: spanish,
    attempts: { spanish: { status1: 'I' } },
  },
  ...['AURN', 'AURY', 'NTC'].map((condition) => ({
    where: hasCondition(condition),
    share: 0.0004,
    attempts: { all: { condition } },
  })),
  ...['10', '11'].map((cohort) => ({
    where: (layout: Layout) => layout.fieldByKey.has('castParticipatedGrade'),
    share: 0.01,
    traits: { cohort, grades: ['12'] },
  })),
];
