import { ALL_GRADES, HIGH_SCHOOL } from './grades.js';
import type { Measure, Part } from './measures.js';
import { percent, quotient } from './round.js';
import type { AggregateRow, Counts } from './row.js';

/** The value of a measure in a row, rounded as published; blank where it has none. */
export function evaluator(measure: Measure): (row: AggregateRow) => string {
  const { recordTypes, singleGrades, ratio } = measure;
  const sum = sumOf(measure.sum);
  const value = ratio === undefined ? (counts: Counts) => String(sum(counts)) : ratioOf(sum, ratio);
  return ({ recordType, grade, counts }) => {
    if (!recordTypes.has(recordType)) return '';
    if (singleGrades?.has(recordType) && (grade === ALL_GRADES || grade === HIGH_SCHOOL)) return '';
    return value(counts);
  };
}

function ratioOf(
  sum: (counts: Counts) => number,
  { by, unit }: NonNullable<Measure['ratio']>,
): (counts: Counts) => string {
  const whole = sumOf(by);
  return unit === 'percent'
    ? (counts) => percent(sum(counts), whole(counts))
    : (counts) => quotient(sum(counts), whole(counts), 1);
}

function sumOf(parts: readonly Part[]): (counts: Counts) => number {
  const [first, ...others] = parts.map(numberOf);
  if (others.length === 0) return first;
  return (counts) => {
    let sum = first(counts);
    for (const other of others) sum += other(counts);
    return sum;
  };
}

function numberOf(part: Part): (counts: Counts) => number {
  switch (part.kind) {
    case 'sum':
      return (counts) => counts[part.of];
    case 'level':
      return ({ levels }) => levels[part.level - 1] ?? 0;
    case 'claim':
      return ({ claims }) => claims[part.claim - 1]?.[part.part] ?? 0;
    case 'condition':
      return ({ conditions }) => conditions[part.code] ?? 0;
  }
}
