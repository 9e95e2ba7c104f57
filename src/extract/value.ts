/**
 * How a field's value is held in a decoded row, as one 32-bit integer:
 * codes as their symbol (≥ 1), integers as they are, decimals in ten-thousandths, dates as yyyymmdd, digits
 * and text as `FILLED`. Everything below `LOWEST_NUMBER` is no number.
 */
export const BLANK = -0x80000000;

/** Filled, but not with what the field may hold. */
export const INVALID = BLANK + 1;

export const FILLED = 1;

export const LOWEST_NUMBER = -2_000_000_000;

export const DECIMAL_UNIT = 10_000;

/** The value of a code in a number field ("NS" in a raw score): below every number, one for each symbol. */
export function codeInNumberField(symbol: number): number {
  return BLANK + 2 + symbol;
}

/** yyyymmdd of an ISO date; NaN where it is no calendar date of the form YYYY-MM-DD. */
export function dateValue(iso: string): number {
  const bytes = new TextEncoder().encode(iso);
  const value = parseDate(bytes, 0, bytes.length);
  return value === INVALID ? Number.NaN : value;
}

export function isoDate(value: number): string {
  const digits = String(value).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** yyyymmdd of a calendar date written YYYY-MM-DD in `bytes[start, end)`; INVALID otherwise. */
export function parseDate(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 10 || bytes[start + 4] !== 0x2d || bytes[start + 7] !== 0x2d) return INVALID;
  const year = parseDigits(bytes, start, start + 4);
  const month = parseDigits(bytes, start + 5, start + 7);
  const day = parseDigits(bytes, start + 8, end);
  return calendarDate(year, month, day);
}

/** yyyymmdd of a calendar date; INVALID where there is no such day. */
export function calendarDate(year: number, month: number, day: number): number {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return INVALID;
  return year * 10_000 + month * 100 + day;
}

/** A number of up to nine digits; INVALID where another byte stands among them. */
export function parseDigits(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 9 || start === end) return INVALID;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at] - 0x30;
    if (digit < 0 || digit > 9) return INVALID;
    value = value * 10 + digit;
  }
  return value;
}

/** A whole number of up to nine digits; INVALID where it is none. */
export function parseInteger(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[start] !== 0x2d) return parseDigits(bytes, start, end);
  const value = parseDigits(bytes, start + 1, end);
  return value === INVALID ? INVALID : -value;
}

/** A decimal of up to four places after the point, in ten-thousandths; INVALID where it is none. */
export function parseDecimal(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === 0x2d;
  const from = negative ? start + 1 : start;
  const point = bytes.subarray(from, end).indexOf(0x2e);
  const wholeEnd = point === -1 ? end : from + point;
  const whole = parseDigits(bytes, from, wholeEnd);
  const places = point === -1 ? 0 : end - wholeEnd - 1;
  const fraction = point === -1 ? 0 : parseDigits(bytes, wholeEnd + 1, end);
  if (whole === INVALID || fraction === INVALID || places > 4 || whole > 199_999) return INVALID;
  const value = whole * DECIMAL_UNIT + fraction * 10 ** (4 - places);
  return negative ? -value : value;
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}
