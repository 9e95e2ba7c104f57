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

test('a long value is cut, with its length, between characters', () => {
  const shown = quoted('😀'.repeat(200));
  expect(shown).toContain('200 characters');
  expect(shown.match(/😀/gu)).toHaveLength(80);
});
