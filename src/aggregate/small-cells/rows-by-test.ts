import type { AggregateRow } from '../row.js';

/** The places of the rows of each test: tests never add up. */
export function rowsByTest(rows: readonly AggregateRow[]): Iterable<readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { recordType }] of rows.entries()) {
    const ofTest = places.get(recordType);
    if (ofTest === undefined) places.set(recordType, [place]);
    else ofTest.push(place);
  }
  return places.values();
}
