import { describe, expect, test } from 'vitest';
import { decideDemographics } from './decision.js';

const EXTRACTED_ON = '2017-06-18';

describe('decideDemographics', () => {
  test.each([
    ['the day before the extract', '2017-06-17', 'snapshot', '2017-06-17', false, null],
    ['long before the extract', '2017-04-28', 'snapshot', '2017-04-28', false, null],
    ['on the day of the extract', '2017-06-18', 'calpads', '2017-06-18', true, '2017-06-18'],
    ['the day after the extract', '2017-06-19', 'calpads', '2017-06-18', true, '2017-06-19'],
    ['in the next month', '2017-07-15', 'calpads', '2017-06-18', true, '2017-07-15'],
  ])('a window that ends %s', (_, windowEnd, source, asOf, correctable, correctableUntil) => {
    expect(decideDemographics(windowEnd, EXTRACTED_ON)).toEqual({
      source,
      asOf,
      windowEnd,
      correctable,
      correctableUntil,
      reason: source === 'snapshot' ? 'window-closed-before-extract' : 'window-open-at-extract',
    });
  });

  test('no window: nothing is known', () => {
    expect(decideDemographics(undefined, EXTRACTED_ON)).toEqual({
      source: 'unknown',
      asOf: null,
      windowEnd: null,
      correctable: null,
      correctableUntil: null,
      reason: 'no-window',
    });
  });

  test('an extract date that is not known leaves the source open, and the window said', () => {
    expect(decideDemographics('2017-06-17', undefined)).toMatchObject({
      source: 'unknown',
      windowEnd: '2017-06-17',
      reason: 'extract-date-unknown',
    });
  });

  test('800 days: the source turns on the extract date and nowhere else', () => {
    const day = Date.UTC(2017, 5, 18);
    for (let offset = -400; offset <= 400; offset++) {
      const windowEnd = new Date(day + offset * 86_400_000).toISOString().slice(0, 10);
      expect(decideDemographics(windowEnd, EXTRACTED_ON).source).toBe(offset < 0 ? 'snapshot' : 'calpads');
    }
  });
});
