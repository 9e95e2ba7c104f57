/** A fraction of whole numbers, so that nothing is rounded before the end. The denominator is above 0. */
export interface Quantity {
  readonly numerator: number;
  readonly denominator: number;
}

/** Rounded to so many decimals, halves up, as the number of units of the last decimal: 12.35 is 1235. */
export function roundedUnits({ numerator, denominator }: Quantity, decimals: number): number {
  const dividend = 2 * numerator * 10 ** decimals + denominator;
  const divisor = 2 * denominator;
  const remainder = ((dividend % divisor) + divisor) % divisor;
  return (dividend - remainder) / divisor;
}

/** Whether a quantity lies just between two numbers of so many decimals, so that programs may round it either way. */
export function isHalf({ numerator, denominator }: Quantity, decimals: number): boolean {
  const doubled = 2 * numerator * 10 ** decimals;
  return doubled % denominator === 0 && Math.abs((doubled / denominator) % 2) === 1;
}
