import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exportDictionaries, loadLayout, publishedLayouts } from './catalog.js';
import { likelyByHeadings, likelyByLength, likelyByWidth, signaturesOf } from './signatures.js';

const layouts = [...publishedLayouts(), ...exportDictionaries()].map(loadLayout);

test('the file is what the layouts say now', () => {
  const file = readFileSync(new URL('./signatures.json', import.meta.url), 'utf8');
  expect(JSON.parse(file)).toEqual(signaturesOf(layouts));
});

test.each(publishedLayouts().map(loadLayout))(
  '$id is likely by its headings, width and lengths, and few others are',
  (layout) => {
    const { fields, recordLength } = layout;
    const headings = fields.map((field) => field.headings[0] ?? '');
    const likely = [
      headings.includes('') ? [layout] : likelyByHeadings([['Title'], headings, ['01', '7']]),
      likelyByWidth([fields.length, 3]),
      recordLength === null ? [layout] : likelyByLength([recordLength, 7]),
    ];
    for (const some of likely) {
      expect(some).toContain(layout);
      expect(some.length).toBeLessThanOrEqual(3);
    }
  },
);

test.each(exportDictionaries().map(loadLayout))('$id is likely by some of its headings alone', (layout) => {
  const headings = layout.fields.filter(({ index }) => index % 3 > 0).map((field) => field.headings[0]);
  expect(likelyByHeadings([headings])).toEqual([layout]);
  expect(likelyByWidth([layout.fields.length])).not.toContain(layout);
});

test('no layout is likely by what none has', () => {
  expect(likelyByHeadings([['Name', 'Score'], []])).toEqual([]);
  expect(likelyByWidth([7])).toEqual([]);
});

test('by a length that none has, all of fixed width are', () => {
  const ofFixedWidth = layouts.filter(({ recordLength }) => recordLength !== null);
  expect(likelyByLength([1])).toEqual(ofFixedWidth);
});
