/**
 * A quotient of whole numbers as a whole number of units of its last decimal, halves away from zero. It is rounded from
 * whole numbers: a binary fraction such as 0.145 is a little more or less than it reads, and would fall on the wrong
 * side. The floor is exact, since the quotient of whole numbers below 2^53 is rounded up to none that it does not reach.
 * @param unit What 1 is in units: 10 for a decimal, 10,000 for a percentage of two.
 * @returns NaN where the denominator is 0.
 */
export function quotient(numerator: number, denominator: number, unit: number): number {
  if (denominator === 0) return Number.NaN;
  const units = Math.floor((2 * unit * Math.abs(numerator) + denominator) / (2 * denominator));
  return numerator < 0 ? -units : units;
}
