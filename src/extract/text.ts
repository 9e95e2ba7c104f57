import { isUtf8 } from 'node:buffer';

/** What the bytes of a text outside ASCII are. */
export type TextEncoding = 'ascii' | 'utf-8' | 'windows-1252';

const utf8 = new TextDecoder('utf-8');

/**
 * What windows-1252 has at 0x80–0x9f, where Latin-1 has control characters. The TextDecoder of some versions of Node
 * leaves them as they are.
 */
const specialIn1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Bytes that windows-1252 leaves undefined. */
const UNDEFINED_IN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** The encoding of a text; undefined where it holds control characters or bytes that stand for nothing. */
export function textEncoding(bytes: Uint8Array, start: number, end: number): TextEncoding | undefined {
  let ascii = true;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte >= 0x80) ascii = false;
    else if (byte < 0x20 || byte === 0x7f) return undefined;
  }
  if (ascii) return 'ascii';
  const text = bytes.subarray(start, end);
  if (isUtf8(text)) return 'utf-8';
  return text.some((byte) => UNDEFINED_IN_1252.has(byte)) ? undefined : 'windows-1252';
}

/** Reads bytes as UTF-8 where they are, otherwise as windows-1252 (which covers Latin-1). Never throws. */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  const text = bytes.subarray(start, end);
  return isUtf8(text) ? utf8.decode(text) : decode1252(text);
}

function decode1252({ buffer, byteOffset, length }: Uint8Array): string {
  const latin1 = Buffer.from(buffer, byteOffset, length).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (character) => specialIn1252[character.charCodeAt(0) - 0x80]);
}

/** The bytes of a text in windows-1252; undefined where it has a character that is not in it. */
export function encode1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const special = code < 0x80 || (code >= 0xa0 && code <= 0xff) ? -1 : specialIn1252.indexOf(text[at]);
    if (special === -1 && code > 0xff) return undefined;
    bytes[at] = special === -1 ? code : special + 0x80;
  }
  return bytes;
}

/** Characters, not bytes, in a text. */
export function characterCount(bytes: Uint8Array, start: number, end: number): number {
  if (!isUtf8(bytes.subarray(start, end))) return end - start;
  let count = 0;
  for (let at = start; at < end; at++) if ((bytes[at] & 0xc0) !== 0x80) count++;
  return count;
}

export function trimSpaces(bytes: Uint8Array, start: number, end: number): readonly [number, number] {
  let from = start;
  let to = end;
  while (from < to && bytes[from] === 0x20) from++;
  while (to > from && bytes[to - 1] === 0x20) to--;
  return [from, to];
}
