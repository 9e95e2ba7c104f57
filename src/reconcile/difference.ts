import type { AggregateRow } from '../aggregate/row.js';
import { type Kind, studentsOf, thresholdOf } from '../aggregate/small-cells/kinds.js';
import { publishedThresholds } from '../aggregate/small-cells/thresholds.js';
import { decimalsOf, type Measure, measures } from '../research-file/measures.js';
import { isHalf, type Quantity, roundedUnits } from '../research-file/quantity.js';
import type { PublishedValue } from '../research-file/reader.js';

/** A number that is not the same here and in the published file. */
export interface Difference {
  /** Key of the measure: `tested`, `level3Percent`. */
  readonly measure: string;
  /** Rounded as it is published. */
  readonly here: number;
  /** `hidden` where `*` stands though enough students are here to show it; null where the row is missing there. */
  readonly published: PublishedValue | null;
  /**
   * The least number of students who would have to count otherwise to make it; 0 where it takes no more than a half
   * that was rounded the other way.
   */
  readonly students: number;
}

/** What is needed to weigh a difference. */
export interface Scale {
  readonly percentDecimals: number;
  /** Between the lowest and the highest score of the test and grade. */
  readonly scoreSpan: number;
}

/** A row beside its published twin. */
export interface RowComparison {
  readonly differences: readonly Difference[];
  /** Whether something is hidden there, and rightly: here too there are too few students to show it. */
  readonly isHidden: boolean;
}

/** Compares what both have: a number that one of them lacks is passed over. */
export function compareRow(
  here: AggregateRow,
  published: ReadonlyMap<string, PublishedValue>,
  scale: Scale,
): RowComparison {
  const differences: Difference[] = [];
  let isHidden = false;
  for (const [key, value] of published) {
    const measure = measures.get(key);
    const quantity = measure?.of(here);
    if (measure === undefined || quantity === undefined) continue;
    const decimals = decimalsOf(measure.unit, scale.percentDecimals);
    const units = roundedUnits(quantity, decimals);
    const students =
      value === 'hidden'
        ? studentsTooMany(here, measure.kind)
        : studentsBetween(quantity, units, value, decimals, measure, here, scale);
    if (students !== undefined) {
      differences.push({ measure: key, here: units / 10 ** decimals, published: value, students });
    } else if (value === 'hidden') isHidden = true;
  }
  return { differences, isHidden };
}

/** By how many students a hidden number is too large to be hidden; undefined where it is not. */
function studentsTooMany({ counts }: AggregateRow, kind: Kind): number | undefined {
  const students = studentsOf(kind, counts);
  const shownFrom = thresholdOf(kind, publishedThresholds);
  return students < shownFrom ? undefined : students - shownFrom + 1;
}

/** How many students make the difference; undefined where there is none. */
function studentsBetween(
  quantity: Quantity,
  units: number,
  published: number,
  decimals: number,
  { unit, base }: Measure,
  here: AggregateRow,
  { scoreSpan }: Scale,
): number | undefined {
  const apart = Math.abs(units - Math.round(published * 10 ** decimals));
  if (apart === 0) return undefined;
  if (unit === 'students') return apart;
  if (apart === 1 && isHalf(quantity, decimals)) return 0;
  // Taking n students away from T moves an average by at most n / (T - n) of its span.
  const gap = Math.abs(quantity.numerator / quantity.denominator - published) - 0.5 / 10 ** decimals;
  const span = unit === 'percent' ? 100 : scoreSpan;
  return Math.max(1, Math.ceil((gap * base(here)) / (span + gap) - 1e-9));
}
