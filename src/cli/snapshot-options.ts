import { Option } from 'commander';
import type { CalendarDate } from '../calendar/calendar-date.js';
import { dateInCalifornia } from '../calendar/california.js';
import type { SnapshotOptions } from '../snapshot/basis.js';
import type { UnknownCode, WindowTable } from '../snapshot/window-table.js';
import { count } from '../text/count.js';
import { parseDate } from './options.js';

/** What a user says of an extract's dates on the command line. */
export interface SnapshotFlags {
  readonly extractedOn?: CalendarDate | 'file-time';
  readonly downloadedOn?: CalendarDate;
  readonly windows?: string;
  readonly windowEnd?: CalendarDate;
  readonly today?: CalendarDate;
}

/** The options on which the source of demographics depends. */
export const snapshotFlags = () => [
  new Option(
    '--extracted-on <date|file-time>',
    "day on which the data were extracted; file-time: the date in the file's name, or of its last change",
  ).argParser((value) => (value === 'file-time' ? value : parseDate(value))),
  new Option('--windows <file>', 'CSV of testing windows: code of an LEA or school, start, end'),
  new Option('--window-end <date>', 'last day of the testing window, for a file of one LEA').argParser(
    parseDate,
  ),
  new Option(
    '--today <date>',
    'no extract lies after it; unless given, the day that it is in California',
  ).argParser(parseDate),
];

export const downloadedOnOption = () =>
  new Option('--downloaded-on <date>', 'day on which the files were downloaded').argParser(parseDate);

/** @throws InputError as reading the windows file does. */
export async function readSnapshotFlags(flags: SnapshotFlags): Promise<SnapshotOptions> {
  const { extractedOn, downloadedOn, windowEnd } = flags;
  // The calendar of California costs more to load than a small file to read, so only who gives a date waits for it.
  const hasDate = extractedOn !== undefined || downloadedOn !== undefined;
  const today = flags.today ?? (hasDate ? dateInCalifornia(new Date()) : undefined);
  return {
    ...(extractedOn === undefined ? {} : { extractedOn }),
    ...(downloadedOn === undefined ? {} : { downloadedOn }),
    ...(windowEnd === undefined ? {} : { windowEnd }),
    ...(flags.windows === undefined ? {} : { windows: await readWindows(flags.windows) }),
    ...(today === undefined ? {} : { today }),
  };
}

async function readWindows(path: string): Promise<WindowTable> {
  const { readWindowsFile } = await import('../snapshot/windows-file.js');
  return readWindowsFile(path);
}

/** A line about the codes of a windows file that no record has; undefined where there is none. */
export function describeUnknownCodes(windows: WindowTable | undefined): string | undefined {
  const unknown = windows?.unknownCodes() ?? [];
  if (windows === undefined || unknown.length === 0) return undefined;
  const listed = unknown.slice(0, LISTED).map(describeCode).join(', ');
  const rest = unknown.length > LISTED ? ` and ${unknown.length - LISTED} more` : '';
  return `caaspp: ${windows.file} has ${count(unknown.length, 'code')} that no record has: ${listed}${rest}`;
}

/** More would fill the screen. */
const LISTED = 10;

function describeCode({ code, line }: UnknownCode): string {
  return `${code} (line ${line})`;
}
