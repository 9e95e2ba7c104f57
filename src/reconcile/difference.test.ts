import { describe, expect, test } from 'vitest';
import { aggregateRow, countsOf } from '../../test/support/aggregate-row.js';
import type { PublishedValue } from '../research-file/reader.js';
import { compareRow } from './difference.js';

const scale = { percentDecimals: 2, scoreSpan: 500 };
const forty = aggregateRow({ counts: { ...countsOf([10, 9, 13, 8], 98_441), enrolled: 43, tested: 41 } });

function compare(row: typeof forty, values: Record<string, PublishedValue>, decimals = 2) {
  return compareRow(row, new Map(Object.entries(values)), { ...scale, percentDecimals: decimals });
}

test('the same numbers, and those that one side lacks', () => {
  const values = {
    enrolled: 43,
    tested: 41,
    withScores: 40,
    meanScore: 2461,
    metPercent: 52.5,
    claim1Total: 3,
  };
  expect(compare(forty, values)).toEqual({ differences: [], isHidden: false });
  expect(compare(forty, {})).toEqual({ differences: [], isHidden: false });
});

describe('the students that a difference takes', () => {
  test.each<[string, PublishedValue, number, number]>([
    ['enrolled', 45, 43, 2],
    ['tested', 40, 41, 1],
    // One of 40 students is 2.5 percent; taking one away makes 21 of 39.
    ['metPercent', 53.85, 52.5, 1],
    ['metPercent', 55, 52.5, 1],
    ['metPercent', 57.5, 52.5, 2],
    ['meanScore', 2473.8, 2461, 1],
    ['meanScore', 2475, 2461, 2],
    ['meanScore', 2461.1, 2461, 1],
  ])('%s %s', (measure, published, here, students) => {
    expect(compare(forty, { [measure]: published }).differences).toEqual([
      { measure, here, published, students },
    ]);
  });
});

describe('halves', () => {
  const eighths = aggregateRow({ counts: countsOf([1, 15, 0, 0], 1) });

  test('rounded the other way take no student', () => {
    // 1 of 16 is 6.25, and of whole numbers no half.
    expect(compare(eighths, { level1Percent: 6.2 }, 1).differences).toEqual([
      { measure: 'level1Percent', here: 6.3, published: 6.2, students: 0 },
    ]);
    expect(compare(eighths, { level1Percent: 5 }, 0).differences).toMatchObject([{ students: 1 }]);
  });
});

describe('what is hidden there', () => {
  const few = aggregateRow({ counts: countsOf([3, 3, 3, 1], 24_000) });
  const handful = aggregateRow({ counts: countsOf([1, 1, 1, 0], 7000) });

  test('and here has too few students, too', () => {
    expect(compare(few, { metPercent: 'hidden', meanScore: 'hidden', tested: 10 })).toEqual({
      differences: [],
      isHidden: true,
    });
    expect(compare(handful, { enrolled: 'hidden', tested: 'hidden' })).toEqual({
      differences: [],
      isHidden: true,
    });
  });

  test('though enough are here', () => {
    expect(compare(few, { enrolled: 'hidden' }).differences).toMatchObject([
      { measure: 'enrolled', here: 10, published: 'hidden', students: 7 },
    ]);
    expect(compare(forty, { metPercent: 'hidden' }).differences).toMatchObject([{ students: 30 }]);
  });
});
