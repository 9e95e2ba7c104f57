import { readFileSync } from 'node:fs';
import { loadLayout } from './catalog.js';
import type { Layout } from './layout.js';
import { foldHeading } from './match.js';
import { fixedWidthVariants } from './variants.js';

/** What of all published layouts tells which of them a file may have, so that the others need not be loaded. */
export interface Signatures {
  readonly layouts: readonly {
    readonly id: string;
    readonly columns: number;
    readonly recordLengths: readonly number[];
  }[];
  /** Folded heading → the layouts that have it, a bit for each. */
  readonly headings: Readonly<Record<string, number>>;
}

/** Layouts with nearly as many headings as the best are likely as well. */
const CLOSE = 0.95;

export function signaturesOf(layouts: readonly Layout[]): Signatures {
  const headings: Record<string, number> = {};
  for (const [place, layout] of layouts.entries()) {
    for (const heading of layout.fields.flatMap((field) => field.headings)) {
      const folded = foldHeading(heading);
      headings[folded] = (headings[folded] ?? 0) | (1 << place);
    }
  }
  return {
    layouts: layouts.map((layout) => ({
      id: layout.id,
      // Without its headings nobody can tell the columns of a composed file.
      columns: layout.document.dictionary === true ? 0 : layout.fields.length,
      recordLengths: fixedWidthVariants(layout).flatMap(({ recordLength }) => recordLength ?? []),
    })),
    headings,
  };
}

/** The published layouts whose headings one of the rows may be. */
export function likelyByHeadings(rows: readonly (readonly string[])[]): Layout[] {
  const { layouts, headings } = published();
  const most = layouts.map((_, place) => {
    const has = (heading: string) => ((headings[foldHeading(heading)] ?? 0) >> place) & 1;
    return Math.max(...rows.map((row) => row.reduce((count, heading) => count + has(heading), 0)));
  });
  const best = Math.max(...most);
  return load((_, place) => best > 0 && most[place] >= CLOSE * best);
}

/** The published layouts with such a number of columns, or one less. */
export function likelyByWidth(counts: readonly number[]): Layout[] {
  return load(({ columns }) => counts.some((count) => count === columns || count === columns + 1));
}

/** The published layouts with such a record length; all of fixed width where there is none. */
export function likelyByLength(lengths: readonly number[]): Layout[] {
  const ofLength = load(({ recordLengths }) => recordLengths.some((length) => lengths.includes(length)));
  return ofLength.length > 0 ? ofLength : load(({ recordLengths }) => recordLengths.length > 0);
}

function load(isLikely: (signature: Signatures['layouts'][number], place: number) => boolean): Layout[] {
  return published()
    .layouts.filter(isLikely)
    .map(({ id }) => loadLayout(id));
}

let signatures: Signatures | undefined;

function published(): Signatures {
  signatures ??= readSignatures();
  return signatures;
}

/** Written from the layouts by `npm run docs`; a test fails while it is stale. */
function readSignatures(): Signatures {
  return JSON.parse(readFileSync(new URL('./signatures.json', import.meta.url), 'utf8'));
}
