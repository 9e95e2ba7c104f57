import { ALL_GRADES, HIGH_SCHOOL } from '../aggregate/grades.js';
import type { AggregateRow } from '../aggregate/row.js';
import type { Kind } from '../aggregate/small-cells/kinds.js';
import type { Quantity } from './quantity.js';

/** A number of the research files, whatever its heading in one year or another. */
export interface Measure {
  /** Stable name: `tested`, `level3Percent`, `claim1NearCount`. */
  readonly key: string;
  /** What hides it together with others. */
  readonly kind: Kind;
  readonly unit: 'students' | 'percent' | 'points';
  /** The value before rounding; undefined where the row has none. */
  readonly of: (row: AggregateRow) => Quantity | undefined;
  /** The students over whom it is an average or a share. */
  readonly base: (row: AggregateRow) => number;
}

/** Averages of Smarter Balanced scores over all grades mean nothing and are not published. */
const smarterBalanced = new Set(['01', '02']);

const whole = (students: number): Quantity => ({ numerator: students, denominator: 1 });

const levelTotal = ({ counts }: AggregateRow) => counts.levels.reduce((total, level) => total + level, 0);

const claimTotal = ({ counts }: AggregateRow, claim: number) =>
  (counts.claims[claim - 1] ?? []).reduce((total, students) => total + students, 0);

/** Students at the lowest level that counts as met and above; undefined for tests without such a level. */
const met = ({ counts }: AggregateRow) =>
  counts.levels.length < 4 ? undefined : counts.levels.slice(2).reduce((total, level) => total + level, 0);

function countMeasure(key: string, kind: Kind, students: (row: AggregateRow) => number | undefined): Measure {
  const of = (row: AggregateRow) => {
    const value = students(row);
    return value === undefined ? undefined : whole(value);
  };
  return { key, kind, unit: 'students', of, base: (row) => students(row) ?? 0 };
}

/** A share of students, as a percentage and as their number. */
function shareMeasures(
  prefix: string,
  kind: Kind,
  students: (row: AggregateRow) => number | undefined,
  base: (row: AggregateRow) => number,
): Measure[] {
  const percent = (row: AggregateRow) => {
    const part = students(row);
    const total = base(row);
    return part === undefined || total === 0 ? undefined : { numerator: 100 * part, denominator: total };
  };
  return [
    { key: `${prefix}Percent`, kind, unit: 'percent', of: percent, base },
    countMeasure(`${prefix}Count`, kind, students),
  ];
}

function claimMeasures(claim: number): Measure[] {
  const total = (row: AggregateRow) => claimTotal(row, claim);
  const standing = ['Below', 'Near', 'Above'].flatMap((name, index) =>
    shareMeasures(`claim${claim}${name}`, 'claims', ({ counts }) => counts.claims[claim - 1]?.[index], total),
  );
  const tested = countMeasure(`claim${claim}Total`, 'claims', (row) =>
    row.counts.claims.length < claim ? undefined : total(row),
  );
  return [...standing, tested];
}

const all: readonly Measure[] = [
  countMeasure('enrolled', 'counts', ({ counts }) => counts.enrolled),
  countMeasure('tested', 'counts', ({ counts }) => counts.tested),
  countMeasure('withScores', 'results', ({ counts }) => counts.withScores),
  {
    key: 'meanScore',
    kind: 'results',
    unit: 'points',
    of: ({ recordType, grade, counts }) =>
      counts.scoreCount === 0 ||
      ((grade === ALL_GRADES || grade === HIGH_SCHOOL) && smarterBalanced.has(recordType))
        ? undefined
        : { numerator: counts.scoreSum, denominator: counts.scoreCount },
    base: ({ counts }) => counts.scoreCount,
  },
  ...[4, 3, 2, 1].flatMap((level) =>
    shareMeasures(`level${level}`, 'results', ({ counts }) => counts.levels[level - 1], levelTotal),
  ),
  ...shareMeasures('met', 'results', met, levelTotal),
  countMeasure('overallTotal', 'results', levelTotal),
  ...[1, 2, 3, 4].flatMap(claimMeasures),
];

/** Key → measure, in the order in which they are told. */
export const measures: ReadonlyMap<string, Measure> = new Map(all.map((measure) => [measure.key, measure]));

/** Decimals in which a number is published. */
export function decimalsOf(unit: Measure['unit'], percentDecimals: number): number {
  return { students: 0, percent: percentDecimals, points: 1 }[unit];
}
