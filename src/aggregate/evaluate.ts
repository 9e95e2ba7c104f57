import { ALL_GRADES, HIGH_SCHOOL } from './grades.js';
import type { Measure, Part } from './measures.js';
import { quotient } from './round.js';
import type { AggregateRow, Counts } from './row.js';

/** The decimals of the values of a measure, as published. */
export function decimalsOf({ ratio }: Measure): 0 | 1 | 2 {
  if (ratio === undefined) return 0;
  return ratio.unit === 'percent' ? 2 : 1;
}

/** Evaluates measures without making anything for a row: there are millions of values. */
export class Evaluator {
  readonly #measures: readonly Measure[];
  readonly #parts: PartNumbers;
  readonly #values: Float64Array;
  /** Record type and grade → how the measures that rows of them have are made. */
  readonly #steps = new Map<string, readonly Step[]>();
  #last: { readonly recordType: string; readonly grade: string; readonly steps: readonly Step[] } | undefined;

  constructor(measures: readonly Measure[]) {
    this.#measures = measures;
    this.#parts = new PartNumbers(measures.flatMap(({ sum, ratio }) => [...sum, ...(ratio?.by ?? [])]));
    this.#values = new Float64Array(measures.length);
  }

  /**
   * The values of the measures in a row, in their order: whole numbers of units of their last decimal, NaN where it has
   * none. They hold until the next call.
   */
  evaluate({ recordType, grade, counts }: AggregateRow): Float64Array {
    const parts = this.#parts;
    if (this.#last?.recordType !== recordType || this.#last.grade !== grade) {
      this.#last = { recordType, grade, steps: this.#stepsOf(recordType, grade) };
      this.#values.fill(Number.NaN);
    }
    parts.take(counts);
    for (const { at, sum, by, unit } of this.#last.steps) {
      const value = parts.sum(sum);
      this.#values[at] = by === undefined ? value : quotient(value, parts.sum(by), unit);
    }
    return this.#values;
  }

  #stepsOf(recordType: string, grade: string): readonly Step[] {
    const key = `${recordType} ${grade}`;
    let steps = this.#steps.get(key);
    if (steps === undefined) {
      const isSingleGrade = grade !== ALL_GRADES && grade !== HIGH_SCHOOL;
      steps = this.#measures.flatMap(({ recordTypes, singleGrades, sum, ratio }, at) => {
        if (!recordTypes.has(recordType)) return [];
        if (!isSingleGrade && singleGrades?.has(recordType) === true) return [];
        const by = ratio === undefined ? undefined : this.#parts.placesOf(ratio.by);
        return [{ at, sum: this.#parts.placesOf(sum), by, unit: ratio?.unit === 'percent' ? 10_000 : 10 }];
      });
      this.#steps.set(key, steps);
    }
    return steps;
  }
}

/** How a measure is made of the numbers of a row. */
interface Step {
  /** Its place among the measures. */
  readonly at: number;
  /** Places of the numbers that are added up, and of those that their sum is divided by. */
  readonly sum: Int32Array;
  readonly by: Int32Array | undefined;
  /** What 1 is in units of the last decimal. */
  readonly unit: number;
}

const sums = [
  'enrolled',
  'tested',
  'withScores',
  'scoreSum',
  'scoreCount',
  'distanceSum',
  'distanceCount',
] as const;

/** The numbers of a row that measures are made of, in one array. */
class PartNumbers {
  readonly #numbers: Float64Array;
  readonly #levels: number;
  readonly #claims: number;
  readonly #conditions: ReadonlyMap<string, number>;

  constructor(parts: readonly Part[]) {
    this.#levels = Math.max(0, ...parts.map((part) => (part.kind === 'level' ? part.level : 0)));
    this.#claims = Math.max(0, ...parts.map((part) => (part.kind === 'claim' ? part.claim : 0)));
    const codes = new Set(parts.flatMap((part) => (part.kind === 'condition' ? part.code : [])));
    const first = sums.length + this.#levels + this.#claims * 3;
    this.#conditions = new Map([...codes].map((code, index) => [code, first + index]));
    this.#numbers = new Float64Array(first + codes.size);
  }

  placesOf(parts: readonly Part[]): Int32Array {
    return Int32Array.from(parts, (part) => {
      switch (part.kind) {
        case 'sum':
          return sums.indexOf(part.of);
        case 'level':
          return sums.length + part.level - 1;
        case 'claim':
          return sums.length + this.#levels + (part.claim - 1) * 3 + part.part;
        case 'condition':
          return this.#conditions.get(part.code) ?? -1;
      }
    });
  }

  take(counts: Counts): void {
    const numbers = this.#numbers;
    const { levels, claims, conditions } = counts;
    // One by one, as in `sums`: looking each up by its name takes several times as long.
    numbers[0] = counts.enrolled;
    numbers[1] = counts.tested;
    numbers[2] = counts.withScores;
    numbers[3] = counts.scoreSum;
    numbers[4] = counts.scoreCount;
    numbers[5] = counts.distanceSum;
    numbers[6] = counts.distanceCount;
    let place = sums.length;
    for (let level = 0; level < this.#levels; level++) numbers[place++] = levels[level] ?? 0;
    for (let claim = 0; claim < this.#claims; claim++) {
      for (let part = 0; part < 3; part++) numbers[place++] = claims[claim]?.[part] ?? 0;
    }
    numbers.fill(0, place);
    for (const code of Object.keys(conditions)) {
      const at = this.#conditions.get(code);
      if (at !== undefined) numbers[at] = conditions[code];
    }
  }

  sum(places: Int32Array): number {
    let sum = 0;
    for (let index = 0; index < places.length; index++) sum += this.#numbers[places[index]];
    return sum;
  }
}
