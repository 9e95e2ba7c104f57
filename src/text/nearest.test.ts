import { expect, test } from 'vitest';
import { nearest } from './nearest.js';

test.each([
  ['scaleScor', ['sem', 'scaleScore', 'rawScore1'], 'scaleScore'],
  ['SCALESCORE', ['scaleScore'], 'scaleScore'],
  ['gendre', ['gender'], 'gender'],
  ['abcd', ['abxx', 'abcx'], 'abcx'],
  ['record/levle-from-scoer', ['record/level-from-score'], 'record/level-from-score'],
  ['Mael', ['Male', 'Female'], 'Male'],
  ['gender', ['languageCode'], undefined],
  ['gender', [], undefined],
])('%s among %j', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test.each([
  ['X', ['N', 'Y']],
  ['XX', ['EO', 'EL']],
  ['abc', ['xyz']],
])('a word all of whose letters would change is no guess: %s', (word, candidates) => {
  expect(nearest(word, candidates)).toBeUndefined();
});

test.each([
  ['n', ['Y', 'N'], 'N'],
  ['EI', ['EO', 'EL'], 'EO'],
])('a short word may still differ in case or in one letter of two: %s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});
