import { parse } from 'csv-parse/sync';
import { InputError } from '../errors.js';
import type { ByteSource } from '../extract/source.js';
import { decodeText } from '../extract/text.js';
import { foldHeading } from '../layout/match.js';
import { readLines } from './lines.js';

/** A row of a published table; its cells are bytes as Latin-1, and text only where `textOf` makes them so. */
export interface TableRow {
  /** 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A published table: where the columns are, and its rows. */
export interface Table {
  /** What a column holds → its 0-based place. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: AsyncIterable<TableRow>;
}

/** What a file must have in its headings to be what it should. */
export interface TableKind {
  /** Folded heading → what it holds. */
  readonly holdsByHeading: ReadonlyMap<string, string>;
  readonly required: readonly string[];
  /** Completes "FILE is not …". */
  readonly name: string;
  readonly errorCode: string;
}

/** Whether a row with these three parts of a CDS code is wanted. */
export type KeepCode = (code: string) => boolean;

/** Cuts a line into cells: all of them, or the first so many, which is faster. */
type CutLine = (line: string, first?: number) => string[];

/**
 * Reads a table that the state publishes: caret-delimited or with quoted commas, by its headings, whose case,
 * spaces and order do not matter. Rows whose code is not wanted are passed over cheaply.
 * @throws InputError with the kind's code where a heading is missing; `bad-row` where a row has too few columns.
 */
export async function readTable(source: ByteSource, kind: TableKind, keep?: KeepCode): Promise<Table> {
  const batches = readLines(source);
  const { value: start } = await batches.next();
  const heading = (start?.texts[0] ?? '').replace(/^\u00ef\u00bb\u00bf/, '');
  const cut = heading.includes('^') ? cutAtCarets : cutAtCommas;
  const headings = cut(heading);
  const columns = columnsByContent(headings, kind.holdsByHeading);
  const missing = kind.required.filter((holds) => !columns.has(holds));
  if (start === undefined || missing.length > 0) throw notThis(source.name, kind, missing);
  const code = [columns.get('county'), columns.get('district'), columns.get('school')];
  const codeWidth = Math.max(...code.map((place) => place ?? 0)) + 1;
  const width = Math.max(...columns.values()) + 1;

  async function* rows(): AsyncGenerator<TableRow> {
    for (const [offset, text] of (start?.texts ?? []).entries()) {
      const row = offset === 0 ? undefined : rowOf(offset + 1, text);
      if (row !== undefined) yield row;
    }
    for await (const { first, texts } of batches) {
      for (const [offset, text] of texts.entries()) {
        const row = rowOf(first + offset, text);
        if (row !== undefined) yield row;
      }
    }
  }

  function rowOf(line: number, text: string): TableRow | undefined {
    if (text === '') return undefined;
    if (keep !== undefined && !keep(cdsCode(cut(text, codeWidth), code))) return undefined;
    const cells = cut(text);
    if (cells.length < width) throw badRow(source.name, line, cells.length, width);
    return { line, cells };
  }

  return { columns, rows: rows() };
}

/** The 14-digit code of a row, whose parts may have lost their leading zeros in a spreadsheet. */
export function cdsCode(cells: readonly string[], places: readonly (number | undefined)[]): string {
  const [county, district, school] = places.map((place) => cells[place ?? -1]?.trim() ?? '');
  return county.padStart(2, '0') + district.padStart(5, '0') + school.padStart(7, '0');
}

/** Text of a cell: published files are in windows-1252, re-saved ones may be in UTF-8. */
export function textOf(cell: string): string {
  const bytes = Buffer.from(cell, 'latin1');
  return decodeText(bytes, 0, bytes.length).trim();
}

const cutAtCarets: CutLine = (line, first) => line.split('^', first);

/** The common case, every value in quotation marks and none within them, is cut without a parser. */
const cutAtCommas: CutLine = (line, first) => {
  if (line.startsWith('"') && line.endsWith('"') && line.length > 1) {
    const cells = line.slice(1, -1).split('","', first);
    if (!cells.some((cell) => cell.includes('"'))) return cells;
  }
  return parse(line, { relax_quotes: true, relax_column_count: true })[0] ?? [];
};

function columnsByContent(
  headings: readonly string[],
  holdsByHeading: ReadonlyMap<string, string>,
): Map<string, number> {
  const columns = new Map<string, number>();
  for (const [column, heading] of headings.entries()) {
    const holds = holdsByHeading.get(foldHeading(heading));
    if (holds !== undefined && !columns.has(holds)) columns.set(holds, column);
  }
  return columns;
}

function notThis(file: string, { name, errorCode }: TableKind, missing: readonly string[]): InputError {
  return new InputError(
    errorCode,
    `${file} is not ${name}: its headings lack ${missing.slice(0, 3).join(', ')}.`,
    { file, next: 'Unzip the download of caaspp-elpac.ets.org and name the .txt or .csv in it.' },
  );
}

function badRow(file: string, line: number, found: number, wanted: number): InputError {
  return new InputError('bad-row', `Line ${line} of ${file} has ${found} columns instead of ${wanted}.`, {
    file,
    line,
    next: 'The file is damaged or was changed: download it again.',
  });
}
