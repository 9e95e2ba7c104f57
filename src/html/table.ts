import { stringify } from 'csv-stringify/sync';
import { type Html, html, nothing } from './html.js';

/** A value: null where there is none. */
export type Cell = string | number | null;

export interface Column {
  readonly title: string;
  /** Digits after the point, for numbers; a column without is one of text. */
  readonly decimals?: number;
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * A table in a box of its own that scrolls sideways where the screen is too narrow, by keys as well. The first cell of a row
 * is its heading.
 */
export function tableMarkup({ caption, columns, rows }: Table): Html {
  const headings = columns.map(
    ({ title, decimals }) => html`<th scope="col"${numeric(decimals)}>${title}</th>`,
  );
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}">
<table>
<caption>${caption}</caption>
<thead><tr>${headings}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map((cell, index) => cellMarkup(cell, columns[index], index === 0))}</tr>\n`)}</tbody>
</table>
</div>`;
}

function cellMarkup(cell: Cell, { decimals }: Column, isHeading: boolean): Html {
  const text = cell === null ? '' : typeof cell === 'number' ? shownNumber(cell, decimals) : cell;
  if (isHeading) return html`<th scope="row"${numeric(decimals)}>${text}</th>`;
  return html`<td${numeric(decimals)}>${text}</td>`;
}

function numeric(decimals: number | undefined): Html {
  return decimals === undefined ? nothing : html` class="number"`;
}

/** A number as people read it: `12,345.6`. */
export function shownNumber(value: number, decimals = 0): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** A link that saves a table as CSV; its data stand in the page. */
export function csvLink({ caption, columns, rows }: Table, fileName: string): Html {
  const lines = rows.map((row) =>
    row.map((cell, index) => (typeof cell === 'number' ? cell.toFixed(columns[index].decimals) : cell)),
  );
  const text = stringify([columns.map(({ title }) => title), ...lines], { escape_formulas: true });
  const address = `data:text/csv;charset=utf-8,${encodeURIComponent(text)}`;
  return html`<a class="save" download="${fileName}" href="${address}">Save as CSV<span class="unseen">: ${caption}</span></a>`;
}
