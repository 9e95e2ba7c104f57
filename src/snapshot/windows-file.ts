import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { type CalendarDate, isCalendarDate } from '../calendar/calendar-date.js';
import { InputError } from '../errors.js';
import { BLANK, dateValue } from '../extract/value.js';

/** One selected testing window of an LEA or a school. */
interface TestingWindow {
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

/**
 * Reads a windows file: CSV of code, start, end, with or without a heading row; further columns are not looked at. A
 * code of seven digits stands for an LEA.
 * @throws InputError `not-found`; `bad-windows` with the line of a code or date that is none, of a window that ends
 * before it starts, or of one that overlaps another of its code, and where the file holds no window.
 */
export async function readWindowsFile(path: string): Promise<WindowTable> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new InputError('not-found', `The windows file ${path} cannot be read.`, { file: path, cause });
  });
  const [first, ...rest] = readRows(path, text);
  if (first === undefined) throw fault(path, 1, 'the file holds no window');
  const windows = (isHeading(first) ? rest : [first, ...rest]).map((row) => readWindow(path, row));
  if (windows.length === 0) throw fault(path, first.line, 'the file holds no window');
  refuseOverlaps(path, windows);
  return new WindowTable(path, windows);
}

interface CsvRow {
  readonly cells: readonly string[];
  /** 1-based. */
  readonly line: number;
}

function readRows(path: string, text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  try {
    parse(text, {
      bom: true,
      trim: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ cells, line: lines });
        return null;
      },
    });
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw fault(
      path,
      Number(error.lines),
      'a quotation mark is not closed or stands in the wrong place',
      error,
    );
  }
}

/** A row without a digit names columns. */
function isHeading({ cells }: CsvRow): boolean {
  return !cells.some((cell) => /\d/.test(cell));
}

function readWindow(path: string, { cells, line }: CsvRow): TestingWindow {
  const [code = '', start = '', end = ''] = cells;
  if (!/^(\d{7}|\d{14})$/.test(code)) throw fault(path, line, `${JSON.stringify(code)} is no CDS code`);
  for (const date of [start, end]) {
    if (!isCalendarDate(date)) throw fault(path, line, `${JSON.stringify(date)} is no date YYYY-MM-DD`);
  }
  if (end < start) throw fault(path, line, `the window ends on ${end}, before it starts on ${start}`);
  return { code: code.padEnd(14, '0'), start, end, line };
}

function refuseOverlaps(path: string, windows: readonly TestingWindow[]): void {
  for (const ofCode of groupByCode(windows).values()) {
    const sorted = ofCode.toSorted((a, b) => (a.start < b.start ? -1 : 1));
    for (const [index, window] of sorted.entries()) {
      const before = sorted[index - 1];
      if (before === undefined || before.end < window.start) continue;
      const [earlier, later] = [before.line, window.line].toSorted((a, b) => a - b);
      throw fault(path, later, `this window of ${window.code} overlaps the one in line ${earlier}`);
    }
  }
}

function groupByCode(windows: readonly TestingWindow[]): Map<string, TestingWindow[]> {
  const groups = new Map<string, TestingWindow[]>();
  for (const window of windows) {
    const group = groups.get(window.code);
    if (group === undefined) groups.set(window.code, [window]);
    else group.push(window);
  }
  return groups;
}

function fault(path: string, line: number, message: string, cause?: unknown): InputError {
  return new InputError('bad-windows', `${path}, line ${line}: ${message}.`, {
    file: path,
    line,
    next: 'Its columns are: code (CDS code of 14 digits, or of 7 for an LEA), start, end (YYYY-MM-DD).',
    cause,
  });
}
