import { Option } from 'commander';
import type { CalendarDate } from '../calendar/calendar-date.js';
import type { SnapshotOptions } from '../snapshot/basis.js';
import { parseDate } from './options.js';

/** What a user says of an extract's dates on the command line. */
export interface SnapshotFlags {
  readonly extractedOn?: CalendarDate | 'file-time';
  readonly windows?: string;
  readonly windowEnd?: CalendarDate;
}

/** The options on which the source of demographics depends. */
export const snapshotFlags = () => [
  new Option(
    '--extracted-on <date|file-time>',
    "day on which the data were extracted; file-time: the date in the file's name, or of its last change",
  ).argParser((value) => (value === 'file-time' ? value : parseDate(value))),
  new Option('--windows <file>', 'CSV of testing windows: CDS code, start, end'),
  new Option('--window-end <date>', 'last day of the testing window, for a file of one LEA').argParser(
    parseDate,
  ),
];

/** @throws InputError as reading the windows file does. */
export async function readSnapshotFlags(flags: SnapshotFlags): Promise<SnapshotOptions> {
  const { extractedOn, windowEnd } = flags;
  return {
    ...(extractedOn === undefined ? {} : { extractedOn }),
    ...(windowEnd === undefined ? {} : { windowEnd }),
    ...(flags.windows === undefined ? {} : { windows: await readWindows(flags.windows) }),
  };
}

async function readWindows(path: string) {
  const { readWindowsFile } = await import('../snapshot/windows-file.js');
  return readWindowsFile(path);
}
