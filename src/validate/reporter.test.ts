import { describe, expect, test } from 'vitest';
import { judge } from '../../test/support/judge.js';
import { layoutOf } from '../../test/support/layout.js';
import { extractOf, soundMathematics, soundRecord, type Values } from '../../test/support/sound-record.js';

describe('personal values are masked, unless they are asked for', () => {
  test.each<[changes: Values, masked: string]>([
    [{ ssid: '1.23E+09' }, '9.99A+99'],
    [{ dateOfBirth: '3/14/2008' }, '9/99/9999'],
    [{ lastName: 'Núñez\u0001' }, 'Aaaaa\u0001'],
    [{ filler226: 'Zoë 7' }, 'Aaa 9'],
  ])('%j', async (changes, masked) => {
    const [value] = Object.values(changes);
    const bytes = extractOf([soundRecord(1, changes)]);
    expect((await judge(bytes)).findings).toMatchObject([{ actual: masked }]);
    expect((await judge(bytes, { showPersonalData: true })).findings).toMatchObject([{ actual: value }]);
  });

  test('what was meant by one as well', async () => {
    const bytes = extractOf([soundRecord(1, { dateOfBirth: '4/5/2008' })]);
    const meant = (value: string) => [{ rule: 'resave/date-form', expected: { kind: 'value', value } }];
    expect((await judge(bytes)).findings).toMatchObject(meant('9999-99-99'));
    expect((await judge(bytes, { showPersonalData: true })).findings).toMatchObject(meant('2008-04-05'));
  });

  test('in findings about several records as well', async () => {
    const records = [soundRecord(1), soundMathematics(1, { firstName: 'Bob' }), soundRecord(1, { uin: '2' })];
    const result = await judge(extractOf(records));
    expect(result.findings.length).toBeGreaterThan(1);
    const text = JSON.stringify(result);
    for (const personal of ['Bob', 'Ann', 'Sample', '1000000001', '2008-03-04'])
      expect(text).not.toContain(personal);
  });

  test('other values stand as they are', async () => {
    const { findings } = await judge(
      extractOf([soundRecord(1, { gender: 'Other', calpadsSchoolCode: '12' })]),
    );
    expect(findings.map(({ actual }) => actual)).toEqual(['Other', '12']);
  });
});

test('a value that is long is cut', async () => {
  const layout = layoutOf([{ key: 'name', kind: 'text', length: 5 }]);
  const { findings } = await judge(`01^${'x'.repeat(5000)}`, { layout });
  const [{ rule, actual }] = findings;
  expect(rule).toBe('field/length');
  expect(actual?.length).toBeLessThan(200);
});

describe('severity', () => {
  const bytes = extractOf([soundRecord(1, { gender: 'X', elas: 'eo', rawScore1: '3' })]);
  const severities = async (options: Parameters<typeof judge>[1]) =>
    Object.fromEntries((await judge(bytes, options)).totals.map(({ rule, severity }) => [rule, severity]));

  test('is that of the layout or the catalogue', async () => {
    expect(await severities({})).toEqual({
      'field/code': 'error',
      'field/case': 'warning',
      'field/not-applicable': 'error',
    });
  });

  test('or what the user says', async () => {
    const chosen = new Map([
      ['field/code', 'warning'],
      ['field/case', 'error'],
    ] as const);
    expect(await severities({ severities: chosen })).toEqual({
      'field/code': 'warning',
      'field/case': 'error',
      'field/not-applicable': 'error',
    });
  });
});
