import type { Layout } from '../layout/layout.js';
import { type HeadingMatch, matchHeadings } from '../layout/match.js';
import { refuseForeignFile } from './foreign.js';
import { delimiterOf, type ExtractFormat, type FileForm } from './format.js';
import type { ByteSource } from './source.js';
import { characterCount, decodeText } from './text.js';

/** What a file was taken for, and why. */
export type Detection =
  | { readonly recognised: true; readonly format: ExtractFormat; readonly evidence: readonly string[] }
  | {
      readonly recognised: false;
      readonly form: FileForm;
      /** What the file shows: "records of 1893 characters". */
      readonly seen: string;
      /** Layouts that fit equally well; empty where none fits. */
      readonly candidates: readonly string[];
    };

/** A layout is recognised when at least this share of its fields has its heading in the file. */
const ENOUGH_HEADINGS = 0.6;

const LINES_TO_LOOK_AT = 20;

/**
 * Finds form and layout of an extract from its first bytes.
 * @param layouts The layouts that may fit: one where the user named it, otherwise all that are published.
 * @param isNamed Whether the user named the layout, which then stands however badly it fits.
 * @throws InputError where the file is recognisably no extract.
 */
export function detectFormat(
  { name, head, form }: Pick<ByteSource, 'name' | 'head' | 'form'>,
  layouts: readonly Layout[],
  isNamed = false,
): Detection {
  refuseForeignFile(name, head);
  const bomLength = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  const lines = firstLines(head, bomLength);
  const delimiter = delimiterOf(form) ?? '^';
  const isDelimited = lines.some((line) => line.includes(delimiter.charCodeAt(0)));
  if (!isDelimited) return detectFixedWidth(lines, layouts, isNamed, bomLength);
  const rows = lines.map((line) => decodeText(line, 0, line.length).split(delimiter));
  return detectDelimited(rows, layouts, isNamed, bomLength, form ?? 'caret');
}

function detectDelimited(
  rows: readonly (readonly string[])[],
  layouts: readonly Layout[],
  isNamed: boolean,
  bomLength: number,
  form: FileForm,
): Detection {
  const titleLines = linesAboveHeadings(rows, layouts);
  const first = rows[titleLines];
  const hasHeadings = !layouts.some((layout) => layout.recordTypes.has(first[0].trim()));
  if (!hasHeadings) return detectByColumnCount(rows, layouts, isNamed, bomLength, form);
  const matches = layouts.map((layout) => matchHeadings(layout, first));
  const fitting = best(
    matches.filter((match) => isNamed || match.matched >= ENOUGH_HEADINGS * match.layout.fields.length),
    score,
  );
  if (fitting.length !== 1) {
    return unrecognised(
      form,
      `${first.length} headings`,
      fitting.map((match) => match.layout),
    );
  }
  const [{ layout, columns, matched }] = fitting;
  return {
    recognised: true,
    format: { layout, form, bomLength, titleLines, headings: first, columns },
    evidence: [`${matched} of ${layout.fields.length} headings of ${layout.id}`],
  };
}

/** How many rows, such as a title, stand above the one that has most of a layout's headings; 0 where none has. */
function linesAboveHeadings(rows: readonly (readonly string[])[], layouts: readonly Layout[]): number {
  const isRecord = ([first]: readonly string[]) =>
    layouts.some((layout) => layout.recordTypes.has(first.trim()));
  const firstRecord = rows.findIndex(isRecord);
  const before = firstRecord === -1 ? rows : rows.slice(0, firstRecord);
  const place = before.findIndex((row) =>
    layouts.some((layout) => matchHeadings(layout, row).matched >= ENOUGH_HEADINGS * layout.fields.length),
  );
  return Math.max(0, place);
}

/** Matched headings, with a point off for each that is missing or too many. */
function score(match: HeadingMatch): number {
  return match.matched - Math.abs(match.columns.length - match.layout.fields.length) / 1000;
}

function detectByColumnCount(
  rows: readonly (readonly string[])[],
  layouts: readonly Layout[],
  isNamed: boolean,
  bomLength: number,
  form: FileForm,
): Detection {
  const count = commonest(rows.map((row) => row.length));
  const fitting = layouts.filter((layout) => isNamed || layout.fields.length === count);
  if (fitting.length !== 1) return unrecognised(form, `no heading row, ${count} columns`, fitting);
  const [layout] = fitting;
  return {
    recognised: true,
    format: { layout, form, bomLength, titleLines: 0, headings: undefined, columns: inOrder(layout) },
    evidence: [`no heading row, ${count} columns`],
  };
}

function detectFixedWidth(
  lines: readonly Uint8Array[],
  layouts: readonly Layout[],
  isNamed: boolean,
  bomLength: number,
): Detection {
  const byBytes = commonest(lines.map((line) => line.length));
  const byCharacters = commonest(lines.map((line) => characterCount(line, 0, line.length)));
  const fitting = layouts.filter(
    ({ recordLength }) =>
      recordLength !== null && (recordLength === byBytes || recordLength === byCharacters),
  );
  const chosen =
    fitting.length > 0
      ? fitting
      : layouts.filter(
          (layout) => layout.recordLength !== null && (isNamed || beginsLikeRecord(layout, lines)),
        );
  if (chosen.length !== 1)
    return unrecognised('fixed-width', `records of ${byCharacters} characters`, chosen);
  const [layout] = chosen;
  return {
    recognised: true,
    format: {
      layout,
      form: 'fixed-width',
      bomLength,
      titleLines: 0,
      headings: undefined,
      columns: inOrder(layout),
    },
    evidence: [`records of ${byCharacters} characters`],
  };
}

/** Whether a record of the wrong length still has a record type and digits where the layout has them. */
function beginsLikeRecord(layout: Layout, lines: readonly Uint8Array[]): boolean {
  return lines.some((line) => {
    const text = decodeText(line, 0, line.length);
    const { recordType } = layout;
    if (!layout.recordTypes.has(text.slice((recordType.start ?? 1) - 1, recordType.end ?? 0))) return false;
    return layout.fields
      .slice(0, 10)
      .filter((field) => field.kind === 'digits')
      .every((field) => /^\d+$/.test(text.slice((field.start ?? 1) - 1, field.end ?? 0)));
  });
}

function unrecognised(form: FileForm, seen: string, candidates: readonly Layout[]): Detection {
  return { recognised: false, form, seen, candidates: candidates.map((layout) => layout.id) };
}

function inOrder(layout: Layout): Int16Array {
  return Int16Array.from(layout.fields, (field) => field.index);
}

/** The items with the highest score: several when they are level. */
function best<T>(items: readonly T[], scoreOf: (item: T) => number): T[] {
  const highest = Math.max(...items.map(scoreOf));
  return items.filter((item) => scoreOf(item) === highest);
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The first lines that hold something, without their line ends. */
function firstLines(head: Uint8Array, from: number): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = from;
  while (start < head.length && lines.length < LINES_TO_LOOK_AT) {
    const lineFeed = head.indexOf(0x0a, start);
    const lineEnd = lineFeed === -1 ? head.length : lineFeed;
    const end = lineEnd > start && head[lineEnd - 1] === 0x0d ? lineEnd - 1 : lineEnd;
    if (end > start) lines.push(head.subarray(start, end));
    start = lineEnd + 1;
  }
  return lines.length === 0 ? [new Uint8Array(0)] : lines;
}
