import { stringify } from 'csv-stringify/sync';
import type { Layout } from '../layout/layout.js';
import type { Change, Repair, RepairTotal } from '../repair/index.js';
import { count, grouped } from '../text/count.js';

const columns = ['line', 'record', 'key', 'cause', 'change', 'from', 'to'];

/** The first line of the list of changes. */
export const listHeadings = csvLine(columns);

/** A line of the list. */
export function changeLine({ line, record, key, cause, isMended, from, to }: Change): string {
  return csvLine([line, record, key, cause, isMended ? 'mended' : 'left', from, to]);
}

function csvLine(cells: readonly (string | number | null)[]): string {
  return stringify([[...cells]], { record_delimiter: 'windows' });
}

/** A line for the file, then one for each cause with the number of changes in each column. */
export function describeRepair(repair: Repair, file: string, { id }: Layout): string[] {
  const { totals, records, isDayFirst } = repair;
  const mended = totals.filter(({ isMended }) => isMended);
  const left = totals.filter(({ isMended }) => !isMended);
  const verdict = totals.length === 0 ? 'nothing to mend' : `${sum(mended)} mended, ${sum(left)} left`;
  return [
    `${file}: ${verdict}. ${count(records, 'record')}, ${id}`,
    ...byCause('mended', mended),
    ...byCause('left as it was', left),
    ...(isDayFirst ? ['  Dates have the day first here: none with slashes is mended.'] : []),
    ...(left.length > 0 ? ['  What is left only the download itself can tell.'] : []),
  ];
}

function sum(totals: readonly RepairTotal[]): string {
  return grouped(totals.reduce((all, total) => all + total.count, 0));
}

function byCause(opening: string, totals: readonly RepairTotal[]): string[] {
  const items = new Map<string, string[]>();
  for (const { cause, key, count: number } of totals) {
    const times = grouped(number);
    const item = key === '' ? times : `${key} (${times})`;
    items.set(cause, [...(items.get(cause) ?? []), item]);
  }
  return [...items].map(([cause, list]) => `  ${opening}, ${cause}: ${list.join(', ')}`);
}
