import type { CalendarDate } from '../calendar/calendar-date.js';
import { InputError } from '../errors.js';
import type { ExtractFormat } from '../extract/format.js';
import type { ByteSource } from '../extract/source.js';
import { type FoundDate, findExtractDate } from './extract-date.js';
import { readLeaWindows } from './lea-windows.js';
import { type Variant, variantOfName } from './variant.js';
import { leaWindows, listedWindows, ownWindows, statedWindow, type WindowSource } from './window-source.js';
import type { WindowTable } from './window-table.js';

/** What a user knows of extracts beside their records. Dates are calendar dates in California, YYYY-MM-DD. */
export interface SnapshotOptions {
  /**
   * The day on which the data were extracted; `file-time` for the date in the file's name, else that of its last
   * change. Where nothing is said, the layout's.
   */
  readonly extractedOn?: CalendarDate | 'file-time';
  /** The day on which the file was downloaded. */
  readonly downloadedOn?: CalendarDate;
  /** The last day of the testing window, for a file of a single LEA. */
  readonly windowEnd?: CalendarDate;
  /** The windows of LEAs and schools. */
  readonly windows?: WindowTable;
  /** No extract or download lies after it. */
  readonly today?: CalendarDate;
}

/** What decides the source of demographics in one file beside the record itself. */
export interface SnapshotBasis {
  readonly file: string;
  readonly extracted: FoundDate | undefined;
  readonly downloadedOn: CalendarDate | undefined;
  /** As the name of the file says. */
  readonly variant: Variant | undefined;
  /** Most binding first. */
  readonly windows: readonly WindowSource[];
  /** Keys of derived fields that are not known in this file, and why. */
  readonly unknown: ReadonlyMap<string, string>;
}

/**
 * Finds what decides the source of demographics in a file. Where the layout takes windows over the LEA, the file is
 * read once for them; what comes from a pipe leaves them unknown.
 * @throws InputError `date-in-future`, `download-before-extract`, and as `findExtractDate` does.
 */
export async function prepareBasis(
  source: ByteSource,
  format: ExtractFormat,
  options: SnapshotOptions,
): Promise<SnapshotBasis> {
  const extracted = findExtractDate(source, format.layout, options.extractedOn);
  checkDates(source.name, extracted, options);
  const windows = await findWindows(source, format, options);
  return {
    file: source.name,
    extracted,
    downloadedOn: options.downloadedOn,
    variant: variantOfName(source.name),
    windows: windows ?? [],
    unknown: new Map([
      ...because(
        extracted === undefined,
        'the extract date is not known: give it with --extracted-on',
        'extractedOn',
        ...fromWindow,
      ),
      ...because(
        windows === undefined,
        'the windows of an LEA are not known before the whole file is read, and a pipe is read only once: save it to a file, or give --window-end',
        'windowEnd',
        ...fromWindow,
      ),
      ...because(
        options.downloadedOn === undefined,
        'it is not known when the file was downloaded: say it with --downloaded-on',
        'downloadedOn',
      ),
    ]),
  };
}

const fromWindow = ['demographics', 'demographicsAsOf'];

function because(applies: boolean, reason: string, ...keys: readonly string[]): [string, string][] {
  return applies ? keys.map((key) => [key, reason]) : [];
}

/** Undefined where they would have to be read from a pipe before the records. */
async function findWindows(
  source: ByteSource,
  format: ExtractFormat,
  { windowEnd, windows }: SnapshotOptions,
): Promise<readonly WindowSource[] | undefined> {
  const { layout } = format;
  const given = [
    ...(windowEnd === undefined ? [] : [statedWindow(source.name, layout, windowEnd)]),
    ...(windows === undefined ? [] : [listedWindows(layout, windows)]),
  ];
  if (layout.document.snapshot?.window !== 'lea') return [...given, ownWindows(layout)];
  if (windowEnd !== undefined) return given;
  if (source.reopen === undefined) return undefined;
  const again = await source.reopen();
  try {
    return [...given, leaWindows(layout, await readLeaWindows(again, format))];
  } finally {
    await again.close();
  }
}

function checkDates(
  file: string,
  extracted: FoundDate | undefined,
  { downloadedOn, today }: SnapshotOptions,
): void {
  for (const [what, date] of [
    ['Its data were extracted', extracted?.date],
    ['It was downloaded', downloadedOn],
  ] as const) {
    if (date === undefined || today === undefined || date <= today) continue;
    throw new InputError('date-in-future', `${file}: ${what} on ${date}, after today, ${today}?`, {
      file,
      next: 'Correct the date, or say with --today which day it is.',
    });
  }
  if (extracted === undefined || downloadedOn === undefined || downloadedOn >= extracted.date) return;
  const message = `${file}: it was downloaded on ${downloadedOn}, before its data were extracted on ${extracted.date}?`;
  throw new InputError('download-before-extract', message, {
    file,
    next: 'Correct --downloaded-on or --extracted-on.',
  });
}
