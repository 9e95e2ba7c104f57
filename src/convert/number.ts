import type { Row } from '../extract/row.js';
import { trimSpaces } from '../extract/text.js';
import {
  BLANK,
  DECIMAL_UNIT,
  INVALID,
  LOWEST_NUMBER,
  parseDate,
  parseDecimal,
  parseInteger,
} from '../extract/value.js';
import type { Field } from '../layout/layout.js';

/** The number that a field holds: undefined where it is blank, NaN where it holds something else. */
export type NumberOf = (row: Row) => number | undefined;

/**
 * Reads integers and decimals as they are and dates as yyyymmdd; undefined for fields of other kinds. A number that is out of
 * range, or that should not stand in a record of its type, is a number all the same.
 */
export function numberReader({ index, kind }: Field): NumberOf | undefined {
  const parse = { integer: parseInteger, decimal: parseDecimal, date: parseDate }[String(kind)];
  if (parse === undefined) return undefined;
  const unit = kind === 'decimal' ? DECIMAL_UNIT : 1;
  return ({ values, bytes, starts, ends }) => {
    const value = values[index];
    if (value === BLANK) return undefined;
    if (value >= LOWEST_NUMBER) return value / unit;
    const [start, end] = trimSpaces(bytes, starts[index], ends[index]);
    const parsed = parse(bytes, start, end);
    return parsed === INVALID ? Number.NaN : parsed / unit;
  };
}
