import type { CalendarDate } from '../calendar/calendar-date.js';
import { BLANK, dateValue } from '../extract/value.js';

/** One selected testing window of an LEA or a school. */
export interface TestingWindow {
  /** 14-digit CDS code; seven zeros at the end stand for the LEA as a whole. */
  readonly code: string;
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  /** 1-based line in the file. */
  readonly line: number;
}

/** The windows of LEAs and schools, from a file of the user's. */
export class WindowTable {
  readonly #places: ReadonlyMap<string, WindowPlace>;
  readonly #seen = new Set<string>();
  #isAsked = false;

  constructor(
    readonly file: string,
    windows: readonly TestingWindow[],
  ) {
    this.#places = new Map(
      [...groupByCode(windows)].map(([code, ofCode]) => [
        code,
        { line: ofCode[0].line, end: Math.max(...ofCode.map(({ end }) => dateValue(end))) },
      ]),
    );
  }

  /** The last day of the school's windows, else of its LEA's, as yyyymmdd; BLANK where the file names neither. */
  lastDay(school: string, lea: string): number {
    this.#isAsked = true;
    const ofSchool = this.#look(school);
    const ofLea = this.#look(lea);
    return (ofSchool ?? ofLea)?.end ?? BLANK;
  }

  /**
   * Codes of the file that no record asked for so far, each with the first line that names it; none where no record
   * asked for any.
   */
  unknownCodes(): UnknownCode[] {
    if (!this.#isAsked) return [];
    return [...this.#places].flatMap(([code, { line }]) => (this.#seen.has(code) ? [] : [{ code, line }]));
  }

  #look(code: string): WindowPlace | undefined {
    const place = this.#places.get(code);
    if (place !== undefined) this.#seen.add(code);
    return place;
  }
}

/** A code of a windows file that no extract has. */
export interface UnknownCode {
  readonly code: string;
  /** 1-based. */
  readonly line: number;
}

interface WindowPlace {
  readonly line: number;
  readonly end: number;
}

/** Windows by their code, in the order in which codes first stand. */
export function groupByCode(windows: readonly TestingWindow[]): Map<string, TestingWindow[]> {
  const groups = new Map<string, TestingWindow[]>();
  for (const window of windows) {
    const group = groups.get(window.code);
    if (group === undefined) groups.set(window.code, [window]);
    else group.push(window);
  }
  return groups;
}
