import type { Kind } from './small-cells/kinds.js';
import type { TestFacts } from './test-facts.js';

/** What is hidden together where few students are behind it. Conditions say too much of single students. */
export type MeasureKind = Kind | 'conditions';

/** A number that adds up: what measures are made of. */
export type Part =
  | {
      readonly kind: 'sum';
      readonly of:
        | 'enrolled'
        | 'tested'
        | 'withScores'
        | 'scoreSum'
        | 'scoreCount'
        | 'distanceSum'
        | 'distanceCount';
    }
  | { readonly kind: 'level'; readonly level: number }
  /** Students below (0), near (1) or above (2) standard in a claim or domain, counted from 1. */
  | { readonly kind: 'claim'; readonly claim: number; readonly part: 0 | 1 | 2 }
  | { readonly kind: 'condition'; readonly code: string };

/** A measure as data, from which its value and its SQL are made. */
export interface Measure {
  /** Heading of its column. */
  readonly name: string;
  readonly kind: MeasureKind;
  /** What is added up. */
  readonly sum: readonly Part[];
  /** What the sum is divided by, and how it is written; absent for a count. */
  readonly ratio?: {
    readonly by: readonly Part[];
    readonly unit: 'percent' | 'points';
  };
  /** Record types that have it. */
  readonly recordTypes: ReadonlySet<string>;
  /** Those of them that do not have it for several grades together. */
  readonly singleGrades?: ReadonlySet<string>;
}

/** Programs whose scores have no mean over several grades. */
const noMeanOfGrades: readonly string[] = ['Smarter Balanced'];

/** At level 3 or 4 of so many levels a student has met the standard, where there is one. */
const LEVELS_WITH_STANDARD = 4;

const enrolled: Part = { kind: 'sum', of: 'enrolled' };
const tested: Part = { kind: 'sum', of: 'tested' };

/** All measures of the tests of an aggregate, in order. */
export function measuresOf(tests: readonly TestFacts[], conditionCodes: readonly string[]): Measure[] {
  const recordTypes = typesOf(tests);
  const leveled = tests.filter(({ levels }) => levels > 0);
  const comparable = tests.filter(({ hasStandard }) => hasStandard);
  const withStandard = typesOf(comparable.filter(({ levels }) => levels === LEVELS_WITH_STANDARD));
  return [
    { name: 'enrolled', kind: 'counts', sum: [enrolled], recordTypes },
    { name: 'tested', kind: 'counts', sum: [tested], recordTypes },
    {
      name: 'participation_rate',
      kind: 'counts',
      sum: [tested],
      ratio: { by: [enrolled], unit: 'percent' },
      recordTypes,
    },
    ...conditionCodes.map((code): Measure => {
      const name = `condition_${code.toLowerCase()}`;
      return { name, kind: 'conditions', sum: [{ kind: 'condition', code }], recordTypes };
    }),
    { name: 'with_scores', kind: 'results', sum: [{ kind: 'sum', of: 'withScores' }], recordTypes },
    {
      name: 'mean_scale_score',
      kind: 'results',
      sum: [{ kind: 'sum', of: 'scoreSum' }],
      ratio: { by: [{ kind: 'sum', of: 'scoreCount' }], unit: 'points' },
      recordTypes,
      singleGrades: typesOf(tests.filter(({ program }) => noMeanOfGrades.includes(program))),
    },
    ...(comparable.length === 0 ? [] : [distanceMeasure(typesOf(comparable))]),
    ...levelMeasures(leveled),
    ...(withStandard.size === 0
      ? []
      : counted('met_and_above', 'results', levelParts([3, 4]), levelParts([1, 2, 3, 4]), withStandard)),
    ...claimMeasures(tests),
  ];
}

function distanceMeasure(recordTypes: ReadonlySet<string>): Measure {
  return {
    name: 'distance_from_standard',
    kind: 'results',
    sum: [{ kind: 'sum', of: 'distanceSum' }],
    ratio: { by: [{ kind: 'sum', of: 'distanceCount' }], unit: 'points' },
    recordTypes,
  };
}

function levelMeasures(tests: readonly TestFacts[]): Measure[] {
  const all = levelParts(numbered(Math.max(0, ...tests.map(({ levels }) => levels))));
  if (all.length === 0) return [];
  return [
    { name: 'level_total', kind: 'results', sum: all, recordTypes: typesOf(tests) },
    ...numbered(all.length).flatMap((level) =>
      counted(
        `level_${level}`,
        'results',
        levelParts([level]),
        all,
        typesOf(tests.filter(({ levels }) => levels >= level)),
      ),
    ),
  ];
}

function claimMeasures(tests: readonly TestFacts[]): Measure[] {
  return numbered(Math.max(0, ...tests.map(({ claims }) => claims.length))).flatMap((claim) => {
    const recordTypes = typesOf(tests.filter(({ claims }) => claims.length >= claim));
    const all = ([0, 1, 2] as const).map((part): Part => ({ kind: 'claim', claim, part }));
    return [
      { name: `claim_${claim}_total`, kind: 'claims', sum: all, recordTypes } satisfies Measure,
      ...['below', 'near', 'above'].flatMap((name, part) =>
        counted(`claim_${claim}_${name}`, 'claims', [all[part]], all, recordTypes),
      ),
    ];
  });
}

/** A count and its share of a whole. */
function counted(
  name: string,
  kind: MeasureKind,
  sum: readonly Part[],
  whole: readonly Part[],
  recordTypes: ReadonlySet<string>,
): Measure[] {
  return [
    { name: `${name}_count`, kind, sum, recordTypes },
    { name: `${name}_percent`, kind, sum, ratio: { by: whole, unit: 'percent' }, recordTypes },
  ];
}

function levelParts(levels: readonly number[]): Part[] {
  return levels.map((level) => ({ kind: 'level', level }));
}

function typesOf(tests: readonly TestFacts[]): ReadonlySet<string> {
  return new Set(tests.map(({ recordType }) => recordType));
}

function numbered(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
