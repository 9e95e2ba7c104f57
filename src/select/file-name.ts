import { createHash } from 'node:crypto';

const LONGEST = 100;

/**
 * A file name, without its extension, for a value: letters, digits, `-` and `_` stay, everything else is written as `%` and
 * the hexadecimal digits of its UTF-8 bytes, so that different values have different names and none leaves the
 * directory. A blank value is `_blank`.
 */
export function fileNameFor(value: string): string {
  if (value === '') return '_blank';
  const name = value
    .replace(/[^A-Za-z0-9_-]/gu, (character) =>
      [...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
    )
    .replace(/^_/, '%5f');
  if (name.length <= LONGEST) return name;
  const digest = createHash('sha256').update(value).digest('hex').slice(0, 16);
  return `${name.slice(0, LONGEST)}-${digest}`;
}
