import { COHORT_FLAG } from '../aggregate/counter.js';
import { inclusions } from '../aggregate/include.js';
import { countedFields } from '../aggregate/test-facts.js';
import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import { LOWEST_NUMBER } from '../extract/value.js';
import type { Layout } from '../layout/layout.js';

/** Counts scale scores by test and grade: those that count in results. */
export class ScoreCounter {
  readonly #layout: Layout;
  readonly #fields: ReturnType<typeof countedFields>;
  readonly #cohort: number;
  readonly #earlier: number;
  /** Record type and grade → scale score → students. */
  readonly #counts = new Map<string, Map<number, number>>();

  constructor(layout: Layout) {
    this.#layout = layout;
    this.#fields = countedFields(layout);
    this.#cohort = layout.fieldByKey.get(COHORT_FLAG)?.index ?? -1;
    this.#earlier = symbolsOf(layout).of('N');
  }

  /** Whether it needs a field. */
  reads(key: string): boolean {
    const { grade, include, score } = this.#fields;
    return [this.#layout.recordType.key, grade.key, include.key, score?.key, COHORT_FLAG].includes(key);
  }

  add({ values }: Row): void {
    const { grade, include, score } = this.#fields;
    if (score === undefined || values[score.index] <= LOWEST_NUMBER) return;
    if (this.#cohort >= 0 && values[this.#cohort] === this.#earlier) return;
    const symbols = symbolsOf(this.#layout);
    const code = (field: number) => symbols.code(Math.max(0, values[field]));
    if (inclusions[code(include.index)]?.withScores !== true) return;
    const key = `${code(this.#layout.recordType.index)} ${code(grade.index)}`;
    let counts = this.#counts.get(key);
    if (counts === undefined) {
      counts = new Map();
      this.#counts.set(key, counts);
    }
    const value = values[score.index];
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }

  /** Students with a score from one to another, both included. */
  between(recordType: string, grade: string, from: number, to: number): number {
    let sum = 0;
    for (const [score, students] of this.#counts.get(`${recordType} ${grade}`) ?? [])
      if (score >= from && score <= to) sum += students;
    return sum;
  }
}
