import { InvalidArgumentError, Option } from 'commander';
import { type CalendarDate, isCalendarDate } from '../calendar/calendar-date.js';
import type { Severity } from '../layout/schema.js';
import type { Configuration } from './config/load.js';

/** Each option that several commands share, once; and how the values of options are read. */

export const layoutOption = () =>
  new Option('--layout <id|file>', 'published layout or a layout document (.json) instead of detecting it');

export const memberOption = () => new Option('--member <name>', 'the member of a ZIP archive to read');

export const allMembersOption = () =>
  new Option('--all-members', 'every extract in a ZIP archive, each as a file of its own').conflicts(
    'member',
  );

export const sheetOption = () =>
  new Option(
    '--sheet <name|number>',
    'the sheet of a workbook; unless given, the first that looks like an extract',
  );

export const outputOption = () =>
  new Option(
    '-o, --output <file>',
    'write there instead of to standard output; the file appears whole or not at all',
  );

export const formatOption = (formats: readonly string[]) =>
  new Option('--format <format>', 'form of the result').choices(formats).default(formats[0]);

export const maxExamplesOption = () =>
  new Option('--max-examples <n|all>', 'findings to list of each rule and field; the totals are always exact')
    .argParser(parseExampleCount)
    .default(5);

/** Options that every command understands, before or after its name. */
export interface GlobalOptions {
  readonly color: boolean;
  readonly verbose?: boolean;
  /** Not a flag: what a configuration says, where there is one. */
  readonly configuration?: Configuration;
}

/** Several values: the option repeated, or with commas. */
export function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, ...value.split(',').filter((part) => part !== '')];
}

/** `record/level-from-score=warning`, repeated. */
export function collectSeverity(
  value: string,
  earlier: readonly (readonly [string, Severity])[] = [],
): readonly (readonly [string, Severity])[] {
  const [id, level, ...rest] = value.split('=');
  if (rest.length > 0 || (level !== 'error' && level !== 'warning')) {
    throw new InvalidArgumentError(
      'Give a rule and its severity: record/level-from-score=warning (or =error).',
    );
  }
  return [...earlier, [id, level]];
}

/** A whole number, or `all`. */
export function parseExampleCount(value: string): number {
  return value === 'all' ? Number.POSITIVE_INFINITY : parseWhole(value);
}

/** A whole number, 0 or more. */
export function parseWhole(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(number)) {
    throw new InvalidArgumentError('It must be a whole number.');
  }
  return number;
}

/** A whole number, 1 or more. */
export function parsePositive(value: string): number {
  const number = parseWhole(value);
  if (number === 0) throw new InvalidArgumentError('It must be 1 or more.');
  return number;
}

/** Bytes: a whole number, or one of KiB, MiB or GiB as `512M`. */
export function parseBytes(value: string): number {
  const [, digits, unit = ''] = /^(\d+)([kmg]?)(?:i?b)?$/i.exec(value) ?? [];
  if (digits === undefined) throw new InvalidArgumentError('It must be a size such as 800M or 2G.');
  return Number(digits) * 1024 ** ['', 'k', 'm', 'g'].indexOf(unit.toLowerCase());
}

/** A day of the years 2000 to 2099, written YYYY-MM-DD. */
export function parseDate(value: string): CalendarDate {
  if (isCalendarDate(value)) return value;
  throw new InvalidArgumentError('It must be a day of the calendar, YYYY-MM-DD.');
}
