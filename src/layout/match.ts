import type { Layout } from './layout.js';

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
  const fieldsByHeading = foldedHeadings(layout);
  const columns = new Int16Array(headings.length).fill(-1);
  const taken = new Set<number>();
  const candidates = headings.map((heading) => fieldsByHeading.get(foldHeading(heading)) ?? []);
  const take = (column: number, field: number | undefined) => {
    if (field === undefined || taken.has(field)) return;
    columns[column] = field;
    taken.add(field);
  };
  for (const [column, fields] of candidates.entries()) if (fields.length === 1) take(column, fields[0]);
  for (const [column, fields] of candidates.entries()) {
    if (fields.length > 1) take(column, nearestTo(placeOf(column, columns), fields, taken));
  }
  const matched = taken.size;
  const byPlace = layout.document.dictionary === true ? [] : assignByPlace(layout, columns, taken);
  return { layout, columns, matched, byPlace };
}

/** The field where a column would belong if it followed the recognised column before it. */
function placeOf(column: number, columns: Int16Array): number {
  let before = column - 1;
  while (before >= 0 && columns[before] < 0) before--;
  return before < 0 ? column : columns[before] + column - before;
}

/** Of fields that share a heading, the free one that is nearest to a place. */
function nearestTo(place: number, fields: readonly number[], taken: ReadonlySet<number>): number | undefined {
  return fields
    .filter((field) => !taken.has(field))
    .sort((a, b) => Math.abs(a - place) - Math.abs(b - place))[0];
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

const foldedByLayout = new WeakMap<Layout, ReadonlyMap<string, readonly number[]>>();

/** Folded heading → the fields that have it: several for blanks that are headed alike, or numbered otherwise in some files. */
function foldedHeadings(layout: Layout): ReadonlyMap<string, readonly number[]> {
  let folded = foldedByLayout.get(layout);
  if (folded === undefined) {
    const fieldsByHeading = new Map<string, number[]>();
    for (const { index, headings } of layout.fields) {
      for (const heading of new Set(headings.map(foldHeading))) {
        fieldsByHeading.set(heading, [...(fieldsByHeading.get(heading) ?? []), index]);
      }
    }
    folded = fieldsByHeading;
    foldedByLayout.set(layout, folded);
  }
  return folded;
}

/** What two spellings of a heading share: letters and digits, case aside. */
export function foldHeading(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9]/g, '');
}
