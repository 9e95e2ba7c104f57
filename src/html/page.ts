import { readFileSync } from 'node:fs';
import { Html, html, type Part } from './html.js';

/** What a page consists of beside its style. */
export interface Page {
  /** Of the document: shown by the browser, not in the page. */
  readonly title: string;
  /** What stands above the content, with the only heading of the first level. */
  readonly header: Part;
  readonly footer: Part;
}

/**
 * A page that needs nothing but itself: no script, no file, no network, which its own policy forbids. Its content comes in
 * pieces, so that no string has to hold all of it.
 */
export function* page({ title, header, footer }: Page, content: Iterable<Html>): Generator<string> {
  yield html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${new Html(readFileSync(new URL('./page.css', import.meta.url), 'utf8'))}</style>
</head>
<body>
<header>
${header}
</header>
<main>
`.markup;
  for (const { markup } of content) yield `${markup}\n`;
  yield html`</main>
<footer>
${footer}
</footer>
</body>
</html>
`.markup;
}
