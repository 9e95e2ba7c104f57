import { describe, expect, test } from 'vitest';
import { type FieldPart, layoutOf } from '../../../test/support/layout.js';
import { loadLayout } from '../catalog.js';
import type { LayoutDocument } from '../schema.js';
import { diffLayouts, isEmptyDiff } from './index.js';

const name: FieldPart = { key: 'name', kind: 'text', length: 10 };
const level: FieldPart = { key: 'level', kind: 'code', length: 1, codes: { 1: 'Low', 2: 'High' } };
const score: FieldPart = { key: 'score', kind: 'integer', length: 4, min: 1, max: 9 };

const diff = (
  before: readonly FieldPart[],
  after: readonly FieldPart[],
  rest: Partial<LayoutDocument> = {},
) => diffLayouts(layoutOf(before), layoutOf(after, rest));

test.each(['2016-17', 'elpac-initial-2022-23'])('%s is the same as itself', (id) => {
  expect(isEmptyDiff(diffLayouts(loadLayout(id), loadLayout(id)))).toBe(true);
});

test('fields that only one has', () => {
  const { added, removed, changed } = diff([name, level], [name, score]);
  expect(added).toEqual([{ key: 'score', number: 3, name: 'score', kind: 'integer' }]);
  expect(removed.map(({ key }) => key)).toEqual(['level']);
  expect(changed).toEqual([]);
});

test('what is inserted moves what follows', () => {
  const { changed } = diff([name, level], [name, score, level]);
  expect(changed).toEqual([
    {
      key: 'level',
      number: 4,
      moved: { number: { from: 3, to: 4 }, start: { from: 13, to: 17 }, end: { from: 13, to: 17 } },
    },
  ]);
});

describe('what a field can differ in', () => {
  test.each<[string, Partial<FieldPart>, object]>([
    ['name', { name: 'Level' }, { renamed: { name: { from: 'level', to: 'Level' } } }],
    ['heading', { headers: ['Lvl', 'level'] }, { renamed: { heading: { from: 'level', to: 'Lvl' } } }],
    [
      'codes',
      { codes: { 1: 'Lowest', 3: 'Top' } },
      {
        codes: {
          added: { 3: 'Top' },
          removed: { 2: 'High' },
          relabelled: { 1: { from: 'Low', to: 'Lowest' } },
        },
      },
    ],
    [
      'codes of a record type',
      { codesByRecordType: { '01': ['2', '1'] } },
      { limits: { codesByRecordType: { from: {}, to: { '01': ['1', '2'] } } } },
    ],
    ['record types', { appliesTo: ['02'] }, { limits: { appliesTo: { from: null, to: ['02'] } } }],
    ['required', { required: true }, { limits: { required: { from: false, to: true } } }],
    ['timing', { timing: 'daily' }, { retimed: { timing: { from: null, to: 'daily' } } }],
  ])('%s', (_, part, expected) => {
    expect(diff([level], [{ ...level, ...part }]).changed).toEqual([
      { key: 'level', number: 2, ...expected },
    ]);
  });

  test('range', () => {
    expect(diff([score], [{ ...score, max: 10 }]).changed).toMatchObject([
      { limits: { max: { from: 9, to: 10 } } },
    ]);
  });

  test.each<[string, Partial<FieldPart>]>([
    ['the case of a label', { codes: { 1: 'low', 2: 'HIGH' } }],
    ['all record types by name', { appliesTo: ['01', '02'] }],
    ['a place that is left open', { start: null, end: null }],
  ])('not: %s', (_, part) => {
    expect(diff([level], [{ ...level, ...part }]).changed).toEqual([]);
  });
});

test('tables', () => {
  const { tables, facts } = diff([level], [level], {
    recordTypes: { '01': { name: 'ELA', program: 'Test', subject: 'Reading' } },
    conditionCodes: [{ code: 'PGE', recordTypes: ['01'], meaning: 'Exempt', includeIndicator: 'N' }],
    scaleScoreRanges: [
      { recordType: '01', grade: '03', levels: [{ level: 1, name: 'Low', min: 1, max: 5 }] },
    ],
    recordsPerStudent: 2,
  });
  expect(tables.recordTypes).toMatchObject({
    added: [],
    removed: [{ name: '02' }],
    changed: [{ name: '01', changes: { subject: { from: 'ELA', to: 'Reading' } } }],
  });
  expect(tables.conditionCodes.added).toEqual([
    { name: 'PGE, record type 01', facts: { meaning: 'Exempt', includeIndicator: 'N' } },
  ]);
  expect(tables.scaleScoreRanges.added).toEqual([
    { name: 'record type 01, grade 03', facts: { 'level 1': '1–5' } },
  ]);
  expect(facts).toEqual({ recordsPerStudent: { from: null, to: 2 } });
});
