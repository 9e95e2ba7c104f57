import { resaveDelimiters } from '../format.js';

/** A character that programs put between fields when they save an extract again. */
export interface Delimiter {
  readonly character: string;
  readonly form: keyof typeof resaveDelimiters;
}

const delimiters: readonly Delimiter[] = [
  { character: resaveDelimiters.comma, form: 'comma' },
  { character: resaveDelimiters.tab, form: 'tab' },
  { character: resaveDelimiters.semicolon, form: 'semicolon' },
];

const LINES_TO_LOOK_AT = 20;

/** An extract has dozens of columns; fewer delimiters may stand in a title or a value. */
const FEWEST = 8;

/** Records of fixed width hold punctuation too, but their stretches without any are longer than headings, which have 50. */
const LONGEST_MEAN = 64;

const QUOTE = 0x22;
const CARET = 0x5e;

/** What the fields of a text are divided by that was saved again; undefined for one as it is given out. */
export function delimiterOfText(head: Uint8Array): Delimiter | undefined {
  const lines = firstLines(head);
  const stated = statedDelimiter(lines[0]);
  if (stated !== undefined) return stated;
  const counted = delimiters.map((delimiter) => ({
    delimiter,
    count: typicalCount(lines, delimiter.character.charCodeAt(0)),
  }));
  const [best] = counted.sort((a, b) => b.count - a.count);
  return best.count >= FEWEST && typicalCount(lines, CARET) < FEWEST ? best.delimiter : undefined;
}

/** The line `sep=;` that some programs put first, for Excel. */
export function isStatement(line: string): boolean {
  return /^"?sep=.?"?$/i.test(line);
}

function statedDelimiter(line: Uint8Array | undefined): Delimiter | undefined {
  const text = Buffer.from(line ?? []).toString('latin1');
  const character = /^"?sep=(.)"?$/i.exec(text)?.[1];
  return delimiters.find((delimiter) => delimiter.character === character);
}

/** How many of the delimiter stand in most lines outside quotes, the first lines, which may be titles, among them. */
function typicalCount(lines: readonly Uint8Array[], delimiter: number): number {
  const counts = lines
    .map((line) => ({ count: countOutsideQuotes(line, delimiter), length: line.length }))
    .filter(({ count, length }) => length / (count + 1) <= LONGEST_MEAN)
    .map(({ count }) => count)
    .sort((a, b) => a - b);
  return counts[counts.length >> 1] ?? 0;
}

function countOutsideQuotes(line: Uint8Array, delimiter: number): number {
  let count = 0;
  let isQuoted = false;
  for (const byte of line) {
    if (byte === QUOTE) isQuoted = !isQuoted;
    else if (byte === delimiter && !isQuoted) count++;
  }
  return count;
}

/** The first lines that hold something; line breaks in quotes count, since a few lines more or less do not matter. */
function firstLines(head: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  for (let at = start; at <= head.length && lines.length < LINES_TO_LOOK_AT; at++) {
    if (at < head.length && head[at] !== 0x0a && head[at] !== 0x0d) continue;
    if (at > start) lines.push(head.subarray(start, at));
    start = at + 1;
  }
  return lines;
}
