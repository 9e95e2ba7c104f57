import type { ByteBuffer } from './byte-buffer.js';
import { FIELD_END } from './format.js';

const END = FIELD_END.charCodeAt(0);
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const COMMA = 0x2c;
const QUOTE = 0x22;

/**
 * Writes lines of fields that are divided by our own delimiter with commas, and quotes where they need them.
 * @param delimiter Another one in place of the comma.
 */
export function appendCommaText(
  bytes: Uint8Array,
  start: number,
  end: number,
  to: ByteBuffer,
  delimiter = COMMA,
): void {
  let from = start;
  let needsQuotes = false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === delimiter || byte === QUOTE) needsQuotes = true;
    if (byte !== END && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) continue;
    appendField(bytes, from, at, needsQuotes, to);
    to.appendByte(byte === END ? delimiter : byte);
    from = at + 1;
    needsQuotes = false;
  }
  appendField(bytes, from, end, needsQuotes, to);
}

function appendField(
  bytes: Uint8Array,
  start: number,
  end: number,
  needsQuotes: boolean,
  to: ByteBuffer,
): void {
  if (!needsQuotes) {
    to.append(bytes, start, end);
    return;
  }
  to.appendByte(QUOTE);
  for (let at = start; at < end; at++) {
    if (bytes[at] === QUOTE) to.appendByte(QUOTE);
    to.appendByte(bytes[at]);
  }
  to.appendByte(QUOTE);
}
