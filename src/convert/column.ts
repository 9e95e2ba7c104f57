import type { Row } from '../extract/row.js';
import { symbolsOf } from '../extract/symbols.js';
import { BLANK, INVALID, LOWEST_NUMBER } from '../extract/value.js';
import type { Field, Layout } from '../layout/layout.js';

/** One column of an output: a field as it stands, or what its codes stand for. */
export interface Column {
  readonly field: Field;
  /** As published; a derived field and a label have their key. */
  readonly heading: string;
  readonly key: string;
  readonly isLabel: boolean;
}

/** The columns for some fields, each code field followed by its labels where they are wanted. */
export function columnsOf(fields: readonly Field[], labels: boolean): Column[] {
  return fields.flatMap((field) => {
    const { key, headings } = field;
    const own = { field, heading: headings[0] ?? key, key, isLabel: false };
    if (!labels || field.codes.size === 0) return [own];
    return [own, { field, heading: `${key}Label`, key: `${key}Label`, isLabel: true }];
  });
}

/** The code that a code field holds, or that stands in place of a number; undefined where there is none. */
export function codeReader(layout: Layout, field: Field): (row: Row) => string | undefined {
  const symbols = symbolsOf(layout);
  const { index, kind } = field;
  return ({ values }) => {
    const value = values[index];
    if (value === BLANK || value === INVALID) return undefined;
    if (kind === 'code') return symbols.code(value);
    return value < LOWEST_NUMBER ? symbols.code(value - BLANK - 2) : undefined;
  };
}

/** The label of the code that a field holds; empty where it holds none. */
export function labelReader(layout: Layout, field: Field): (row: Row) => string {
  const code = codeReader(layout, field);
  return (row) => field.codes.get(code(row) ?? '') ?? '';
}
