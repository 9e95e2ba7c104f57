import type { Field, Layout } from '../layout/layout.js';
import { isRequired, mayHaveTime } from './constraints.js';

/**
 * A CREATE TABLE statement in standard SQL: a column for each field, named by its key, in the order of the layout's files; what
 * columns and codes stand for is said in comments.
 */
export function createTable(layout: Layout): string {
  const last = layout.fields.length - 1;
  const columns = layout.fields.flatMap((field) => {
    const notNull = isRequired(layout, field) ? ' NOT NULL' : '';
    const comma = field.index === last ? '' : ',';
    return [
      `  -- ${field.number} ${comment(field.name)}`,
      ...[...field.codes].map(([code, label]) => `  --   ${comment(`${code}: ${label}`)}`),
      `  ${identifier(field.key)} ${type(field)}${notNull}${comma}`,
    ];
  });
  const table = identifier(layout.id.replaceAll('-', '_'));
  return [`-- ${layout.id}`, `CREATE TABLE ${table} (`, ...columns, ');', ''].join('\n');
}

function type(field: Field): string {
  const { kind, codes, delimitedLength } = field;
  // A code may stand in place of a number.
  if (codes.size === 0) {
    if (kind === 'integer') return 'INTEGER';
    if (kind === 'decimal') return 'DECIMAL(10, 4)';
    if (kind === 'date') return mayHaveTime(field) ? 'TIMESTAMP' : 'DATE';
  }
  return delimitedLength === null ? 'TEXT' : `VARCHAR(${delimitedLength})`;
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A comment ends with its line. */
function comment(text: string): string {
  return text.replace(/\s+/g, ' ');
}
