import type { AggregateRow } from '../aggregate/row.js';
import { publishedThresholds } from '../aggregate/small-cells/thresholds.js';
import { percentDecimalsOf } from '../research-file/forms.js';
import type { PublishedRow, PublishedValue } from '../research-file/reader.js';
import { compareRow, type Difference } from './difference.js';
import type { ComparedRow } from './result.js';

/** A published row and the row of the same place, test, grade and group here; undefined where there is none. */
export interface RowPair {
  readonly here: AggregateRow | undefined;
  readonly there: PublishedRow;
  readonly recordType: string;
  readonly name: string;
}

/** By what differences are weighed. */
interface Weights {
  /** Points between the lowest and the highest score of the test and grade. */
  readonly scoreSpan: number;
  /** Differences that so many students can make are none. */
  readonly tolerance: number;
}

/** Compares a pair in all measures that both sides show. */
export function comparePair({ here, there, recordType, name }: RowPair, weights: Weights): ComparedRow {
  const { code, grade, group, line, values } = there;
  const ours = here ?? nobody(there, recordType);
  const { differences, isHidden } = compareRow(ours, values, {
    percentDecimals: percentDecimalsOf(there.year),
    scoreSpan: weights.scoreSpan,
  });
  const beyond = differences.filter((difference) => isBeyond(difference, weights.tolerance));
  const agrees = isHidden ? 'hidden' : 'matched';
  return {
    code,
    name,
    recordType,
    grade,
    group,
    status: beyond.length === 0 ? agrees : here === undefined ? 'missing-here' : 'different',
    line,
    differences: beyond,
    shift: shiftOf(ours, values),
  };
}

/** What a row without a published twin says; undefined where its students are no more than is tolerated. */
export function unpublished(row: AggregateRow, name: string, tolerance: number): ComparedRow | undefined {
  const { entity, recordType, grade, group, counts } = row;
  const students = counts.enrolled;
  if (students <= tolerance) return undefined;
  return {
    code: entity.code,
    name,
    recordType,
    grade,
    group,
    status: 'missing-there',
    line: null,
    differences: [{ measure: 'enrolled', here: students, published: null, students }],
    shift: { least: -students, most: -students },
  };
}

/** A half that was rounded the other way is no matter of students: it is told, whatever is tolerated. */
function isBeyond({ students }: Difference, tolerance: number): boolean {
  return students === 0 || students > tolerance;
}

/** What a row that is missing here would say: that nobody is in it. */
function nobody({ code, grade, group }: PublishedRow, recordType: string): AggregateRow {
  const entity = {
    level: 'school',
    code,
    typeId: 7,
    countyName: '',
    districtName: '',
    schoolName: '',
  } as const;
  const sums = { scoreSum: 0, scoreCount: 0, distanceSum: 0, distanceCount: 0 };
  const counts = { enrolled: 0, tested: 0, withScores: 0, ...sums, levels: [], claims: [], conditions: {} };
  return { entity, recordType, grade, group, fields: {}, counts };
}

/** How many more students are there; of those that are hidden only the most is known. */
function shiftOf(
  { counts }: AggregateRow,
  values: ReadonlyMap<string, PublishedValue>,
): ComparedRow['shift'] {
  const key = values.has('enrolled') ? 'enrolled' : 'tested';
  const there = values.get(key);
  if (there === undefined) return { least: 0, most: 0 };
  if (there === 'hidden') return { least: -counts[key], most: publishedThresholds.counts - 1 - counts[key] };
  return { least: there - counts[key], most: there - counts[key] };
}
