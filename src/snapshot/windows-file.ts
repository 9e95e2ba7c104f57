import { readFile } from 'node:fs/promises';
import { isCalendarDate } from '../calendar/calendar-date.js';
import { InputError } from '../errors.js';
import { readTable, type TableRow } from '../text/table.js';
import { groupByCode, type TestingWindow, WindowTable } from './window-table.js';

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
  const [first, ...rest] = readTable(text, (line, what, cause) => fault(path, line, what, cause));
  if (first === undefined) throw fault(path, 1, 'the file holds no window');
  const windows = (isHeading(first) ? rest : [first, ...rest]).map((row) => readWindow(path, row));
  if (windows.length === 0) throw fault(path, first.line, 'the file holds no window');
  refuseOverlaps(path, windows);
  return new WindowTable(path, windows);
}

/** A row without a digit names columns. */
function isHeading({ cells }: TableRow): boolean {
  return !cells.some((cell) => /\d/.test(cell));
}

function readWindow(path: string, { cells, line }: TableRow): TestingWindow {
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

function fault(path: string, line: number, message: string, cause?: unknown): InputError {
  return new InputError('bad-windows', `${path}, line ${line}: ${message}.`, {
    file: path,
    line,
    next: 'Its columns are: code (CDS code of 14 digits, or of 7 for an LEA), start, end (YYYY-MM-DD).',
    cause,
  });
}
