import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../test/support/layout.js';
import { check } from './check.js';
import { ExpressionError } from './error.js';
import type { ConditionNode } from './typed.js';

const layout = layoutOf(
  [
    { key: 'grade', kind: 'code', length: 2, codes: { '03': '', '04': '', '11': '' } },
    { key: 'level', kind: 'code', length: 1, codes: { 1: '', 2: '' } },
    { key: 'status', kind: 'code', length: 4, codes: { EO: '', RFEP: '', IFEP: '' } },
    { key: 'score', kind: 'integer', length: 4 },
    { key: 'raw', kind: 'integer', length: 2, codes: { NS: '' } },
    { key: 'theta', kind: 'decimal', length: 7 },
    { key: 'born', kind: 'date', length: 10 },
    { key: 'ended', kind: 'date', length: 10 },
    { key: 'name', kind: 'text', length: 9 },
    { key: 'ssid', kind: 'digits', length: 9 },
    { key: 'supportA', kind: 'text', length: 1 },
    { key: 'supportB', kind: 'text', length: 1 },
  ],
  { dates: { newcomersAfter: '2016-04-15' } },
);

const keys = (fields: Iterable<{ key: string }>) => [...fields].map(({ key }) => key).sort();

describe('what an expression compares, and what it only asks to be filled', () => {
  test.each([
    ['name', [], ['name']],
    ['not name', [], ['name']],
    ['any(support*, name)', [], ['name', 'supportA', 'supportB']],
    ['all(*B)', [], ['supportB']],
    ['grade = 03', ['grade'], []],
    ['RFEP = status', ['status'], []],
    ["status in (EO, 'IFEP')", ['status'], []],
    ['grade < 5', ['grade'], []],
    ['grade = level + 1', ['grade', 'level'], []],
    ['grade != level', ['grade', 'level'], []],
    ['level = score', ['level', 'score'], []],
    ['score = level', ['level', 'score'], []],
    ['grade between 3 and 11', ['grade'], []],
    ['score between raw and raw + 100', ['raw', 'score'], []],
    ['score in (1, 2, 0003)', ['score'], []],
    ['raw = NS', ['raw'], []],
    ['raw = 12', ['raw'], []],
    ['theta > 1', ['theta'], []],
    ['score < theta', ['score', 'theta'], []],
    ['abs(score - raw) <= 1', ['raw', 'score'], []],
    ['born > newcomersAfter', ['born'], []],
    ['ended between born and 2017-06-18', ['born', 'ended'], []],
    ['age(born, ended) >= 5', ['born', 'ended'], []],
    ["name = 'Smith'", ['name'], []],
    ['name = supportA', ['name', 'supportA'], []],
    ['ssid = 123', ['ssid'], []],
    ["ssid not in (1, '2')", ['ssid'], []],
    ["name like 'Mc*'", ['name'], []],
    ['level(recordType, grade, score) = 2', ['grade', 'recordType', 'score'], []],
    ['score >= lowestScore(recordType, grade)', ['grade', 'recordType', 'score'], []],
    ['status = impliedInclude(recordType, status)', ['recordType', 'status'], []],
    ['impliedInclude(recordType, status) in (EO)', ['recordType', 'status'], []],
    ['count(name, score > 5) = 2', ['score'], ['name']],
    ['name and (score > 1 or not ssid)', ['score'], ['name', 'ssid']],
  ])('%s', (source, compared, tested) => {
    const expression = check(layout, source);
    expect(keys(expression.compared)).toEqual(compared);
    expect(keys(expression.tested)).toEqual(tested);
  });
});

describe('faults point at their place, with the nearest name where there is one', () => {
  test.each<[string, place: string, nearest?: string]>([
    ['scor > 5', 'scor', 'score'],
    ['name and grad', 'grad', 'grade'],
    ['born > newcomerAfter', 'newcomerAfter', 'newcomersAfter'],
    ['grade = 3', '3', '03'],
    ['grade != 05', '05', '03'],
    ['status = REFP', 'REFP', 'RFEP'],
    ['RFEPP = status', 'RFEPP', 'RFEP'],
    ['status in (EO, IFPE)', 'IFPE', 'IFEP'],
    ['grade = born', 'born'],
    ['status = score', 'status'],
    ['status < 3', 'status'],
    ['impliedInclude(recordType, status) in (XX)', 'XX'],
    ['raw = XX', 'XX'],
    ['level(recordType, grade, score)', 'level(recordType, grade, score)'],
    ['count(name)', 'count(name)'],
    ['levl(recordType, grade, score) = 1', 'levl(recordType, grade, score)', 'level'],
    ['evry(name)', 'evry(name)'],
    ['alll(name)', 'alll(name)', 'all'],
    ['any(name) = 1', 'any(name)'],
    ['level(recordType, grade) = 1', 'level(recordType, grade)'],
    ['lowestScore(recordType) = 1', 'lowestScore(recordType)'],
    ['lowestScore(recordType, 3) = 1', '3'],
    ["lowestScore(recordType, 'x') = 1", "'x'"],
    ['age(born) > 5', 'age(born)'],
    ['age(born, score) > 5', 'score'],
    ['abs(score, raw) > 5', 'abs(score, raw)'],
    ['impliedInclude(recordType) = status', 'impliedInclude(recordType)'],
    ['any(tool*)', 'tool*'],
    ['any(names)', 'names', 'name'],
    ["any('name')", "'name'"],
    ['score > born', 'born'],
    ['born = 5', '5'],
    ['born > 2017-02-30', '2017-02-30'],
    ['ended - born > 5', 'ended - born'],
    ['name > 5', 'name'],
    ['name = score + 1', 'score + 1'],
    ["score = '5'", "'5'"],
    ['score in (1, raw)', 'raw'],
    ['score in (1, 2017-06-18)', '2017-06-18'],
    ['theta in (1.5, score)', 'score'],
    ["nam like 'x'", 'nam', 'name'],
    ['5', '5'],
    ["'x'", "'x'"],
    ['2017-06-18', '2017-06-18'],
    ['score + 1', 'score + 1'],
    ['name and (score + 1)', '(score + 1)'],
    ['count(score + 1) = 1', 'score + 1'],
  ])('%s', (source, place, nearest) => {
    const thrown = thrownBy(() => check(layout, source));
    expect(thrown).toBeInstanceOf(ExpressionError);
    const { start, end, next } = thrown instanceof ExpressionError ? thrown : expect.fail();
    expect(source.slice(start, end)).toBe(place);
    if (nearest !== undefined) expect(next).toContain(nearest);
  });
});

function thrownBy(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}

describe('where what the layout lacks counts as blank', () => {
  test.each<[source: string, same: string | boolean]>([
    ['other', false],
    ['not other', true],
    ['name and other', false],
    ['name or other', 'name'],
    ['name and other != 1', 'name'],
    ['other = 03', false],
    ['03 = other', false],
    ['score between other and 5', false],
    ['score not between other and 5', true],
    ['other not in (1, 2)', true],
    ["other like '7*'", false],
    ['status = ADEL', false],
    ['status != ADEL', true],
    ['status in (EO, ADEL)', 'status in (EO)'],
    ['status in (ADEL)', false],
    ['status not in (ADEL)', true],
    ['any(other, supportA)', 'any(supportA)'],
    ['any(other, tool*)', false],
    ['all(supportA, other)', false],
    ['born > enrolledAfter', false],
    ['score >= lowestScore(recordType, other)', false],
    // The layout has no score ranges.
    ['score >= lowestScore(recordType, grade)', false],
  ])('%s', (source, same) => {
    const { root, absent } = check(layout, source, { absence: 'blank' });
    expect(absent.length).toBeGreaterThan(0);
    expect(withoutPlaces(root)).toEqual(
      typeof same === 'boolean' ? { kind: 'always', holds: same } : withoutPlaces(check(layout, same).root),
    );
  });

  test.each(['score = name', 'name =', 'count(name)', 'levels(score) = 1'])('%s stays an error', (source) => {
    expect(() => check(layout, source, { absence: 'blank' })).toThrow(ExpressionError);
  });
});

/** A condition as data, wherever its parts stand in the source. */
function withoutPlaces(root: ConditionNode): unknown {
  return JSON.parse(
    JSON.stringify(root, (key, value) => {
      if (key === 'start' || key === 'end') return undefined;
      return value instanceof Set ? [...value] : value;
    }),
  );
}
