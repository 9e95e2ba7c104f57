import { describe, expect, test } from 'vitest';
import { holding, type Values } from '../../test/support/expression-layout.js';

/** The integer that an expression gives for a record; undefined where it gives none. */
function given(source: string, values: Values): number | undefined {
  const candidates = [-1, 0, 1, 2, 3, 4, 7, 8, 9, 13, 100, 101, 299];
  const found = candidates.filter((value) => {
    const test = value < 0 ? `${source} = 0 - ${-value}` : `${source} = ${value}`;
    return holding(values, [test]).length > 0;
  });
  return found.length === 1 ? found[0] : undefined;
}

describe('from the score ranges of test and grade', () => {
  const ela3 = { recordType: '01', grade: '03' };
  test.each<[Values, level: number | undefined, lowest: number | undefined, highest: number | undefined]>([
    [{ ...ela3, score: '100' }, 1, 100, 299],
    [{ ...ela3, score: '0199' }, 1, 100, 299],
    [{ ...ela3, score: '201' }, 2, 100, 299],
    [{ ...ela3, score: '299' }, 2, 100, 299],
    [{ ...ela3, score: '200' }, undefined, 100, 299],
    [{ ...ela3, score: '99' }, undefined, 100, 299],
    [{ ...ela3, score: '300' }, undefined, 100, 299],
    [ela3, undefined, 100, 299],
    [{ recordType: '01', grade: '3', score: '100' }, 1, 100, 299],
    [{ recordType: '02', grade: '03', score: '100' }, undefined, undefined, undefined],
    [{ recordType: '01', grade: '04', score: '100' }, undefined, undefined, undefined],
    [{ recordType: '01', score: '100' }, undefined, undefined, undefined],
    [{ grade: '03', score: '100' }, undefined, undefined, undefined],
  ])('%j', (values, level, lowest, highest) => {
    expect(given('level(recordType, grade, score)', values)).toBe(level);
    expect(given('lowestScore(recordType, grade)', values)).toBe(lowest);
    expect(given('highestScore(recordType, grade)', values)).toBe(highest);
  });
});

describe('the include indicator that a condition code implies', () => {
  const implied = 'include = impliedInclude(recordType, condition)';
  const none = 'impliedInclude(recordType, condition) not in (Y, N)';
  test.each<[Values, string[]]>([
    [{ recordType: '01', condition: 'NT', include: 'N' }, [implied]],
    [{ recordType: '02', condition: 'INC0', include: 'Y' }, [implied]],
    [{ recordType: '02', condition: 'INC0', include: 'N' }, []],
    [{ recordType: '01', condition: 'INC0', include: 'Y' }, [none]],
    [{ recordType: '01', condition: 'Y', include: 'Y' }, [none]],
    [{ recordType: '01', include: 'N' }, [none]],
    [{ condition: 'NT', include: 'N' }, [none]],
    [{ recordType: '01' }, [none]],
  ])('%j', (values, expected) => {
    expect(holding(values, [implied, none])).toEqual(expected);
  });
});

test.each([
  ['2007-09-01', '2016-09-01', 9],
  ['2007-09-02', '2016-09-01', 8],
  ['2008-02-29', '2016-02-28', 7],
  ['2008-02-29', '2016-02-29', 8],
  ['2016-09-01', '2016-09-01', 0],
  ['2016-09-02', '2016-09-01', -1],
  ['', '2016-09-01', undefined],
  ['2007-09-01', '', undefined],
  ['2007-02-29', '2016-09-01', undefined],
])('whole years from %s to %s', (born, ended, years) => {
  expect(given('age(born, ended)', { born, ended })).toBe(years);
});

test.each<[string, Values, number | undefined]>([
  ['score - other', { score: '10', other: '7' }, 3],
  ['score - (other - raw)', { score: '10', other: '7', raw: '5' }, 8],
  ['score - other + raw', { score: '10', other: '7', raw: '5' }, 8],
  ['abs(score - other)', { score: '7', other: '10' }, 3],
  ['score - other', { score: '9', other: '10' }, -1],
  ['score - other', { score: '10' }, undefined],
  ['grade + level', { grade: '11', level: '2' }, 13],
  ['age(born, reference) - 5', { born: '2007-09-01' }, 4],
  ['count(name, score > 5, not ssid)', {}, 1],
  ['count(name, score > 5, not ssid)', { name: 'x', score: '6' }, 3],
  ['count(name, score > 5, not ssid)', { ssid: '1', score: '5' }, 0],
])('%s of %j', (source, values, expected) => {
  expect(given(source, values)).toBe(expected);
});

describe('several fields filled', () => {
  const asked = ['any(name*)', 'all(name*)', 'any(*Alias, ssid)', 'all(name, ssid)'];
  test.each<[Values, string[]]>([
    [{}, []],
    [{ name: 'x' }, ['any(name*)']],
    [{ nameAlias: 'x' }, ['any(name*)', 'any(*Alias, ssid)']],
    [{ name: 'x', nameAlias: 'x' }, ['any(name*)', 'all(name*)', 'any(*Alias, ssid)']],
    [{ name: 'x', ssid: 'no digits' }, ['any(name*)', 'any(*Alias, ssid)', 'all(name, ssid)']],
  ])('%j', (values, expected) => {
    expect(holding(values, asked)).toEqual(expected);
  });
});
