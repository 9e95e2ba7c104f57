import { type Html, html } from './html.js';

export type Level = 2 | 3 | 4;

/** @param id What links to it name; none where nothing links to it. */
export function heading(level: Level, text: string, id?: string): Html {
  return html`<h${level}${id === undefined ? undefined : html` id="${id}"`}>${text}</h${level}>`;
}
