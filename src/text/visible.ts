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

/** The same in quotes, which show where a value begins and ends. */
export function quoted(text: string): string {
  return `"${visible(text).replaceAll('"', '\\"')}"`;
}
