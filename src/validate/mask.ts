/** Longer values are cut: a report is to be read. */
const MAX_LENGTH = 120;

/** A value as a report may show it. */
export function shown(value: string): string {
  return value.length <= MAX_LENGTH ? value : `${value.slice(0, MAX_LENGTH)}…`;
}

/**
 * The shape of a personal value without what it says: digits become 9, letters A or a. What is wrong with it
 * (a lost digit, an exponent, a slash in a date) stays visible.
 */
export function masked(value: string): string {
  return value
    .replace(/\p{Nd}/gu, '9')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{L}/gu, (letter) => (letter === 'A' ? 'A' : 'a'));
}
