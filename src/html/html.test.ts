import { expect, test } from 'vitest';
import { Html, html } from './html.js';

const hostile = `<script>alert("1")</script> & 'x'`;

test('text is escaped between tags and in attributes', () => {
  const { markup } = html`<p title="${hostile}">${hostile}</p>`;
  expect(markup).not.toContain('<script');
  expect(markup.match(/"/g)).toHaveLength(2);
  expect(markup).toContain('&amp; &#39;x&#39;');
});

test('markup is not escaped again', () => {
  expect(html`<p>${html`<b>${'a<b'}</b>`}</p>`.markup).toBe('<p><b>a&lt;b</b></p>');
});

test('lists stand one after another, undefined for nothing', () => {
  expect(html`<p>${[html`<i></i>`, 'a', 1, [undefined, 'b']]}${undefined}</p>`.markup).toBe(
    '<p><i></i>a1b</p>',
  );
});

test('characters that steer the reader are shown', () => {
  expect(html`${'a\u202eb\u0000'}`.markup).toBe('a\\u{202e}b\\u{0}');
});

test('a text that looks like markup of ours is text', () => {
  expect(html`${String(new Html('<b>').markup)}`.markup).toBe('&lt;b&gt;');
});
