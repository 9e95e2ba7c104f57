import type { Layout } from '../layout/layout.js';

export type Form = 'fixed-width' | 'caret';

/** How the bytes of an extract are to be cut, and which layout they follow. */
export interface ExtractFormat {
  readonly layout: Layout;
  readonly form: Form;
  /** Number of bytes before the first line (a byte order mark). */
  readonly bomLength: number;
  /** The heading row as it stands; undefined where the file has none. */
  readonly headings: readonly string[] | undefined;
  /** Column → index of the layout's field, -1 for a column that the layout does not know. */
  readonly columns: Int16Array;
}
