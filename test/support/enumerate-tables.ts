import type { AggregateRow, Counts } from '../../src/aggregate/row.js';
import type { Kind } from '../../src/aggregate/small-cells/kinds.js';
import type { ProtectedRow } from '../../src/aggregate/small-cells/protect.js';
import type { Thresholds } from '../../src/aggregate/small-cells/thresholds.js';

/** A sum of variables that lies between two numbers. */
interface Constraint {
  readonly terms: readonly Term[];
  readonly low: number;
  readonly high: number;
}

interface Problem {
  readonly truth: number[];
  readonly low: number[];
  readonly high: number[];
  readonly constraints: Constraint[];
  /** By row of the output: its variables. */
  readonly of: number[][];
}

/** Steps after which a table counts as too large to go through. */
const patience = 30_000;

/** How far from the truth other tables are looked for, where nothing else ends them. */
const reach = 3;

/**
 * The hidden rows, by place, of which one value is the same in all tables that the output could stand for, by going
 * through these; undefined where there are too many. Knows only the sums of `studentTable`: schools, grades, gender and economic status.
 */
export function workedOut(
  rows: readonly ProtectedRow[],
  kind: Kind,
  thresholds: Thresholds,
): number[] | undefined {
  const problem = kind === 'counts' ? countsProblem(rows, thresholds) : sharesProblem(rows, kind);
  const varied = variedIn(problem);
  if (varied === undefined) return undefined;
  return rows.flatMap(({ row, protection }, place) => {
    const hasNothing = kind !== 'counts' && row.counts.withScores === 0;
    if (protection[kind] === null || hasNothing) return [];
    return problem.of[place].some((variable) => !varied.has(variable)) ? [place] : [];
  });
}

function countsProblem(rows: readonly ProtectedRow[], thresholds: Thresholds): Problem {
  const problem: Problem = { truth: [], low: [], high: [], constraints: [], of: [] };
  for (const { row, protection } of rows) {
    const { enrolled, tested, withScores } = row.counts;
    const isHidden = protection.counts !== null;
    const least = withScores >= thresholds.claims ? thresholds.claims : 0;
    const [e, t] = [add(problem, enrolled, isHidden, least), add(problem, tested, isHidden, least)];
    problem.of.push([e, t]);
    problem.constraints.push({
      terms: [
        [e, 1],
        [t, -1],
      ],
      low: 0,
      high: Number.POSITIVE_INFINITY,
    });
  }
  for (const { whole, parts, rest } of sumsOf(rows.map(({ row }) => row))) {
    const high = rest ? Number.POSITIVE_INFINITY : 0;
    const terms = [0, 1].map((at) => difference(problem, at, whole, parts));
    for (const one of terms) problem.constraints.push({ terms: one, low: 0, high });
    const untested = [...terms[0], ...terms[1].map(([variable, factor]): Term => [variable, -factor])];
    problem.constraints.push({ terms: untested, low: 0, high });
  }
  return problem;
}

function sharesProblem(rows: readonly ProtectedRow[], kind: Kind): Problem {
  const problem: Problem = { truth: [], low: [], high: [], constraints: [], of: [] };
  const shareOf = ({ levels, claims }: Counts): readonly number[] => (kind === 'claims' ? claims[0] : levels);
  for (const { row, protection } of rows) {
    const share = shareOf(row.counts);
    const { withScores } = row.counts;
    const variables = share.map((value) => add(problem, value, protection[kind] !== null, 0, withScores));
    problem.of.push(variables);
    const terms = variables.map((variable): Term => [variable, 1]);
    problem.constraints.push({ terms, low: withScores, high: withScores });
  }
  for (const { whole, parts, rest } of sumsOf(rows.map(({ row }) => row))) {
    for (const at of problem.of[whole].keys()) {
      const high = rest ? Number.POSITIVE_INFINITY : 0;
      problem.constraints.push({ terms: difference(problem, at, whole, parts), low: 0, high });
    }
  }
  return problem;
}

function add(
  problem: Problem,
  value: number,
  isHidden: boolean,
  least: number,
  most = Number.POSITIVE_INFINITY,
): number {
  problem.low.push(isHidden ? Math.max(least, value - reach) : value);
  problem.high.push(isHidden ? Math.min(most, value + reach) : value);
  return problem.truth.push(value) - 1;
}

type Term = readonly [variable: number, factor: number];

function difference(problem: Problem, at: number, whole: number, parts: readonly number[]): Term[] {
  return [[problem.of[whole][at], 1], ...parts.map((part): Term => [problem.of[part][at], -1])];
}

/** Which rows add up to which, and whether the parts leave students out. */
function sumsOf(rows: readonly AggregateRow[]): { whole: number; parts: number[]; rest: boolean }[] {
  const isSame = (a: AggregateRow, b: AggregateRow, but: 'entity' | 'grade' | 'group') =>
    (but === 'entity' || a.entity.code === b.entity.code) &&
    (but === 'grade' || a.grade === b.grade) &&
    (but === 'group' || a.group === b.group);
  const where = (isPart: (row: AggregateRow) => boolean) =>
    [...rows.keys()].filter((place) => isPart(rows[place]));
  const partitions = rows.flatMap((whole) => [
    whole.group === 1 ? where((row) => [3, 4].includes(row.group) && isSame(row, whole, 'group')) : [],
    whole.group === 1 ? where((row) => [31, 111].includes(row.group) && isSame(row, whole, 'group')) : [],
    whole.grade === '13' ? where((row) => row.grade !== '13' && isSame(row, whole, 'grade')) : [],
    whole.entity.level === 'district'
      ? where((row) => row.entity.level === 'school' && isSame(row, whole, 'entity'))
      : [],
  ]);
  return partitions.flatMap((parts, at) => {
    const whole = Math.floor(at / 4);
    const students = parts.reduce((sum, part) => sum + rows[part].counts.enrolled, 0);
    return parts.length === 0 ? [] : [{ whole, parts, rest: students < rows[whole].counts.enrolled }];
  });
}

/** The variables that are not the same in all solutions; undefined if there are too many to go through. */
function variedIn({ truth, low, high, constraints }: Problem): Set<number> | undefined {
  const varied = new Set<number>();
  let steps = 0;
  const constraintsOf = truth.map((_, variable) =>
    constraints.filter(({ terms }) => terms.some(([other]) => other === variable)),
  );
  const from = [...low];
  const to = [...high];

  function isPossible({ terms, low: least, high: most }: Constraint): boolean {
    let [smallest, largest] = [0, 0];
    for (const [variable, factor] of terms) {
      smallest += factor * (factor > 0 ? from : to)[variable];
      largest += factor * (factor > 0 ? to : from)[variable];
    }
    return smallest <= most && largest >= least;
  }

  function go(variable: number, target: number): boolean {
    if (++steps > patience) return false;
    if (variable === truth.length) {
      for (const [other, value] of from.entries()) if (value !== truth[other]) varied.add(other);
      return true;
    }
    const values = [truth[variable]];
    for (let value = low[variable]; value <= high[variable]; value++) {
      if (value !== truth[variable]) values.push(value);
    }
    if (variable === target) values.shift();
    for (const value of values) {
      from[variable] = value;
      to[variable] = value;
      if (constraintsOf[variable].every(isPossible) && go(variable + 1, target)) return true;
    }
    from[variable] = low[variable];
    to[variable] = high[variable];
    return false;
  }

  for (const target of truth.keys()) {
    if (low[target] === high[target] || varied.has(target)) continue;
    for (const variable of truth.keys()) {
      from[variable] = low[variable];
      to[variable] = high[variable];
    }
    steps = 0;
    go(0, target);
    if (steps > patience) return undefined;
  }
  return varied;
}
