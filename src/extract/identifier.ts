/** A digits identifier of up to 18 digits, as two integers below 10⁹. */
export interface Identifier {
  high: number;
  low: number;
}

const LOW_DIGITS = 9;

/**
 * Reads the digits in `bytes[start, end)` into `into`, so that nothing is allocated for each record.
 * @returns Whether they are an identifier of 1 to 18 digits.
 */
export function readIdentifier(bytes: Uint8Array, start: number, end: number, into: Identifier): boolean {
  const length = end - start;
  if (length < 1 || length > 2 * LOW_DIGITS) return false;
  into.high = 0;
  into.low = 0;
  const lowStart = Math.max(start, end - LOW_DIGITS);
  for (let at = start; at < end; at++) {
    const digit = bytes[at] - 0x30;
    if (digit < 0 || digit > 9) return false;
    if (at < lowStart) into.high = into.high * 10 + digit;
    else into.low = into.low * 10 + digit;
  }
  return true;
}
