const ZERO = 0x30;
const MINUS = 0x2d;
const POINT = 0x2e;

/** The longest text of a decimal: sign, digits, point. */
export const LONGEST_DECIMAL = 20;

/** Above it numbers are no 32-bit integers, whose digits are found several times as fast. */
const MOST = 0x7fff_ffff;

const POWERS = [1, 10, 100, 1000];

/** How a whole number of units of the last decimal reads: 1250 with two decimals is `12.50`. */
export function decimalText(units: number, decimals: number): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = units < 0 ? '-' : '';
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/**
 * Writes the same as bytes, without making a string.
 * @returns Where it ends.
 */
export function writeDecimal(bytes: Uint8Array, start: number, units: number, decimals: number): number {
  if (decimals === 0 && units >= 0 && units < 10) {
    bytes[start] = ZERO + units;
    return start + 1;
  }
  if (units < 0) {
    bytes[start] = MINUS;
    return writeDecimal(bytes, start + 1, -units, decimals);
  }
  if (units > MOST) return writeAscii(bytes, start, decimalText(units, decimals));
  let rest = units | 0;
  let length = decimals + 1;
  for (let bound = POWERS[length]; rest >= bound; bound *= 10) length++;
  const end = start + length + (decimals > 0 ? 1 : 0);
  let place = end;
  for (let digit = 0; digit < length; digit++) {
    if (digit === decimals && decimals > 0) bytes[--place] = POINT;
    const next = (rest / 10) | 0;
    bytes[--place] = ZERO + rest - next * 10;
    rest = next;
  }
  return end;
}

function writeAscii(bytes: Uint8Array, start: number, text: string): number {
  for (let at = 0; at < text.length; at++) bytes[start + at] = text.charCodeAt(at);
  return start + text.length;
}
