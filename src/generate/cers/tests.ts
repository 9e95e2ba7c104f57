import type { Random } from '../../random.js';

/** One result to be made. */
export interface CersTest {
  readonly kind: 'SUM' | 'ICA' | 'IAB';
  readonly subject: string;
  readonly name: string;
}

const blocks = {
  ELA: ['Editing', 'Read Literary Texts', 'Research', 'Language and Vocabulary Use'],
  Math: ['Fractions', 'Measurement and Data', 'Number and Operations', 'Geometry'],
} as const;

/** The grade of a test as its name says it: 0 is kindergarten. */
function gradeName(grade: number): string {
  return grade === 0 ? 'Kindergarten' : `Grade ${grade}`;
}

/** The tests of a student of a grade, the summative ones last. */
export function testsOf(random: Random, grade: number): CersTest[] {
  const name = gradeName(grade);
  const elpac: CersTest = { kind: 'SUM', subject: 'ELPAC', name: `${name} ELPAC Summative` };
  if (grade < 3) {
    return [
      random.chance(0.8)
        ? elpac
        : { ...elpac, subject: 'ALTELPAC', name: `${name} Summative Alternate ELPAC` },
    ];
  }
  if (random.chance(0.08)) return alternateTests(name, grade);
  const tests: CersTest[] = [];
  for (const subject of ['ELA', 'Math'] as const) {
    const focused = random.chance(0.3) ? 'FIAB' : 'IAB';
    tests.push({
      kind: 'IAB',
      subject,
      name: `${name} ${subject} - ${random.pick(blocks[subject])} (${focused})`,
    });
    if (random.chance(0.3)) tests.push({ kind: 'ICA', subject, name: `${name} ${subject} ICA` });
    tests.push({ kind: 'SUM', subject, name: `${name} ${subject} Summative` });
  }
  if (grade === 5 || grade === 8)
    tests.push({ kind: 'SUM', subject: 'CAST', name: `${name} CAST Summative` });
  if (grade === 11) tests.push({ kind: 'SUM', subject: 'CAST', name: 'Grade HS CAST Summative' });
  if (random.chance(0.1)) tests.push({ kind: 'SUM', subject: 'CSA', name: `${name} CSA Summative` });
  if (random.chance(0.2)) tests.push(elpac);
  return tests;
}

function alternateTests(name: string, grade: number): CersTest[] {
  const tests: CersTest[] = [
    { kind: 'SUM', subject: 'CAAELA', name: `CAA ELA ${name} Summative` },
    { kind: 'SUM', subject: 'CAAMATH', name: `CAA Math ${name} Summative` },
  ];
  return grade === 5 || grade === 8
    ? [...tests, { kind: 'SUM', subject: 'CAASCI', name: `CAA Science ${name} Summative` }]
    : tests;
}
