import { describe, expect, test } from 'vitest';
import { basisOf } from '../../test/support/basis.js';
import { compileExpression } from '../expression/index.js';
import { valueReader } from '../extract/from-values.js';
import { loadLayout } from '../layout/catalog.js';
import type { SnapshotBasis } from './basis.js';
import { SnapshotDeriver } from './derive.js';

const layout = loadLayout('2016-17');
const read = valueReader(layout);

type Values = Readonly<Record<string, string>>;

function decide(values: Values, changes: Partial<SnapshotBasis> = {}) {
  return new SnapshotDeriver(layout, basisOf(layout, changes)).derive(read(Object.entries(values)), 1);
}

/** Windows that end on these days; blank for none. */
function windows(windowEnd1: string, windowEnd2 = ''): Values {
  const starts = {
    windowStart1: windowEnd1 === '' ? '' : '2017-03-01',
    windowStart2: windowEnd2 === '' ? '' : '2017-03-01',
  };
  return { recordType: '01', windowEnd1, windowEnd2, ...starts };
}

describe('the window of a record against the extract date, June 18, 2017', () => {
  test.each([
    ['ends the day before', windows('2017-06-17'), 'snapshot', '2017-06-17', false],
    ['ends on the day', windows('2017-06-18'), 'calpads', '2017-06-18', true],
    ['ends the day after', windows('2017-06-19'), 'calpads', '2017-06-18', true],
    ['is blank', windows(''), 'unknown', null, null],
    ['1 before, 2 after', windows('2017-06-17', '2017-06-19'), 'calpads', '2017-06-18', true],
    ['1 after, 2 before', windows('2017-06-19', '2017-06-17'), 'calpads', '2017-06-18', true],
    ['1 before, 2 on the day', windows('2017-06-16', '2017-06-18'), 'calpads', '2017-06-18', true],
    [
      '1 and 2 before, the later counts',
      windows('2017-06-02', '2017-06-16'),
      'snapshot',
      '2017-06-16',
      false,
    ],
    ['1 blank, 2 before', windows('', '2017-06-16'), 'snapshot', '2017-06-16', false],
    ['1 before, 2 no date', windows('2017-06-16', '30.6.2017'), 'snapshot', '2017-06-16', false],
    ['1 no date, 2 blank', windows('30.6.2017'), 'unknown', null, null],
  ])('%s', (_, values, source, asOf, correctable) => {
    expect(decide(values)).toMatchObject({ source, asOf, correctable });
  });

  test('says which window counted, and where it was taken from', () => {
    expect(decide(windows('2017-06-19', '2017-06-17'))).toEqual({
      source: 'calpads',
      asOf: '2017-06-18',
      windowEnd: '2017-06-19',
      windowFrom: 'record',
      correctable: true,
      correctableUntil: '2017-06-19',
      reason: 'window-open-at-extract',
    });
    expect(decide(windows(''))).toMatchObject({ windowEnd: null, windowFrom: null, reason: 'no-window' });
  });
});

test('a source of windows that knows none leaves it to the next', () => {
  const nothing = { origin: 'windows-file', endOf: () => -0x80000000 } as const;
  const own = basisOf(layout).windows;
  expect(decide(windows('2017-06-17'), { windows: [nothing, ...own] })).toMatchObject({
    windowFrom: 'record',
    source: 'snapshot',
  });
  const given = { origin: 'windows-file', endOf: () => 20170630 } as const;
  expect(decide(windows('2017-06-17'), { windows: [nothing, given, ...own] })).toMatchObject({
    windowFrom: 'windows-file',
    windowEnd: '2017-06-30',
    source: 'calpads',
  });
});

describe('derived fields in expressions', () => {
  const basis = basisOf(layout, { downloadedOn: '2017-09-05', variant: 'enrolled' });
  const deriver = new SnapshotDeriver(layout, basis);
  const closed = { ...windows('2017-06-17'), rfepDate: '2017-06-18' };
  const alternate = { ...windows('2017-06-30'), recordType: '03', windowStart2: '', windowEnd2: '' };

  test.each([
    ['demographics = snapshot', true, false],
    ['demographics in (calpads, unknown)', false, true],
    ['windowEnd < 2017-06-18', true, false],
    ['demographicsAsOf = windowEnd', true, false],
    ['demographicsAsOf = extractedOn', false, true],
    ['rfepDate > demographicsAsOf', true, false],
    ['extractedOn = 2017-06-18 and variant = enrolled and variant != tested', true, true],
    ['downloadedOn >= deliveredFrom', false, true],
    ['not deliveredFrom', true, false],
  ])('%s', (source, ofClosed, ofAlternate) => {
    const condition = compileExpression(layout, source);
    const holds = (values: Values) => {
      const row = read(Object.entries(values));
      deriver.derive(row, 1);
      return condition(row);
    };
    expect([holds(closed), holds(alternate)]).toEqual([ofClosed, ofAlternate]);
  });

  test('they are written as a file would', () => {
    const row = read(Object.entries(closed));
    deriver.derive(row, 1);
    const text = (key: string) => row.text(layout.derived.get(key)?.index ?? -1);
    expect(['demographics', 'demographicsAsOf', 'windowEnd', 'extractedOn', 'variant'].map(text)).toEqual([
      'snapshot',
      '2017-06-17',
      '2017-06-17',
      '2017-06-18',
      'enrolled',
    ]);
  });
});

describe('an extract date before a test', () => {
  const started = { ...windows('2017-06-30'), testStartDate1: '2017-05-02', testStartDate2: '2017-05-09' };

  test.each(['option', 'file-name', 'file-time'] as const)('that the user answers for: %s', (origin) => {
    expect(() => decide(started, { extracted: { date: '2017-05-08', origin } })).toThrow(
      expect.objectContaining({ name: 'InputError', code: 'extract-date-too-early', line: 1 }),
    );
    expect(decide(started, { extracted: { date: '2017-05-09', origin } }).source).toBe('calpads');
  });

  test('that the layout states is a finding, and no error', () => {
    expect(decide(started, { extracted: { date: '2017-05-08', origin: 'layout' } }).source).toBe('calpads');
  });
});

test('the latest test is remembered over all parts and rows', () => {
  const deriver = new SnapshotDeriver(layout, basisOf(layout));
  expect(deriver.latestTest).toBeUndefined();
  for (const [first, second] of [
    ['2017-05-02', '2017-05-09'],
    ['2017-05-08', ''],
  ]) {
    const values = { recordType: '01', testStartDate1: first, testStartDate2: second };
    deriver.derive(read(Object.entries(values)), 1);
  }
  expect(deriver.latestTest).toBe('2017-05-09');
});
