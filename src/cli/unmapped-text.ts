import { stringify } from 'csv-stringify/sync';
import type { UnmappedProblem, UnmappedValues } from '../convert/index.js';
import { grouped } from '../text/count.js';

/** How a list of values with a problem begins. */
const openings: Readonly<Record<UnmappedProblem, (layout: string) => string>> = {
  'no-test': (layout) => `records not written, of tests that ${layout} does not have`,
  'no-field': (layout) => `not written, because ${layout} has no such field`,
  'unknown-column': () => 'not written, because the layout of the file does not know the column',
  'not-listed': (layout) => `not written, because ${layout} does not list the code there`,
  'does-not-fit': (layout) => `not written, because ${layout} does not allow the value there`,
  recoded: (layout) => `written as ${layout} spells the code`,
  required: (layout) => `blank, although ${layout} requires a value`,
  'other-meaning': (layout) => `written, but ${layout} labels the code otherwise`,
};

/** A line for each file and problem, with the number of records of each field or code. */
export function describeUnmapped(values: readonly UnmappedValues[], layout: string): string[] {
  const lines = new Map<string, string[]>();
  for (const { file, problem, key, heading, code, written, records } of values) {
    const opening = `${file}: ${openings[problem](layout)}`;
    const name = [key === '' ? heading : key, code, written === '' ? '' : `as ${written}`];
    const item = `${name.filter((part) => part !== '').join(' ')} (${grouped(records)})`;
    lines.set(opening, [...(lines.get(opening) ?? []), item]);
  }
  return [...lines].map(([opening, items]) => `${opening}: ${items.join(', ')}`);
}

/** The same as comma-separated values. */
export function unmappedCsv(values: readonly UnmappedValues[]): string {
  return stringify([...values], {
    header: true,
    columns: ['file', 'key', 'heading', 'problem', 'code', 'written', 'records', 'example'],
    record_delimiter: 'windows',
  });
}
