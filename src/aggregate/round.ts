/**
 * A quotient of whole numbers with so many decimals, halves away from zero. It is rounded from whole numbers: a
 * binary fraction such as 0.145 is a little more or less than it reads, and would fall on the wrong side.
 * @returns Blank where the denominator is 0.
 */
export function quotient(numerator: number, denominator: number, decimals: 1 | 2): string {
  if (denominator === 0) return '';
  const unit = decimals === 1 ? 10 : 100;
  const doubled = 2 * unit * Math.abs(numerator) + denominator;
  const units = (doubled - (doubled % (2 * denominator))) / (2 * denominator);
  const fraction = units % unit;
  const sign = numerator < 0 && units > 0 ? '-' : '';
  const whole = (units - fraction) / unit;
  return `${sign}${whole}.${decimals === 2 && fraction < 10 ? '0' : ''}${fraction}`;
}

/** A share in percent, two decimals. */
export function percent(part: number, whole: number): string {
  if (whole >= REMEMBERED || part > whole) return quotient(part * 100, whole, 2);
  const key = whole * REMEMBERED + part;
  const known = shares.get(key);
  if (known !== undefined) return known;
  const share = quotient(part * 100, whole, 2);
  shares.set(key, share);
  return share;
}

/** Groups of a school are small, so that the same shares come again and again. */
const REMEMBERED = 256;
const shares = new Map<number, string>();
