import { expect, test } from 'vitest';
import { selectRules } from './rule-selection.js';

const ids = ['field/code', 'field/codes-by-type', 'record/level-from-score', 'file/duplicate-uin'];

test.each([
  [['field/code'], ['field/code']],
  [['field/'], ['field/code', 'field/codes-by-type']],
  [
    ['record/', 'file/duplicate-uin', 'record/level-from-score'],
    ['record/level-from-score', 'file/duplicate-uin'],
  ],
  [[], []],
])('%j', (patterns, selected) => {
  expect([...selectRules(patterns, ids)]).toEqual(selected);
});

test.each([
  ['field/cod', 'field/code'],
  ['fields/', 'field/'],
  ['record/level-form-score', 'record/level-from-score'],
])('%s is unknown, %s near', (pattern, near) => {
  expect(() => selectRules([pattern], ids)).toThrow(
    expect.objectContaining({ code: 'unknown-rule', next: expect.stringContaining(near) }),
  );
});

test.each(['field', '', 'other/rule'])('%j is unknown', (pattern) => {
  expect(() => selectRules([pattern], ids)).toThrow(expect.objectContaining({ code: 'unknown-rule' }));
});
