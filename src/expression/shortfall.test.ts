import { describe, expect, test } from 'vitest';
import { layout, type Values } from '../../test/support/expression-layout.js';
import { valueReader } from '../extract/from-values.js';
import { check } from './check.js';
import { conjuncts, type Shortfall, shortfall } from './shortfall.js';

/** Key of the field and expected value, of each part of an expression. */
function shortfalls(
  source: string,
  values: Values,
): { field: string | undefined; wanted: Shortfall['wanted'] }[] {
  const expression = check(layout, source);
  const row = valueReader(layout)(Object.entries(values));
  return conjuncts(expression.root).map((part) => {
    const { field, wanted } = shortfall(layout, expression, part, row);
    return { field: field?.key, wanted };
  });
}

const ela3: Values = { recordType: '01', grade: '03', score: '201' };

describe('field and expected value of a part that does not hold', () => {
  test.each<[source: string, Values, field: string | undefined, wanted: Shortfall['wanted']]>([
    ['name', {}, 'name', { kind: 'filled' }],
    ['not name', {}, 'name', { kind: 'blank' }],
    ['not any(name*)', {}, 'name', { kind: 'blank' }],
    ['include = Y', {}, 'include', { kind: 'value', value: 'Y' }],
    ['include != Y', {}, 'include', { kind: 'not-codes', codes: ['Y'] }],
    ['include = condition', { condition: 'N' }, 'include', { kind: 'value', value: 'N' }],
    [
      'include = impliedInclude(recordType, condition)',
      { recordType: '01', condition: 'NT' },
      'include',
      { kind: 'value', value: 'N' },
    ],
    ['raw = NS', {}, 'raw', { kind: 'value', value: 'NS' }],
    ['grade in (03, 11)', {}, 'grade', { kind: 'codes', codes: ['03', '11'] }],
    ['grade not in (03, 11)', {}, 'grade', { kind: 'not-codes', codes: ['03', '11'] }],
    ["name = 'Ann'", {}, 'name', { kind: 'codes', codes: ['Ann'] }],
    ["name not in ('Ann', 'Bob')", {}, 'name', { kind: 'not-codes', codes: ['Ann', 'Bob'] }],
    ['level = level(recordType, grade, score)', ela3, 'level', { kind: 'value', value: '2' }],
    ['score = other + 1', { other: '7' }, 'score', { kind: 'value', value: '8' }],
    ['score >= other', { other: '0007' }, 'score', { kind: 'range', min: '7' }],
    ['score <= 2432', {}, 'score', { kind: 'range', max: '2432' }],
    ['ended >= born', { born: '2017-06-18' }, 'ended', { kind: 'range', min: '2017-06-18' }],
    ['ended <= reference', {}, 'ended', { kind: 'range', max: '2016-09-01' }],
    ['theta >= 1.25', {}, 'theta', { kind: 'range', min: '1.25' }],
    [
      'score between lowestScore(recordType, grade) and 250',
      ela3,
      'score',
      { kind: 'range', min: '100', max: '250' },
    ],
    [
      'ended between born and 2017-06-18',
      { born: '2017-01-01' },
      'ended',
      { kind: 'range', min: '2017-01-01', max: '2017-06-18' },
    ],
  ])('%s', (source, values, field, wanted) => {
    expect(shortfalls(source, values)).toEqual([{ field, wanted }]);
  });
});

describe('where no shorter form says it, the part itself stands', () => {
  test.each<[source: string, Values, field: string]>([
    ['score < 7', {}, 'score'],
    ['score > other', { other: '7' }, 'score'],
    ['score != 7', {}, 'score'],
    ['score not between 1 and 2', {}, 'score'],
    ['score in (1, 2)', {}, 'score'],
    ['name = nameAlias', {}, 'name'],
    ["name like 'A*'", {}, 'name'],
    ['any(name, ssid)', {}, 'name'],
    ['not (name and ssid)', {}, 'name'],
    ['include = condition', {}, 'include'],
    ['score >= other', {}, 'score'],
    ['score between other and 9', {}, 'score'],
    ['level = level(recordType, grade, score)', { ...ela3, score: '200' }, 'level'],
    ['(name or ssid)', {}, 'name'],
    ['abs(score - other) <= 1', { other: '7' }, 'score'],
    ['score + 1 between 1 and 2', {}, 'score'],
    ['age(born, reference) >= 5', {}, 'born'],
    ['count(name, ssid) = 1', {}, 'name'],
    ['2 <= score', {}, 'score'],
    ['Y = include', { include: 'N' }, 'include'],
    ['name or ssid', {}, 'name'],
  ])('%s', (source, values, field) => {
    expect(shortfalls(source, values)).toEqual([{ field, wanted: { kind: 'condition', condition: source } }]);
  });
});

test('each part that `and` joins stands for itself', () => {
  expect(shortfalls('(name or ssid) and include = Y and not (born and (ended or raw))', {})).toEqual([
    { field: 'name', wanted: { kind: 'condition', condition: '(name or ssid)' } },
    { field: 'include', wanted: { kind: 'value', value: 'Y' } },
    { field: 'born', wanted: { kind: 'condition', condition: 'not (born and (ended or raw))' } },
  ]);
});
