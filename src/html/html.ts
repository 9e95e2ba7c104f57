import { visible } from '../text/visible.js';

/** Markup of a page. What is made by `html` is whole and escaped; text becomes markup nowhere else. */
export class Html {
  /** @param markup Written by us, not taken from a file or a user. */
  constructor(readonly markup: string) {}
}

/** What may stand in a template: markup, text, or several of them; undefined stands for nothing. */
export type Part = Html | string | number | undefined | readonly Part[];

export const nothing = new Html('');

/** A template of markup. Texts and numbers in it are escaped, wherever they stand: between tags or in a quoted attribute. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(template.reduce((before, after, index) => before + markupOf(parts[index - 1]) + after));
}

function markupOf(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string') return escaped(part);
  return typeof part === 'number' ? String(part) : part.map(markupOf).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return visible(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
