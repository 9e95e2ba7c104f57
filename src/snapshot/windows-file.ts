import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { InputError } from '../errors.js';
import { dateValue } from '../extract/value.js';

/** One selected testing window of an LEA or a school. */
export interface TestingWindow {
  /** 14-digit CDS code; seven zeros at the end stand for the LEA as a whole. */
  readonly code: string;
  /** YYYY-MM-DD. */
  readonly start: string;
  readonly end: string;
  /** 1-based line in the file. */
  readonly line: number;
}

/** The windows of LEAs and schools, from a file of the user's. */
export class WindowTable {
  readonly #windows: ReadonlyMap<string, readonly TestingWindow[]>;
  readonly #used = new Set<string>();

  constructor(windows: readonly TestingWindow[]) {
    this.#windows = groupByCode(windows);
  }

  /** The last day of the school's windows, else of its LEA's; undefined where the file names neither. */
  lastDay(school: string, lea: string): string | undefined {
    for (const code of [school, lea]) {
      const windows = this.#windows.get(code);
      if (windows === undefined) continue;
      this.#used.add(code);
      return windows
        .map(({ end }) => end)
        .sort()
        .at(-1);
    }
    return undefined;
  }

  /** Codes of the file that no record has asked for so far. */
  unused(): string[] {
    return [...this.#windows.keys()].filter((code) => !this.#used.has(code));
  }
}

/**
 * Reads a windows file: CSV of code, start, end, with or without a heading row. A code of seven digits stands for
 * an LEA.
 * @throws InputError `not-found`; `bad-windows` with the line of a code or date that is none, a window that ends
 * before it starts, or windows of one code that overlap.
 */
export async function readWindowsFile(path: string): Promise<WindowTable> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new InputError('not-found', `The windows file ${path} cannot be read.`, { file: path, cause });
  });
  const windows = readRows(path, text)
    .filter(({ cells }, index) => index > 0 || /^\d/.test(cells[0] ?? ''))
    .map(({ cells, line }) => readWindow(path, cells, line));
  refuseOverlaps(path, windows);
  return new WindowTable(windows);
}

interface CsvRow {
  readonly cells: readonly string[];
  /** 1-based. */
  readonly line: number;
}

function readRows(path: string, text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  const onRecord = (cells: string[], { lines }: { lines: number }) => {
    rows.push({ cells, line: lines });
    return null;
  };
  try {
    parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: onRecord,
    });
    return rows;
  } catch (cause) {
    throw new InputError('bad-windows', `${path} is no CSV file.`, { file: path, cause, next: COLUMNS });
  }
}

const COLUMNS = 'Its columns are: code (14-digit CDS code), start, end (YYYY-MM-DD).';

function readWindow(
  path: string,
  [code = '', start = '', end = '']: readonly string[],
  line: number,
): TestingWindow {
  if (!/^(\d{7}|\d{14})$/.test(code)) throw fault(path, line, `${JSON.stringify(code)} is no CDS code`);
  for (const date of [start, end]) {
    if (Number.isNaN(dateValue(date)))
      throw fault(path, line, `${JSON.stringify(date)} is no date YYYY-MM-DD`);
  }
  if (end < start) throw fault(path, line, `the window ends on ${end}, before it starts on ${start}`);
  return { code: code.padEnd(14, '0'), start, end, line };
}

function refuseOverlaps(path: string, windows: readonly TestingWindow[]): void {
  for (const ofCode of groupByCode(windows).values()) {
    const sorted = [...ofCode].sort((a, b) => (a.start < b.start ? -1 : 1));
    for (const [index, window] of sorted.entries()) {
      const before = sorted[index - 1];
      if (before === undefined || before.end < window.start) continue;
      const line = Math.max(before.line, window.line);
      throw fault(
        path,
        line,
        `this window of ${window.code} overlaps the one in line ${Math.min(before.line, window.line)}`,
      );
    }
  }
}

function groupByCode(windows: readonly TestingWindow[]): Map<string, TestingWindow[]> {
  const groups = new Map<string, TestingWindow[]>();
  for (const window of windows) groups.set(window.code, [...(groups.get(window.code) ?? []), window]);
  return groups;
}

function fault(path: string, line: number, message: string): InputError {
  return new InputError('bad-windows', `${path}, line ${line}: ${message}.`, {
    file: path,
    line,
    next: COLUMNS,
  });
}
