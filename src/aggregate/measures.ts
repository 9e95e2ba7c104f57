import { ALL_GRADES, HIGH_SCHOOL } from './grades.js';
import { percent, quotient } from './round.js';
import type { AggregateRow, Counts } from './row.js';
import type { Kind } from './small-cells/kinds.js';
import type { TestFacts } from './test-facts.js';

/** What is hidden together where few students are behind it. Conditions say too much of single students. */
export type MeasureKind = Kind | 'conditions';

/** A measure of a row. */
export interface Measure {
  /** Heading of its column. */
  readonly name: string;
  readonly kind: MeasureKind;
  /** Its value, rounded as published; blank where a row has none. */
  readonly of: (row: AggregateRow) => string;
}

/** Programs whose scores have no mean over all grades. */
const noMeanOfGrades: readonly string[] = ['Smarter Balanced'];

/** Tests with so many levels have a standard: who is at level 3 or 4 has met it. */
const LEVELS_WITH_STANDARD = 4;

/** All measures of the tests of an aggregate, in order. */
export function measuresOf(tests: readonly TestFacts[], conditionCodes: readonly string[]): Measure[] {
  const levels = Math.max(0, ...tests.map((test) => test.levels));
  const claims = Math.max(0, ...tests.map((test) => test.claims.length));
  return [
    ...headCounts,
    ...conditionCodes.map((code) =>
      measure(`condition_${code.toLowerCase()}`, 'conditions', ({ conditions }) =>
        String(conditions[code] ?? 0),
      ),
    ),
    withScores,
    meanScore(tests),
    ...results,
    ...numbered(levels).flatMap(levelMeasures),
    ...(levels >= LEVELS_WITH_STANDARD ? standardMeasures : []),
    ...numbered(claims).flatMap(claimMeasures),
  ];
}

function measure(name: string, kind: MeasureKind, of: (counts: Counts) => string): Measure {
  return { name, kind, of: ({ counts }) => of(counts) };
}

const headCounts: readonly Measure[] = [
  measure('enrolled', 'enrolled', ({ enrolled }) => String(enrolled)),
  measure('tested', 'tested', ({ tested }) => String(tested)),
  measure('participation_rate', 'tested', ({ tested, enrolled }) => percent(tested, enrolled)),
];

const withScores = measure('with_scores', 'results', (counts) => String(counts.withScores));

function meanScore(tests: readonly TestFacts[]): Measure {
  const gradeBound = new Set(
    tests.filter(({ program }) => noMeanOfGrades.includes(program)).map(({ recordType }) => recordType),
  );
  return {
    name: 'mean_scale_score',
    kind: 'results',
    of: ({ recordType, grade, counts }) =>
      (grade === ALL_GRADES || grade === HIGH_SCHOOL) && gradeBound.has(recordType)
        ? ''
        : quotient(counts.scoreSum, counts.scoreCount, 1),
  };
}

const results: readonly Measure[] = [
  measure('distance_from_standard', 'results', ({ distanceSum, distanceCount }) =>
    quotient(distanceSum, distanceCount, 1),
  ),
  measure('level_total', 'results', ({ levels }) => (levels.length === 0 ? '' : String(sum(levels)))),
];

function levelMeasures(level: number): Measure[] {
  return [
    measure(`level_${level}_count`, 'results', ({ levels }) => String(levels[level - 1] ?? '')),
    measure(`level_${level}_percent`, 'results', ({ levels }) =>
      level > levels.length ? '' : percent(levels[level - 1], sum(levels)),
    ),
  ];
}

const standardMeasures: readonly Measure[] = [
  measure('met_and_above_count', 'results', ({ levels }) =>
    levels.length === LEVELS_WITH_STANDARD ? String(levels[2] + levels[3]) : '',
  ),
  measure('met_and_above_percent', 'results', ({ levels }) =>
    levels.length === LEVELS_WITH_STANDARD ? percent(levels[2] + levels[3], sum(levels)) : '',
  ),
];

function claimMeasures(claim: number): Measure[] {
  const ofClaim = (name: string, of: (parts: readonly number[]) => string) =>
    measure(`claim_${claim}_${name}`, 'claims', ({ claims }) => {
      const parts = claims[claim - 1];
      return parts === undefined ? '' : of(parts);
    });
  return [
    ofClaim('total', (parts) => String(sum(parts))),
    ...['below', 'near', 'above'].flatMap((name, at) => [
      ofClaim(`${name}_count`, (parts) => String(parts[at])),
      ofClaim(`${name}_percent`, (parts) => percent(parts[at], sum(parts))),
    ]),
  ];
}

function numbered(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
