import { describe, expect, test } from 'vitest';
import { valueReader } from '../../extract/from-values.js';
import { loadLayout } from '../../layout/catalog.js';
import { SchoolWindows } from './school-windows.js';

type Values = Readonly<Record<string, string>>;

/** A part of a test at school 1 or 2 with its window. */
function part(number: '1' | '2', school: '1' | '2', start: string, end: string): Values {
  return {
    [`testedSchoolCode${number}`]: `8528800000000${school}`,
    [`windowStart${number}`]: start,
    [`windowEnd${number}`]: end,
  };
}

/** What is said of each record: `record field expected (earlier record)`. */
function said(records: readonly Values[], layout = loadLayout('2016-17')): string[] {
  const windows = new SchoolWindows(layout);
  const notes = new Uint32Array(windows.width);
  const read = valueReader(layout);
  return records.flatMap((values, index) => {
    const row = read(Object.entries({ recordType: '01', ...values }));
    windows.note(row, notes, 0);
    const found = windows.enter(notes, 0, { record: index + 1, line: index + 2 });
    return found.map(
      ({ field, expected, related }) =>
        `${index + 1} ${field?.key} ${expected.kind === 'value' ? expected.value : ''} (${related?.record}, line ${related?.line})`,
    );
  });
}

const spring = part('1', '1', '2017-04-03', '2017-06-02');

describe('nothing is said', () => {
  test.each<[string, readonly Values[]]>([
    ['of the same window', [spring, spring, { ...spring, recordType: '06' }]],
    ['of another school', [spring, part('1', '2', '2017-04-10', '2017-06-16')]],
    ['of another part', [{ ...spring, ...part('2', '1', '2017-04-17', '2017-06-16') }, spring]],
    ['of a window that is blank', [spring, part('1', '1', '', '')]],
    ['of half a window', [spring, part('1', '1', '2017-04-10', '')]],
    ['of a window that ends before it starts', [spring, part('1', '1', '2017-06-16', '2017-04-03')]],
    ['of dates that are none', [spring, part('1', '1', '3.4.2017', '16.6.2017')]],
    ['without a school', [spring, { windowStart1: '2017-04-10', windowEnd1: '2017-06-16' }]],
    [
      'without a school that is a number',
      [spring, { ...part('1', '1', '2017-04-10', '2017-06-16'), testedSchoolCode1: 'A' }],
    ],
  ])('%s', (_, records) => {
    expect(said(records)).toEqual([]);
  });
});

test('another start, another end, or both, against the first record of the school', () => {
  expect(
    said([
      part('1', '2', '2017-04-10', '2017-06-16'),
      spring,
      part('1', '1', '2017-04-04', '2017-06-02'),
      part('1', '1', '2017-04-03', '2017-06-16'),
      part('1', '1', '2017-04-10', '2017-06-16'),
    ]),
  ).toEqual([
    '3 windowStart1 2017-04-03 (2, line 3)',
    '4 windowEnd1 2017-06-02 (2, line 3)',
    '5 windowStart1 2017-04-03 (2, line 3)',
    '5 windowEnd1 2017-06-02 (2, line 3)',
  ]);
});

test('both parts of one record may differ from those before', () => {
  const later = {
    ...part('1', '1', '2017-04-03', '2017-06-09'),
    ...part('2', '1', '2017-04-03', '2017-06-09'),
  };
  expect(said([{ ...spring, ...part('2', '1', '2017-04-03', '2017-06-02') }, later])).toEqual([
    '2 windowEnd1 2017-06-02 (1, line 2)',
    '2 windowEnd2 2017-06-02 (1, line 2)',
  ]);
});

test.each(['2019-20', '2020-21', '2024-25'])('windows that follow the student may differ: %s', (name) => {
  const later = part('1', '1', '2017-04-10', '2017-06-16');
  expect(said([spring, later])).not.toEqual([]);
  expect(said([spring, later], loadLayout(name))).toEqual([]);
});
