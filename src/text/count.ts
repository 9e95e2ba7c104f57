/** `1 record`, `5,000 records`. By hand, since to load what knows of languages takes longer than a small file. */
export function count(amount: number, noun: string): string {
  return `${grouped(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}

/** A whole number with commas between thousands. */
export function grouped(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ',');
}
