import { testedLeaReader, testedPlaceReader } from '../attribution/tested-place.js';
import type { CalendarDate } from '../calendar/calendar-date.js';
import { InputError } from '../errors.js';
import type { Row } from '../extract/row.js';
import { BLANK, dateValue } from '../extract/value.js';
import type { Layout } from '../layout/layout.js';
import type { WindowTable } from './window-table.js';

/**
 * Where the end of a testing window was taken from: `--window-end`, `--windows`, the windows in the record itself, or
 * those of all records of its LEA.
 */
export type WindowOrigin = 'option' | 'windows-file' | 'record' | 'lea';

/** One way to find the testing window of a record. */
export interface WindowSource {
  readonly origin: WindowOrigin;
  /** What it is made of, to be made again in another thread; undefined where it has to see all records. */
  readonly sendable?: SendableWindows;
  /** The last day of the record's window as yyyymmdd; BLANK where this source knows of none. */
  endOf(row: Row, line: number): number;
}

/** Windows of the records themselves, or of their LEAs: code → the latest end over its records. */
export type SendableWindows =
  | { readonly origin: 'record' }
  | { readonly origin: 'lea'; readonly ends: ReadonlyMap<string, number> };

/** The source of windows that was sent. */
export function receivedWindows(layout: Layout, sent: SendableWindows): WindowSource {
  return sent.origin === 'record' ? ownWindows(layout) : leaWindows(layout, sent.ends);
}

/**
 * The end that the user states for the only LEA of a file; it throws InputError `several-leas` at the first record of
 * another.
 */
export function statedWindow(file: string, layout: Layout, end: CalendarDate): WindowSource {
  const leaOf = testedLeaReader(layout);
  const lastDay = dateValue(end);
  let only = '';
  return {
    origin: 'option',
    endOf(row, line) {
      const lea = leaOf(row);
      if (only === '') only = lea;
      if (lea === only || lea === '') return lastDay;
      throw new InputError(
        'several-leas',
        `${file}, line ${line}: a record of LEA ${lea} after those of ${only}, but --window-end is for one LEA.`,
        { file, line, next: 'Give the windows of each LEA in a file, with --windows.' },
      );
    },
  };
}

/** The windows of a file of the user's. */
export function listedWindows(layout: Layout, table: WindowTable): WindowSource {
  const placeOf = testedPlaceReader(layout);
  return {
    origin: 'windows-file',
    endOf: (row) => {
      const { school, lea } = placeOf(row);
      return table.lastDay(school, lea);
    },
  };
}

/** The latest end over the windows that stand in the record. */
export function ownWindows(layout: Layout): WindowSource {
  const fields = ['windowEnd1', 'windowEnd2', 'windowEnd3', 'windowEnd4'].flatMap(
    (key) => layout.fieldByKey.get(key)?.index ?? [],
  );
  return {
    origin: 'record',
    sendable: { origin: 'record' },
    endOf: ({ values }) => {
      let latest = BLANK;
      for (const field of fields) if (values[field] > 0 && values[field] > latest) latest = values[field];
      return latest;
    },
  };
}

/** @param ends Code of an LEA → the latest end over its records. */
export function leaWindows(layout: Layout, ends: ReadonlyMap<string, number>): WindowSource {
  const leaOf = testedLeaReader(layout);
  return {
    origin: 'lea',
    sendable: { origin: 'lea', ends },
    endOf: (row) => ends.get(leaOf(row)) ?? BLANK,
  };
}
