import { describe, expect, test } from 'vitest';
import { holding, type Values } from '../../test/support/expression-layout.js';

/** Each kind of comparison and its negation, with a record for which the one holds and one for the other. */
const opposites: readonly (readonly [positive: string, negative: string, Values, Values])[] = [
  ['grade = 03', 'grade != 03', { grade: '03' }, { grade: '04' }],
  ['03 = grade', '03 != grade', { grade: '03' }, { grade: '04' }],
  ['grade in (03, 11)', 'grade not in (03, 11)', { grade: '11' }, { grade: '04' }],
  [
    'condition = include',
    'condition != include',
    { condition: 'Y', include: 'Y' },
    { condition: 'Y', include: 'N' },
  ],
  ['raw = NS', 'raw != NS', { raw: 'NS' }, { raw: '12' }],
  ['score = 7', 'score != 7', { score: '0007' }, { score: '8' }],
  ['level = score', 'level != score', { level: '2', score: '02' }, { level: '2', score: '1' }],
  ['score in (7, 8)', 'score not in (7, 8)', { score: '8' }, { score: '9' }],
  ['score between 7 and 9', 'score not between 7 and 9', { score: '9' }, { score: '10' }],
  [
    'score between other and raw',
    'score not between other and raw',
    { score: '5', other: '5', raw: '5' },
    { score: '5', other: '6', raw: '9' },
  ],
  ['theta = 1.25', 'theta != 1.25', { theta: '1.2500' }, { theta: '1.26' }],
  ['theta in (1, 1.5)', 'theta not in (1, 1.5)', { theta: '1.0' }, { theta: '1.2' }],
  ['born = reference', 'born != reference', { born: '2016-09-01' }, { born: '2016-09-02' }],
  ["name = 'Ann Lee'", "name != 'Ann Lee'", { name: 'Ann Lee' }, { name: 'ann lee' }],
  [
    'name = nameAlias',
    'name != nameAlias',
    { name: 'Zoë', nameAlias: 'Zoë' },
    { name: 'Zoë', nameAlias: 'Zoe' },
  ],
  ["name in ('Ann', 'Bob')", "name not in ('Ann', 'Bob')", { name: 'Bob' }, { name: 'Cid' }],
  ['ssid = 0012', 'ssid != 0012', { ssid: '0012' }, { ssid: '12' }],
  ["name like 'Mc*d'", "name not like 'Mc*d'", { name: 'McLeod' }, { name: 'xMcLeod' }],
  ["name like 'A.*'", "name not like 'A.*'", { name: 'A.' }, { name: 'Ann' }],
  ['name', 'not name', { name: 'x' }, {}],
];

describe('a comparison and its negation', () => {
  test.each(opposites)('%s', (positive, negative, holds, fails) => {
    expect(holding(holds, [positive, negative, `not (${positive})`])).toEqual([positive]);
    expect(holding(fails, [positive, negative])).toEqual([negative]);
  });

  test.each(opposites)('of a blank, only the negation holds: %s', (positive, negative, holds) => {
    expect(holding({}, [positive, negative])).toEqual([negative]);
    for (const key of Object.keys(holds)) {
      expect(holding({ ...holds, [key]: ' ' }, [positive, negative])).toEqual([negative]);
    }
  });
});

describe('order is that of numbers and dates, and nothing holds of a blank', () => {
  const order = ['score < 7', 'score <= 7', 'score > 7', 'score >= 7'];
  test.each<[Values, string[]]>([
    [{ score: '6' }, ['score < 7', 'score <= 7']],
    [{ score: '7' }, ['score <= 7', 'score >= 7']],
    [{ score: '10' }, ['score > 7', 'score >= 7']],
    [{ score: '' }, []],
    [{ score: 'x' }, []],
  ])('%j', (values, expected) => {
    expect(holding(values, order)).toEqual(expected);
  });

  test.each<[string, Values]>([
    ['grade < 11', { grade: '04' }],
    ['grade between 04 and 11', { grade: '11' }],
    ['raw < 20', { raw: '12' }],
    ['theta < score', { theta: '6.9999', score: '7' }],
    ['score > theta', { theta: '-0.5', score: '0' }],
    ['born > ended', { born: '2010-01-01', ended: '2009-12-31' }],
    ['ended between born and 2017-06-18', { born: '2017-06-18', ended: '2017-06-18' }],
  ])('%s: %j', (source, values) => {
    expect(holding(values, [source])).toEqual([source]);
    for (const key of Object.keys(values)) expect(holding({ ...values, [key]: '' }, [source])).toEqual([]);
  });
});

test('a code in a number field is filled, but no number', () => {
  const all = ['raw', 'raw < 20', 'raw >= 0', 'raw = 12', 'raw != 12', 'raw between 0 and 99'];
  expect(holding({ raw: 'NS' }, all)).toEqual(['raw', 'raw != 12']);
});

test('a value that its field cannot hold is filled, but equals nothing', () => {
  const all = ['grade', 'grade = 03', 'grade != 03', 'grade > 0', 'born', 'born <= 2020-01-01', 'score'];
  const values = { grade: '99', born: '3.5.2017', score: '1.5' };
  expect(holding(values, all)).toEqual(['grade', 'grade != 03', 'born', 'score']);
});

test('a misspelt code counts as the one that was meant', () => {
  expect(
    holding({ grade: '3', condition: 'nt' }, ['grade = 03', 'grade < 04', 'condition = NT']),
  ).toHaveLength(3);
});

describe('conditions joined', () => {
  test.each<[Values, string[]]>([
    [{}, ['neither']],
    [{ name: 'x' }, ['either', 'first', 'name or score and ssid']],
    [{ score: '1' }, ['either', 'second']],
    [{ name: 'x', score: '1' }, ['both', 'either', 'name or score and ssid']],
  ])('%j', (values, expected) => {
    const joined: Readonly<Record<string, string>> = {
      'name and score': 'both',
      'name or score': 'either',
      'not (name or score)': 'neither',
      'name and not score': 'first',
      'not name and score': 'second',
      'name or score and ssid': 'name or score and ssid',
    };
    expect(holding(values, Object.keys(joined)).map((source) => joined[source])).toEqual(expected);
  });
});
