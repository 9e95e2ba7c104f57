import { sqlText } from '../../expression/to-sql.js';

/** How an engine writes what others write otherwise. */
export interface Dialect {
  quote(name: string): string;
  /** A statement that makes a view of a file: Parquet, or comma-separated values with a heading row. */
  view(name: string, file: string): string;
  /** A row for each element of a list. */
  explode(elements: readonly string[]): string;
  /** The whole part of a quotient of whole numbers from 0 up. */
  wholeQuotient(numerator: string, denominator: string): string;
}

const duckdb: Dialect = {
  quote: (name) => `"${name.replaceAll('"', '""')}"`,
  view(name, file) {
    const table = isParquet(file)
      ? `read_parquet(${sqlText(file)})`
      : `read_csv(${sqlText(file)}, header = true, all_varchar = true)`;
    return `CREATE OR REPLACE TEMPORARY VIEW ${name} AS SELECT * FROM ${table};`;
  },
  explode: (elements) => `unnest([${elements.join(', ')}])`,
  wholeQuotient: (numerator, denominator) => `(${numerator}) // (${denominator})`,
};

const spark: Dialect = {
  quote: (name) => `\`${name.replaceAll('`', '``')}\``,
  view(name, file) {
    const options = [`path ${sqlText(file)}`, ...(isParquet(file) ? [] : ["header 'true'", "escape '\"'"])];
    const format = isParquet(file) ? 'parquet' : 'csv';
    return `CREATE OR REPLACE TEMPORARY VIEW ${name} USING ${format} OPTIONS (${options.join(', ')});`;
  },
  explode: (elements) => `explode(array(${elements.join(', ')}))`,
  wholeQuotient: (numerator, denominator) => `(${numerator}) div (${denominator})`,
};

export const dialects = { duckdb, spark } as const;

export type DialectName = keyof typeof dialects;

/** Parquet that convert wrote has field keys as columns, comma-separated values the published headings. */
export function isParquet(file: string): boolean {
  return file.endsWith('.parquet');
}
