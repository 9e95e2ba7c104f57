import { InvalidArgumentError } from 'commander';
import { expect, test } from 'vitest';
import {
  collect,
  collectSeverity,
  parseBytes,
  parseDate,
  parseExampleCount,
  parsePositive,
  parseWhole,
} from './options.js';

test('lists may be repeated and may have commas', () => {
  expect(collect('c', collect('a,b,'))).toEqual(['a', 'b', 'c']);
});

test('severities keep their order, the last word counts', () => {
  const pairs = collectSeverity('a=error', collectSeverity('a=warning'));
  expect(new Map(pairs).get('a')).toBe('error');
});

test.each(['a', 'a=', 'a=info', 'a=error=error', '=', 'a:error'])('%j is no severity', (value) => {
  expect(() => collectSeverity(value)).toThrow(InvalidArgumentError);
});

test.each([
  ['0', 0],
  ['100000000', 100_000_000],
  ['64k', 65_536],
  ['512MiB', 536_870_912],
  ['2GB', 2_147_483_648],
])('%s is a number of bytes', (value, bytes) => {
  expect(parseBytes(value)).toBe(bytes);
});

test.each(['', 'M', '-1', '1T', '1.5G', '1 G', '1e3'])('%j is no number of bytes', (value) => {
  expect(() => parseBytes(value)).toThrow(InvalidArgumentError);
});

test('a number that is not 0', () => {
  expect(parsePositive('12')).toBe(12);
  for (const value of ['0', '-1', 'x', '1.5'])
    expect(() => parsePositive(value)).toThrow(InvalidArgumentError);
});

test('a number of examples', () => {
  expect(parseExampleCount('0')).toBe(0);
  expect(parseExampleCount('25')).toBe(25);
  expect(parseExampleCount('all')).toBe(Number.POSITIVE_INFINITY);
});

test.each(['', '-1', '1.5', 'ALL', '1e3', '0x10', '99999999999999999999'])(
  '%j is no whole number',
  (value) => {
    expect(() => parseWhole(value)).toThrow(InvalidArgumentError);
  },
);

test('a date', () => {
  expect(parseDate('2017-06-18')).toBe('2017-06-18');
});

test.each(['', '2017-02-30', '6/18/2017', '20170618', '2017-W24-7', '2017-06-18T00:00', '1917-06-18'])(
  '%j is no date',
  (value) => {
    expect(() => parseDate(value)).toThrow(InvalidArgumentError);
  },
);
