import type { Layout } from '../layout/layout.js';
import { layoutCsv } from './csv.js';
import { jsonSchema } from './json-schema.js';
import { layoutMarkdown } from './markdown.js';
import { createTable } from './sql.js';
import { tableSchema } from './table-schema.js';
import type { ExportTarget } from './targets.js';

export type { ExportTarget } from './targets.js';

/** A layout in another form, as the text of a file. */
export function exportLayout(layout: Layout, to: ExportTarget): string {
  switch (to) {
    case 'json-schema':
      return asJson(jsonSchema(layout));
    case 'table-schema':
      return asJson(tableSchema(layout));
    case 'csv':
      return layoutCsv(layout);
    case 'markdown':
      return layoutMarkdown(layout);
    case 'sql':
      return createTable(layout);
  }
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
