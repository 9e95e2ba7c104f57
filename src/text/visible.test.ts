import { expect, test } from 'vitest';
import { quoted, visible } from './visible.js';

test.each([
  ['\u001b[2J', '\\u{1b}[2J'],
  ['a\r\nb', 'a\\u{d}\\u{a}b'],
  ['\u009b31m', '\\u{9b}31m'],
  ['right\u202eleft', 'right\\u{202e}left'],
  ['Núñez O’Brien', 'Núñez O’Brien'],
])('shows %j without its effect', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test('quotes tell where a value ends', () => {
  expect(quoted(' a"b ')).toBe('" a\\"b "');
});
