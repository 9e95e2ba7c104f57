import { parse } from 'csv-parse/sync';

/** The tables that a page offers to save: name of the file → rows by heading. */
export function savedTables(page: string): Map<string, Record<string, string>[]> {
  const links = page.matchAll(/download="([^"]+)" href="data:text\/csv;charset=utf-8,([^"]*)"/g);
  return new Map(
    [...links].map(([, name, data]) => [
      name,
      parse(decodeURIComponent(data.replaceAll('&#39;', "'")), { columns: true }),
    ]),
  );
}
