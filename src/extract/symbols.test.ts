import { expect, test } from 'vitest';
import { layoutOf } from '../../test/support/layout.js';
import { Symbols, symbolsOf } from './symbols.js';

const layout = layoutOf([
  { key: 'grade', kind: 'code', length: 2, codes: { '03': '', '01': '', KN: '' } },
  { key: 'raw', kind: 'integer', length: 2, codes: { NS: '' } },
]);

test('equal codes of different fields share a symbol, different codes never', () => {
  const symbols = new Symbols(layout);
  const codes = ['01', '02', '03', 'KN', 'NS'];
  expect(new Set(codes.map((code) => symbols.of(code))).size).toBe(codes.length);
  for (const code of codes) expect(symbols.code(symbols.of(code))).toBe(code);
  const derived = new Set([...layout.derived.values()].flatMap((field) => [...field.codes.keys()]));
  expect(symbols.size).toBe(codes.length + derived.size + 1);
});

test('what no field lists is no code', () => {
  const symbols = symbolsOf(layout);
  expect(symbols.of('99')).toBe(0);
  expect(symbols.code(0)).toBe('');
  expect(symbolsOf(layout)).toBe(symbols);
});

test('codes of digits read as numbers', () => {
  const symbols = symbolsOf(layout);
  expect(symbols.numbers[symbols.of('03')]).toBe(3);
  expect(symbols.numbers[symbols.of('KN')]).toBeNaN();
  expect(symbols.numbers[0]).toBeNaN();
});
