import type { Layout } from '../layout/layout.js';

/** How TOMS gives extracts out. */
export type Form = 'fixed-width' | 'caret';

/** How a file holds its fields: as it was given out, or as a program saved it again. */
export type FileForm = Form | 'comma' | 'tab' | 'semicolon' | 'spreadsheet';

/** Stands between the fields of what was saved again, in place of a delimiter that values may hold in quotes. */
export const FIELD_END = '\u001f';

/** What programs put between fields when they save an extract again: form → character. */
export const resaveDelimiters = { comma: ',', tab: '\t', semicolon: ';' } as const;

/** How the bytes of an extract are to be cut, and which layout they follow. */
export interface ExtractFormat {
  readonly layout: Layout;
  readonly form: FileForm;
  /** Number of bytes before the first line (a byte order mark). */
  readonly bomLength: number;
  /** Number of lines above the heading row that hold something, such as a title. */
  readonly titleLines: number;
  /** The heading row as it stands; undefined where the file has none. */
  readonly headings: readonly string[] | undefined;
  /** Column → index of the layout's field, -1 for a column that the layout does not know. */
  readonly columns: Int16Array;
}

/** What divides the fields of a form when it is read; undefined where their places do. */
export function delimiterOf(form: FileForm | undefined): string | undefined {
  if (form === 'fixed-width') return undefined;
  return form === undefined || form === 'caret' ? '^' : FIELD_END;
}

/** How long a record is: columns in delimited files, characters in fixed width. */
export function extentOf({ form, columns, layout }: ExtractFormat): number {
  return form === 'fixed-width' ? (layout.recordLength ?? 0) : columns.length;
}
