import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { delimiterOfText } from './delimiter.js';
import { LineEnds } from './line-ends.js';
import { Unquoter } from './unquote.js';

/** The text that comes out of parts of a text, with the delimiter of our own as a bar. */
function unquote(text: string, partLengths: readonly number[] = []): string {
  const bytes = Buffer.from(text);
  const unquoter = new Unquoter('file.csv', ',');
  const ends = new LineEnds();
  const parts: Buffer[] = [];
  let at = 0;
  for (const length of [...partLengths, bytes.length]) {
    const part = Buffer.from(bytes.subarray(at, at + length));
    at += part.length;
    parts.push(part.subarray(0, ends.mend(part, unquoter.unquote(part, part.length))));
  }
  return Buffer.concat(parts).toString().replaceAll('\u001f', '|');
}

test.each<[what: string, text: string, expected: string]>([
  ['bare fields', 'a,,b\r\n', 'a||b\r\n'],
  ['quoted ones', '"a","","b"\n', 'a||b\n'],
  ['a comma', '"Garcia, Jr.",1\n', 'Garcia, Jr.|1\n'],
  ['doubled quotes', '"O""Brien",""""\n', 'O"Brien|"\n'],
  ['a quote within a field', 'O"Brien,5"\n', 'O"Brien|5"\n'],
  ['text after a closing quote', '"a"b,c\n', 'ab|c\n'],
  ['a line break', '"a\r\nb",c\r\nd\r\n', 'a b|c\r\n\nd\r\n'],
  ['carriage returns alone', 'a,b\rc\r', 'a|b\nc\n'],
  ['an end of our own', 'a\u001fb,"\u001f"\n', 'a\u001ab|\u001a\n'],
  ['a byte order mark', '\ufeff"a",b\n', 'a|b\n'],
  ['the delimiter stated', 'sep=,\r\na,b\n', '\r\na|b\n'],
  ['the delimiter stated, after a mark and in quotes', '\ufeff"sep=,"\na\n', '\na\n'],
])('%s', (_, text, expected) => {
  expect(unquote(text)).toBe(expected);
});

test('in parts of any length, what comes out is what csv-parse reads', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ' ', '\n', '\r\n', 'é'), maxLength: 5 });
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1 }),
    );
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(table, fc.array(fc.nat(7)), (rows, partLengths) => {
      const text = rows.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
      const read: string[][] = parse(text);
      const expected = read.map((cells) => cells.map((value) => value.replace(/\r?\n/g, ' ')).join('|'));
      const lines = unquote(text, partLengths).split('\n');
      expect(lines.filter((line) => line !== '')).toEqual(expected.filter((line) => line !== ''));
    }),
  );
});

test('lines keep their numbers after line breaks in quotes', () => {
  const text = '"a\nb",c\n"d\n\n\ne",f\ng,h\ni,j\n';
  const lines = unquote(text).split('\n');
  expect(lines.indexOf('i|j')).toBe(text.split('\n').indexOf('i,j'));
});

describe('what fields are divided by', () => {
  const row = (delimiter: string, count = 30) => `${Array(count).fill('cell').join(delimiter)}\r\n`;
  test.each<[what: string, text: string, form: string | undefined]>([
    ['commas', row(',').repeat(3), 'comma'],
    ['tabs', row('\t'), 'tab'],
    ['semicolons after a title', `A title, of two\n${row(';').repeat(2)}`, 'semicolon'],
    ['commas in quotes do not count', `"a,b,c,d,e,f,g,h,i,j,k,l";${row(';')}`, 'semicolon'],
    ['a statement', 'sep=;\r\na;b\r\n', 'semicolon'],
    ['carets', row('^'), undefined],
    ['carets, with commas in values', row('^').replaceAll('cell', 'a,b'), undefined],
    ['few columns', row(',', 5), undefined],
    ['fixed width with punctuation', 'a,b;c,d,e,f,g,h,i,j,k,l'.padEnd(2101), undefined],
    ['nothing', '', undefined],
  ])('%s', (_, text, form) => {
    expect(delimiterOfText(Buffer.from(text))?.form).toBe(form);
  });
});
