import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BLANK,
  codeInNumberField,
  dateValue,
  INVALID,
  isoDate,
  LOWEST_NUMBER,
  parseDate,
  parseDecimal,
  parseDigits,
} from './value.js';

/** What a parser makes of a text that stands among other bytes. */
function parsed(parse: (bytes: Uint8Array, start: number, end: number) => number, text: string): number {
  return parse(Buffer.from(`9${text}9`), 1, 1 + text.length);
}

describe('dates', () => {
  test.each([
    ['2017-06-18', 20170618],
    ['2000-02-29', 20000229],
    ['2016-02-29', 20160229],
    ['0001-01-01', 10101],
    ['9999-12-31', 99991231],
  ])('%s', (text, value) => {
    expect(parsed(parseDate, text)).toBe(value);
    expect(dateValue(text)).toBe(value);
    expect(isoDate(value)).toBe(text);
  });

  test.each([
    ['2017-02-29'],
    ['1900-02-29'],
    ['2017-04-31'],
    ['2017-13-01'],
    ['2017-00-10'],
    ['2017-01-00'],
    ['0000-01-01'],
    ['5/3/2017'],
    ['2017/06/18'],
    ['2017-6-18'],
    ['2017-06-18 '],
    ['17-06-2018'],
    ['20170618'],
    ['2o17-06-18'],
    [''],
  ])('%j is none', (text) => {
    expect(parsed(parseDate, text)).toBe(INVALID);
    expect(dateValue(text)).toBeNaN();
  });

  test('each day of the calendar, and no other, comes back', () => {
    const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    const near = fc.record({ date: day, offset: fc.integer({ min: -40, max: 40 }) });
    fc.assert(
      fc.property(near, ({ date, offset }) => {
        const iso = date.toISOString().slice(0, 10);
        expect(isoDate(dateValue(iso))).toBe(iso);
        const shifted = `${iso.slice(0, 8)}${String(Math.abs(date.getUTCDate() + offset)).padStart(2, '0')}`;
        const inCalendar = new Date(`${shifted}T00:00:00Z`);
        const real = !Number.isNaN(inCalendar.getTime()) && inCalendar.toISOString().startsWith(shifted);
        expect(Number.isNaN(dateValue(shifted))).toBe(!real);
      }),
    );
  });
});

test.each([
  ['0', 0],
  ['0025', 25],
  ['999999999', 999_999_999],
  ['', INVALID],
  ['1234567890', INVALID],
  ['-1', INVALID],
  ['1.5', INVALID],
  [' 1', INVALID],
  ['1:', INVALID],
  ['1/', INVALID],
])('digits %j', (text, value) => {
  expect(parsed(parseDigits, text)).toBe(value);
});

test.each([
  ['0', 0],
  ['7', 70_000],
  ['007.25', 72_500],
  ['-3.0001', -30_001],
  ['199999.9999', 1_999_999_999],
  ['200000', INVALID],
  ['1.23456', INVALID],
  ['1.', INVALID],
  ['.5', INVALID],
  ['1.2.3', INVALID],
  ['1,5', INVALID],
  ['-', INVALID],
  ['--1', INVALID],
  ['+1', INVALID],
  ['1e3', INVALID],
  ['', INVALID],
])('decimal %j', (text, value) => {
  expect(parsed(parseDecimal, text)).toBe(value);
});

test('decimals with up to four places come back', () => {
  const limit = 1_999_999_999;
  fc.assert(
    fc.property(fc.integer({ min: -limit, max: limit }), fc.integer({ min: 0, max: 4 }), (value, places) => {
      const unit = 10 ** (4 - places);
      const whole = Math.trunc(value / unit) * unit + 0;
      expect(parsed(parseDecimal, (whole / 10_000).toFixed(places))).toBe(whole);
    }),
  );
});

test('codes in number fields are neither numbers nor blank nor invalid', () => {
  for (const symbol of [1, 2, 5000]) {
    const value = codeInNumberField(symbol);
    expect([BLANK, INVALID]).not.toContain(value);
    expect(value).toBeLessThan(LOWEST_NUMBER);
    expect(Int32Array.of(value)[0]).toBe(value);
  }
});
