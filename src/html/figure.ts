import { heading, type Level } from './heading.js';
import { type Html, html, type Part } from './html.js';
import { csvLink, type Table, tableMarkup } from './table.js';

/** A chart and the numbers that it shows, which are there for everybody as a table. */
export interface Figure {
  readonly title: string;
  readonly level: Level;
  /** What it shows, and how it is read. */
  readonly lead: Part;
  readonly chart: Html;
  readonly table: Table;
  /** Under which name its numbers are saved; without one they are not. */
  readonly fileName?: string;
}

export function figure({ title, level, lead, chart, table, fileName }: Figure): Html {
  return html`<figure>
<figcaption>
${heading(level, title)}
<p>${lead}</p>
</figcaption>
${chart}
<details class="data">
<summary>Numbers<span class="unseen"> of: ${table.caption}</span></summary>
${tableMarkup(table)}
${fileName === undefined ? undefined : html`<p>${csvLink(table, fileName)}</p>`}
</details>
</figure>`;
}
