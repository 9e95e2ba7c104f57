import type { Layout } from '../layout/layout.js';
import { type Assessment, type Assessments, assessmentsOf } from './assessment.js';
import type { Lea } from './lea.js';
import type { Traits } from './situation.js';

/** Grades of the science tests; high schools choose one of the last three. */
const scienceGrades = ['05', '08', '10', '11', '12'];

/** Who takes which tests in which grade. */
export class TestPlan {
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

  /** The tests of a student in a grade. */
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
