import { expect, test } from 'vitest';
import { characterCount, decodeText, textEncoding, trimSpaces } from './text.js';

const utf8 = Buffer.from('Núñez');
const windows1252 = Buffer.from('Núñez', 'latin1');

test.each<[Buffer, encoding: string | undefined, text: string, characters: number]>([
  [Buffer.from("O'Brien-Smith ~"), 'ascii', "O'Brien-Smith ~", 15],
  [Buffer.from(''), 'ascii', '', 0],
  [utf8, 'utf-8', 'Núñez', 5],
  [windows1252, 'windows-1252', 'Núñez', 5],
  [Buffer.from([0x4f, 0x92, 0x42]), 'windows-1252', 'O’B', 3],
  [Buffer.from([0x80, 0x8a, 0x9e, 0x9f, 0xa0]), 'windows-1252', '€ŠžŸ\u00a0', 5],
  [Buffer.from('李😀'), 'utf-8', '李😀', 2],
  [Buffer.from('a\tb'), undefined, 'a\tb', 3],
  [Buffer.from('a\u007fb'), undefined, 'a\u007fb', 3],
  [Buffer.from([0x41, 0x81]), undefined, 'A\u0081', 2],
  [Buffer.concat([utf8, windows1252]), 'windows-1252', 'NÃºÃ±ezNúñez', 12],
])('%j', (value, encoding, text, characters) => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0x00]), value, Buffer.from([0xff])]);
  const [start, end] = [2, 2 + value.length];
  expect(textEncoding(bytes, start, end)).toBe(encoding);
  expect(decodeText(bytes, start, end)).toBe(text);
  expect(characterCount(bytes, start, end)).toBe(characters);
});

test.each([
  ['  a b ', [3, 6]],
  ['a', [1, 2]],
  ['   ', [4, 4]],
  ['', [1, 1]],
  ['\ta', [1, 3]],
])('spaces around %j', (text, place) => {
  expect(trimSpaces(Buffer.from(`x${text}x`), 1, 1 + text.length)).toEqual(place);
});
