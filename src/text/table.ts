import { CsvError, parse } from 'csv-parse/sync';

/** A row of a small table that a user keeps: of windows, of holidays. */
export interface TableRow {
  /** Without the blanks around them. */
  readonly cells: readonly string[];
  /** 1-based. */
  readonly line: number;
}

/**
 * Reads comma-separated rows, whatever their line ends and number of cells; those that are empty but for their commas,
 * as spreadsheets save them, are left out.
 * @param fault Makes what is thrown where a quotation mark is not closed.
 */
export function readTable(
  text: string,
  fault: (line: number, what: string, cause: unknown) => Error,
): TableRow[] {
  const rows: TableRow[] = [];
  try {
    parse(text, {
      bom: true,
      trim: true,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      skip_records_with_empty_values: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ cells, line: lines });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw fault(Number(error.lines), 'a quotation mark is not closed', error);
  }
  return rows;
}
