const DAY = 24 * 60 * 60 * 1000;

/** Last day that Excel knows: 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/** Excel shows no more. */
const DIGITS = 15;

/**
 * A number as a spreadsheet keeps it, in plain digits: an exponent is written out, since the digits of an identifier
 * are all that is left of it, and no more than fifteen digits count.
 */
export function plainNumber(stored: string): string {
  const number = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(number)) return stored;
  if (Number.isInteger(number)) return BigInt(number).toString();
  const rounded = String(Number(number.toPrecision(DIGITS)));
  return rounded.includes('e') ? stored : rounded;
}

/** The day of a serial number, YYYY-MM-DD; undefined for a number that is none. */
export function dateOfSerial(stored: string, since1904: boolean): string | undefined {
  const serial = Number(stored);
  if (!(serial >= 1 && serial < LAST_SERIAL + 1)) return undefined;
  const day = Math.floor(serial);
  // Excel counts a 29 February 1900 that never was.
  const origin = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  return new Date(origin + day * DAY).toISOString().slice(0, 10);
}
