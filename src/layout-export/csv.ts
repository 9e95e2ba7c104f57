import { stringify } from 'csv-stringify/sync';
import type { Layout } from '../layout/layout.js';
import { fieldRow } from './field-rows.js';

/** A row for each field, comma-separated. */
export function layoutCsv(layout: Layout): string {
  const rows = layout.fields.map((field) => fieldRow(layout, field));
  return stringify(rows, { header: true, record_delimiter: 'windows' });
}
