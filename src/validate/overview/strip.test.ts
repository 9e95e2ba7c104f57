import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Strip } from './strip.js';

test('each record stands in a stretch of its own while they fit', () => {
  const strip = new Strip();
  for (const record of [1, 3, 3, 160]) strip.note('field/code', record);
  const { recordsPerStretch, rules } = strip.summary(160, ['field/code']);
  expect(recordsPerStretch).toBe(1);
  expect(rules['field/code']).toHaveLength(160);
  expect(rules['field/code'].flatMap((count, stretch) => (count > 0 ? [[stretch, count]] : []))).toEqual([
    [0, 1],
    [2, 1],
    [159, 1],
  ]);
});

test('stretches become longer together, for records without findings as well', () => {
  const strip = new Strip();
  for (let record = 1; record <= 1000; record++) strip.note('field/code', record);
  strip.note('field/case', 7);
  const { recordsPerStretch, rules } = strip.summary(2000, ['field/case', 'field/code']);
  expect(recordsPerStretch).toBe(16);
  expect(Object.keys(rules)).toEqual(['field/case', 'field/code']);
  expect(rules['field/code']).toEqual(
    Array.from({ length: 125 }, (_, stretch) => (stretch < 62 ? 16 : stretch === 62 ? 8 : 0)),
  );
  expect(rules['field/case'].indexOf(1)).toBe(0);
});

test('only the rules asked for are told, once each, and only those that found something', () => {
  const strip = new Strip();
  strip.note('field/code', 1);
  expect(strip.summary(1, ['field/date', 'field/code', 'field/code']).rules).toEqual({ 'field/code': [1] });
});

test('no finding is lost, whatever their number', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(gaps, fc.nat(100_000), (steps, more) => {
      const strip = new Strip();
      let record = 0;
      for (const step of steps) {
        record += step;
        strip.note('field/code', record);
      }
      const { recordsPerStretch, rules } = strip.summary(record + more, ['field/code']);
      expect(rules['field/code'].reduce((sum, count) => sum + count)).toBe(steps.length);
      expect(rules['field/code']).toHaveLength(Math.ceil((record + more) / recordsPerStretch));
      expect(rules['field/code'].length).toBeLessThanOrEqual(160);
    }),
  );
});
