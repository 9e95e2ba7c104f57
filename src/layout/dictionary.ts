import { bindLayout, type Layout } from './layout.js';
import type { HeadingMatch } from './match.js';

/** Dictionary → indexes of its fields, joined → the layout of a file that has these columns. */
const narrowed = new WeakMap<Layout, Map<string, Layout>>();

/**
 * Of a dictionary of columns, the layout of the file at hand: the fields that it has, in its order. Files with the same
 * columns have the same layout. Other layouts stay as they are.
 */
export function narrowToFile(match: HeadingMatch): HeadingMatch {
  const { layout, columns } = match;
  if (layout.document.dictionary !== true) return match;
  const present = [...columns].filter((field) => field >= 0);
  const byColumns = narrowed.get(layout) ?? new Map<string, Layout>();
  narrowed.set(layout, byColumns);
  const name = present.join();
  let own = byColumns.get(name);
  if (own === undefined) {
    own = bindLayout({ ...layout.document, fields: present.map((field) => layout.document.fields[field]) });
    byColumns.set(name, own);
  }
  let place = 0;
  return { ...match, layout: own, columns: columns.map((field) => (field < 0 ? -1 : place++)) };
}
