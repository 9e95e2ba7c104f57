import { writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { longForm } from '../../src/aggregate/form/long.js';
import { type AggregateRequest, type AggregateResult, aggregateExtract } from '../../src/aggregate/index.js';
import { unprotected } from '../../src/aggregate/output-row.js';
import { recogniseExtract } from '../../src/extract/recognise.js';
import { type RecordValues, writeExtract } from '../../src/extract/write.js';
import { generateRecords } from '../../src/generate/index.js';
import type { Layout } from '../../src/layout/layout.js';
import { sourceOf } from '../support/source.js';

/** A row as heading → value. */
export type Line = Readonly<Record<string, string>>;

/** Generated records in which some students count elsewhere than where they were tested. */
export function* recordsOf(layout: Layout, seed: number, count: number): Generator<RecordValues> {
  let number = 0;
  for (const record of generateRecords(layout, { records: count, seed })) {
    number++;
    const changed = new Map(record);
    if (number % 17 === 0) changed.set('districtOfAccountability', '1964733');
    if (number % 23 === 0) changed.set('testedCharterCode1', '0999');
    if (number % 29 === 0) for (const part of [1, 2]) changed.delete(`testedSchoolCode${part}`);
    if (number % 31 === 0) changed.delete('usSchoolEntryDate');
    if (number % 37 === 0) changed.set('npsFlag', 'Y');
    yield changed;
  }
}

export function caretOf(layout: Layout, records: Iterable<RecordValues>): Buffer {
  return Buffer.concat([...writeExtract(layout, 'caret', records)].map((chunk) => Buffer.from(chunk)));
}

/** The comma-separated form of records, with the published headings. */
export function writeComma(path: string, layout: Layout, records: Iterable<RecordValues>): void {
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const lines = [line(layout.fields.map(({ headings }) => headings[0]))];
  for (const record of records) lines.push(line(layout.fields.map(({ key }) => record.get(key) ?? '')));
  writeFileSync(path, `${lines.join('\n')}\n`);
}

/** What `aggregate` gives for an extract, read back from its long form. */
export async function aggregateLines(
  bytes: Uint8Array,
  request: AggregateRequest & { readonly zeros?: boolean },
): Promise<Line[]> {
  const source = sourceOf(bytes);
  const result = await aggregateExtract([{ source, format: recogniseExtract(source) }], request);
  return parse(longText(result), { columns: true });
}

/** The long form of a result, with nothing hidden. */
export function longText(result: AggregateResult): string {
  const decoder = new TextDecoder();
  let text = '';
  for (const chunk of longForm(result, unprotected(result.rows), { isFinal: false })) {
    text += decoder.decode(chunk, { stream: true });
  }
  return text;
}

/** Runs statements in DuckDB and gives the rows of the last, NULL as the empty string. */
export async function query(...statements: readonly string[]): Promise<Line[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    for (const statement of statements.slice(0, -1)) await connection.run(statement);
    const reader = await connection.runAndReadAll(statements[statements.length - 1]);
    return reader
      .getRowObjects()
      .map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)]),
        ),
      );
  } finally {
    connection.closeSync();
  }
}

/**
 * The numbers of lines by what they are about, so that engines can be compared that write numbers in other ways; as JSON,
 * since there are millions of them.
 * @param measures The columns to look at.
 */
export function numbersBy(
  lines: readonly Line[],
  keys: readonly string[],
  measures: readonly string[],
): Map<string, string> {
  return new Map(
    lines.map((line) => {
      const numbers = measures.map((name) => [name, line[name] === '' ? null : Number(line[name])]);
      return [keys.map((key) => line[key]).join(' '), JSON.stringify(Object.fromEntries(numbers))];
    }),
  );
}

/** The columns of the long form that are no measures. */
const about = [
  'status',
  'protection',
  'attribution',
  'entity_type',
  'cds_code',
  'county_name',
  'district_name',
  'school_name',
  'record_type',
  'test',
  'grade',
  'group_id',
  'group_category',
  'group_name',
];

export function measuresIn([line]: readonly Line[], fields: readonly string[] = []): string[] {
  return Object.keys(line).filter((name) => !about.includes(name) && !fields.includes(name));
}
