import type { Expected, FieldReference, Finding } from '../rules/finding.js';
import { count, grouped } from '../text/count.js';
import { quoted, visible } from '../text/visible.js';
import type { FormName } from '../validate/result.js';

/** More codes than these are counted, not listed: a language list would fill the screen. */
const listedCodes = 12;

const formats = {
  digits: 'digits only',
  integer: 'a whole number',
  decimal: 'a number',
  date: 'a date of the calendar, YYYY-MM-DD',
  text: 'text',
  'cds-code': 'a 14-digit CDS code',
};

/** What would have been right, in words that follow "expected". */
export function phraseExpected(expected: Expected): string {
  switch (expected.kind) {
    case 'filled':
      return 'a value';
    case 'blank':
      return expected.recordType === undefined ? 'blank' : `blank in record type ${expected.recordType}`;
    case 'value':
      return quoted(expected.value);
    case 'codes':
      return expected.codes.length === 1 ? list(expected.codes) : `one of ${list(expected.codes)}`;
    case 'not-codes':
      return `none of ${list(expected.codes)}`;
    case 'range':
      return phraseRange(expected.min, expected.max);
    case 'format':
      return formats[expected.format];
    case 'length':
      return phraseLength(expected);
    case 'unique':
      return 'a value that no other record has';
    case 'layouts':
      return `one of the layouts ${list(expected.layouts)}`;
    case 'condition':
      return expected.condition;
    case 'reason':
      return expected.reason;
  }
}

/** Where in its file a finding is: `line 3, record 2 (01)`. */
export function phrasePlace(finding: Finding): string {
  const { line, record, recordType } = finding;
  const places = [
    line === null ? [] : [`line ${line}`],
    record === null
      ? []
      : [`record ${record}${recordType === null ? '' : ` (${visible(recordType) || 'no type'})`}`],
  ].flat();
  return places.length === 0 ? 'the file' : places.join(', ');
}

/** The value seen and what was expected instead, and the earlier record that it contradicts. */
export function phraseFault({ actual, expected, related }: Finding): string {
  const parts = [
    actual === null ? [] : [actual === '' ? 'blank' : quoted(actual)],
    expected === null ? [] : [phraseWish(expected)],
    related === undefined ? [] : [`see line ${related.line}, record ${related.record}`],
  ].flat();
  return parts.join(', ');
}

function phraseWish(expected: Expected): string {
  return expected.kind === 'reason' ? expected.reason : `expected ${phraseExpected(expected)}`;
}

/** `field 89 achievementLevel (Achievement Levels), character 982`; a delimited file has no positions. */
export function phraseField(
  { number, key, name, start, end }: FieldReference,
  form: FormName | null,
): string {
  const field = `field ${number} ${key} (${name})`;
  if (form !== 'fixed-width' || start === null || end === null) return field;
  return `${field}, ${start === end ? `character ${start}` : `characters ${start}–${end}`}`;
}

/** Sorted, for whoever looks for one: the codes of a layout come in no order. */
function list(codes: readonly string[]): string {
  const words = codes.toSorted().map(bareOrQuoted);
  const rest = words.length - listedCodes;
  return rest <= 0 ? words.join(', ') : `${words.slice(0, listedCodes).join(', ')} and ${rest} more`;
}

function bareOrQuoted(code: string): string {
  return /^[\w.-]+$/.test(code) ? code : quoted(code);
}

function phraseRange(min: string | undefined, max: string | undefined): string {
  if (min === undefined) return max === undefined ? 'any value' : `at most ${max}`;
  return max === undefined ? `at least ${min}` : `${min} to ${max}`;
}

function phraseLength({ min, max, unit }: Extract<Expected, { kind: 'length' }>): string {
  const most = count(max, unit.slice(0, -1));
  if (min === max) return most;
  return min === undefined ? `at most ${most}` : `${grouped(min)} to ${most}`;
}
