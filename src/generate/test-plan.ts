import type { Layout } from '../layout/layout.js';
import { type Assessment, type Assessments, assessmentsOf, type Subject } from './assessment.js';
import type { Lea } from './lea.js';
import type { Traits } from './situation.js';

/** Grades of the science tests; high schools choose one of the last three. */
const scienceGrades = ['05', '08', '10', '11', '12'];

/** Who takes which tests in which grade. */
export class TestPlan {
  readonly scienceGrades: readonly string[];
  readonly #assessments: Assessments;
  readonly #usualGrades: readonly string[];
  readonly #listedGrades: ReadonlySet<string>;

  constructor(layout: Layout, assessments: Assessments = assessmentsOf(layout)) {
    this.#listedGrades = new Set(layout.fieldByKey.get('gradeAssessed')?.codes.keys() ?? scienceGrades);
    this.scienceGrades = scienceGrades.filter((grade) => this.#listedGrades.has(grade));
    this.#assessments = assessments;
    const [ela] = this.#assessments.regular.get('ela') ?? [];
    this.#usualGrades = [...(ela?.ranges.keys() ?? scienceGrades)];
  }

  /** Whether students with these traits take a test of the layout at all. */
  hasTests(traits: Traits): boolean {
    return [...this.#of(traits).values()].some(
      (tests) => tests.length > 0 && (tests[0].subject !== 'spanish' || traits.spanish === true),
    );
  }

  /** The grades that a student with these traits can be in. */
  gradesFor(lea: Lea, traits: Traits): readonly string[] {
    const grades = (traits.grades ?? this.#usualGrades).filter(
      (grade) => this.of(grade, lea, traits).length > 0,
    );
    return grades.length === 0 ? [lea.highSchoolScienceGrade] : grades;
  }

  /** The tests of a student in a grade. */
  of(grade: string, lea: Lea, traits: Traits): readonly Assessment[] {
    // Where a layout has two record types for one test, half of the grades have the one and half the other.
    const tests = [...this.#of(traits).values()].map((same) => same[Number(grade) % same.length]);
    return tests.filter(({ subject, ranges }) => {
      if (subject === 'spanish') return traits.spanish === true && this.#isGiven(ranges, grade);
      if (subject !== 'science' || ranges.size > 0) {
        if (!ranges.has(grade)) return false;
      }
      if (subject !== 'science') return true;
      return (
        grade === lea.highSchoolScienceGrade ||
        traits.cohort !== undefined ||
        (Number(grade) <= 8 && this.scienceGrades.includes(grade))
      );
    });
  }

  #of(traits: Traits): ReadonlyMap<Subject, readonly Assessment[]> {
    const { regular, alternate, modified } = this.#assessments;
    if (traits.alternate) return alternate;
    return traits.modified ? new Map([...regular, ...modified]) : regular;
  }

  #isGiven(ranges: Assessment['ranges'], grade: string): boolean {
    return ranges.size === 0 ? this.#listedGrades.has(grade) : ranges.has(grade);
  }
}
