import type { Field, Layout } from './layout.js';

/** How a row of headings fits a layout. */
export interface HeadingMatch {
  readonly layout: Layout;
  /** Column → field index, -1 where no field could be meant. */
  readonly columns: Int16Array;
  /** How many headings are the layout's, spelling, spaces, dashes and case aside. */
  readonly matched: number;
  /** Columns whose heading is not the layout's, but whose place says which field they are. */
  readonly byPlace: readonly number[];
}

/** Holds a row of headings against a layout. */
export function matchHeadings(layout: Layout, headings: readonly string[]): HeadingMatch {
  const fieldByHeading = foldedHeadings(layout);
  const columns = new Int16Array(headings.length).fill(-1);
  const taken = new Set<number>();
  let matched = 0;
  for (const [column, heading] of headings.entries()) {
    const field = fieldByHeading.get(foldHeading(heading));
    if (field === undefined || taken.has(field.index)) continue;
    columns[column] = field.index;
    taken.add(field.index);
    matched++;
  }
  return { layout, columns, matched, byPlace: assignByPlace(layout, columns, taken) };
}

/** A column between two recognised neighbours is the field that stands between theirs. */
function assignByPlace(layout: Layout, columns: Int16Array, taken: Set<number>): number[] {
  const byPlace: number[] = [];
  let shift = 0;
  for (let column = 0; column < columns.length; column++) {
    if (columns[column] >= 0) {
      shift = columns[column] - column;
      continue;
    }
    const candidate = column + shift;
    if (candidate >= layout.fields.length || taken.has(candidate)) continue;
    columns[column] = candidate;
    taken.add(candidate);
    byPlace.push(column);
  }
  return byPlace;
}

const foldedByLayout = new WeakMap<Layout, ReadonlyMap<string, Field>>();

function foldedHeadings(layout: Layout): ReadonlyMap<string, Field> {
  let folded = foldedByLayout.get(layout);
  if (folded === undefined) {
    const entries = layout.fields.flatMap((field) =>
      field.headings.map((heading) => [foldHeading(heading), field] as const),
    );
    folded = new Map(entries);
    foldedByLayout.set(layout, folded);
  }
  return folded;
}

/** What two spellings of a heading share: letters and digits, case aside. */
export function foldHeading(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9]/g, '');
}
