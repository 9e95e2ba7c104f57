import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLayout, publishedLayouts } from '../layout/catalog.js';
import { CodeTable } from './code-table.js';

function lookup(table: CodeTable, text: string | Uint8Array): number {
  const bytes = Buffer.concat([Buffer.from('<'), Buffer.from(text), Buffer.from('>')]);
  return table.lookup(bytes, 1, bytes.length - 1);
}

test('each code of each list of the published layouts is found, and no code of another list', () => {
  // Many fields share a list, and many layouts.
  const lists = new Map(
    publishedLayouts()
      .flatMap((id) => loadLayout(id).fields.map(({ codes }) => [...codes.keys()]))
      .map((codes) => [codes.join('\n'), codes]),
  );
  const allCodes = [...new Set([...lists.values()].flat())].map((code) => Buffer.from(code));
  for (const codes of lists.values()) {
    const symbols = new Map(codes.map((code, index) => [code, index + 1]));
    const table = new CodeTable(symbols);
    const wrong = allCodes.filter(
      (code) => table.lookup(code, 0, code.length) !== (symbols.get(code.toString()) ?? 0),
    );
    expect(wrong.map(String)).toEqual([]);
  }
});

test('codes found and not found are those of a map', () => {
  const code = fc.string({ minLength: 1, maxLength: 7, unit: fc.constantFrom('a', 'b', 'é', '\0', '1') });
  fc.assert(
    fc.property(fc.uniqueArray(code, { maxLength: 60 }), fc.array(code), (codes, others) => {
      const expected = new Map(codes.map((text, index) => [text, index + 1]));
      const table = new CodeTable(expected);
      for (const text of [...codes, ...others]) expect(lookup(table, text)).toBe(expected.get(text) ?? 0);
    }),
  );
});

test('random bytes that are no code are not found', () => {
  const codes = ['01', 'Yes', 'TDS_TTS_Stim&TDS_TTS_Item', 'TDS_TTS_Stim&TDS_TTS_Itam', 'NEDS'];
  const table = new CodeTable(codes.map((code, index) => [code, index + 1]));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const symbol = codes.indexOf(Buffer.from(bytes).toString('latin1')) + 1;
      expect(lookup(table, bytes)).toBe(symbol);
    }),
  );
});

test.each([
  ['', 0],
  ['0', 0],
  ['01 ', 0],
  ['01', 1],
  ['\0AB', 0],
  ['AB', 2],
  ['01234567', 3],
  ['01234568', 0],
  ['0123456', 0],
])('%j', (text, symbol) => {
  const table = new CodeTable([
    ['01', 1],
    ['AB', 2],
    ['01234567', 3],
  ]);
  expect(lookup(table, text)).toBe(symbol);
});

test('a text with the hash of a code is not taken for it', () => {
  // Found by search: both have one hash.
  expect(lookup(new CodeTable([['F2kCy', 1]]), 'F2kCy')).toBe(1);
  expect(lookup(new CodeTable([['F2kCy', 1]]), 'JiuGJ')).toBe(0);
  expect(
    lookup(
      new CodeTable([
        ['F2kCy', 1],
        ['JiuGJ', 2],
      ]),
      'JiuGJ',
    ),
  ).toBe(2);
});

test('nothing is in an empty table', () => {
  expect(lookup(new CodeTable([]), '01')).toBe(0);
});
