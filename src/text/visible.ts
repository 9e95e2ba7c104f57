import { count } from './count.js';

/** The longest value that a line of text shows; a whole record in one field would bury the rest. */
const longest = 80;

/**
 * Text of a file or a user as it may stand on a terminal: control, formatting and line-breaking characters
 * become `\u{…}`, so that a hostile file can neither move the cursor nor fake a line.
 */
export function visible(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

/** The same in quotes, and cut after 80 characters. */
export function quoted(text: string): string {
  const characters = Array.from(text);
  const shown = visible(characters.slice(0, longest).join('')).replaceAll('"', '\\"');
  return characters.length > longest
    ? `"${shown}…" (${count(characters.length, 'character')})`
    : `"${shown}"`;
}
