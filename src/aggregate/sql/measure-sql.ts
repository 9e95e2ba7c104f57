import { sqlText } from '../../expression/to-sql.js';
import { ALL_GRADES, HIGH_SCHOOL } from '../grades.js';
import type { Measure, Part } from '../measures.js';
import type { Dialect } from './dialect.js';

/** The name of the column in which a part is added up. */
export function partColumn(part: Part): string {
  switch (part.kind) {
    case 'sum':
      return `sum_${part.of}`;
    case 'level':
      return `sum_level_${part.level}`;
    case 'claim':
      return `sum_claim_${part.claim}_${part.part}`;
    case 'condition':
      return `sum_condition_${part.code}`;
  }
}

/** The parts of which measures are made, each once. */
export function partsOf(measures: readonly Measure[]): Part[] {
  const all = measures.flatMap(({ sum, ratio }) => [...sum, ...(ratio?.by ?? [])]);
  return [...new Map(all.map((part) => [partColumn(part), part])).values()];
}

/** A measure over the columns of its parts, `record_type` and `grade`; NULL where a row has none. */
export function measureSql({ sum, ratio, recordTypes, singleGrades }: Measure, dialect: Dialect): string {
  const total = totalOf(sum);
  const value = ratio === undefined ? total : ratioSql(total, totalOf(ratio.by), ratio.unit, dialect);
  const conditions = [isOneOf('record_type', recordTypes)];
  if (singleGrades !== undefined && singleGrades.size > 0) {
    const several = isOneOf('grade', new Set([ALL_GRADES, HIGH_SCHOOL]));
    conditions.push(`NOT (${isOneOf('record_type', singleGrades)} AND ${several})`);
  }
  return `CASE WHEN ${conditions.join(' AND ')} THEN ${value} END`;
}

function totalOf(parts: readonly Part[]): string {
  return parts.length === 1 ? partColumn(parts[0]) : `(${parts.map(partColumn).join(' + ')})`;
}

/** Rounded from whole numbers, halves away from zero. */
function ratioSql(
  total: string,
  whole: string,
  unit: NonNullable<Measure['ratio']>['unit'],
  dialect: Dialect,
): string {
  const [factor, decimals] = unit === 'percent' ? [20_000, 2] : [20, 1];
  const size = dialect.wholeQuotient(`${factor} * abs(${total}) + ${whole}`, `2 * ${whole}`);
  return `CASE WHEN ${whole} > 0 THEN CAST(sign(${total}) * (${size}) AS DECIMAL(18, ${decimals})) / ${10 ** decimals} END`;
}

function isOneOf(column: string, texts: ReadonlySet<string>): string {
  return texts.size === 0 ? 'FALSE' : `${column} IN (${[...texts].map(sqlText).join(', ')})`;
}
