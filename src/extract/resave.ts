import type { Field } from '../layout/layout.js';
import type { Symbols } from './symbols.js';
import { calendarDate, INVALID, parseDigits } from './value.js';

/*
 * What spreadsheets and other programs make of values when they save a file again. Bytes are read as they are, since a
 * file may hold little else.
 */

const SLASH = 0x2f;
const SPACE = 0x20;
const ZERO = 0x30;
const COLON = 0x3a;

/** Where the date of a value ends: before a time of midnight, as in `5/3/2017 0:00`. */
export function endOfDate(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && (bytes[at - 1] === ZERO || bytes[at - 1] === COLON)) at--;
  return at < end && at > start && bytes[at - 1] === SPACE ? at - 1 : end;
}

/** yyyymmdd of a date as US spreadsheets show it, month first: `5/3/2017`, `05/03/2017`; INVALID where it is none. */
export function parseSlashedDate(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 8 || end - start > 10 || bytes[end - 5] !== SLASH) return INVALID;
  const second = end - 5;
  const first = bytes[start + 1] === SLASH ? start + 1 : start + 2;
  if (bytes[first] !== SLASH || second - first > 3) return INVALID;
  const month = parseDigits(bytes, start, first);
  const day = parseDigits(bytes, first + 1, second);
  return calendarDate(parseDigits(bytes, second + 1, end), month, day);
}

/** Whether a date with slashes can only have its day first, as in `25/12/2016`: no program wrote it month first. */
export function isDayFirstDate(bytes: Uint8Array, start: number, end: number): boolean {
  const text = Buffer.from(bytes.subarray(start, Math.min(end, start + LONGEST_DATE))).toString('latin1');
  const [, first, second] = /^ *(\d\d)\/(\d\d?)\/\d{4}(?!\d)/.exec(text) ?? [];
  return first !== undefined && Number(first) > MONTHS && Number(second) <= MONTHS;
}

const MONTHS = 12;

/** Of a field of a date and a time; no more of what stands there needs to be looked at. */
const LONGEST_DATE = 19;

const DAY = 86_400_000;
const DAY_0 = Date.UTC(1899, 11, 30);

/** Days of students and tests: other numbers of five digits are no dates here. */
const FIRST_YEAR = 1980;
const LAST_YEAR = 2049;

/** yyyymmdd of a serial number of five digits, which counts days from 1899-12-30; INVALID where it is none. */
export function parseSerialDate(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 5) return INVALID;
  const serial = parseDigits(bytes, start, end);
  if (serial === INVALID) return INVALID;
  const date = new Date(DAY_0 + serial * DAY);
  const year = date.getUTCFullYear();
  if (year < FIRST_YEAR || year > LAST_YEAR) return INVALID;
  return calendarDate(year, date.getUTCMonth() + 1, date.getUTCDate());
}

/** Whether digits were shortened to a power of ten, as in `1.23E+09`: which ones they were cannot be told. */
export function isExponent(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > 24) return false;
  return /^\d(\.\d+)?[Ee]\+?\d{1,2}$/.test(Buffer.from(bytes.subarray(start, end)).toString('latin1'));
}

/** The symbols of the codes of a yes-or-no field, as far as it has one of each; 0 where it has not. */
export function truthCodes(
  { codes }: Field,
  symbols: Symbols,
): { readonly yes: number; readonly no: number } {
  const only = (list: readonly string[]) => {
    const [code, ...others] = list.filter((candidate) => codes.has(candidate));
    return code === undefined || others.length > 0 ? 0 : symbols.of(code);
  };
  const isTruth = [...codes.keys()].every((code) => ['Yes', 'No', 'Y', 'N'].includes(code));
  return isTruth ? { yes: only(['Yes', 'Y']), no: only(['No', 'N']) } : { yes: 0, no: 0 };
}

/** Whether a value is TRUE or FALSE, in any case; undefined where it is neither. */
export function truthValue(bytes: Uint8Array, start: number, end: number): boolean | undefined {
  if (end - start === 4 && isWord(bytes, start, 'true')) return true;
  return end - start === 5 && isWord(bytes, start, 'false') ? false : undefined;
}

function isWord(bytes: Uint8Array, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    if ((bytes[start + at] | 0x20) !== word.charCodeAt(at)) return false;
  }
  return true;
}
