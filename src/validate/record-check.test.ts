import { describe, expect, test } from 'vitest';
import { briefly, judge } from '../../test/support/judge.js';
import { layoutOf } from '../../test/support/layout.js';
import { extractOf, soundMathematics, soundRecord, type Values } from '../../test/support/sound-record.js';

/** A file of three records, of which the second was changed as a line of text. */
async function withSecond(form: 'caret' | 'fixed-width', change: (line: string) => string) {
  const lines = extractOf([soundRecord(1), soundRecord(2), soundRecord(3)], form)
    .toString()
    .split('\n');
  const second = lines.length - 3;
  lines[second] = change(lines[second]);
  return judge(lines.join('\n'));
}

describe('a record of wrong shape is reported once and not judged further', () => {
  test.each<[form: 'caret' | 'fixed-width', string, (line: string) => string, rule: string, actual: string]>([
    ['caret', 'too many columns', (line) => line.replace('\r', '^\r'), 'columns', '228'],
    ['caret', 'cut off', (line) => line.slice(0, 40), 'columns', '5'],
    ['fixed-width', 'too short', (line) => line.slice(0, -3), 'record-length', '2098'],
    ['fixed-width', 'too long', (line) => `${line} `, 'record-length', '2102'],
    ['fixed-width', 'shifted', (line) => line.replace('Sample', 'Samp'), 'record-length', '2099'],
  ])('%s: %s', async (form, _, change, rule, actual) => {
    const result = await withSecond(form, change);
    const line = form === 'caret' ? 3 : 2;
    const length = form === 'caret' ? 227 : 2101;
    const expected = { kind: 'length', min: length, max: length };
    expect(result.findings).toMatchObject([
      { rule: `structure/${rule}`, line, record: 2, recordType: '01', field: null, actual, expected },
    ]);
    expect(result).toMatchObject({ records: 3, recordTypes: { '01': 3 } });
  });

  test.each<[string, (line: string) => string, key: string]>([
    ['two values run together', (line) => line.replace('Sample^', 'Sample'), 'ssid'],
    ['a caret in a name', (line) => line.replace('Sample', 'Sam^ple'), 'lastName'],
    ['a cell put in', (line) => line.replace('^2008-03-04', '^^2008-03-04'), 'dateOfBirth'],
  ])('where moving its values makes all of them fit, it is told by that: %s', async (_, change, key) => {
    const { findings, recordTypes } = await withSecond('caret', change);
    const expected = { kind: 'length', min: 227, max: 227, unit: 'columns' };
    const [rule, line, record] = ['resave/shifted-columns', 3, 2];
    expect(findings).toMatchObject([
      { rule, line, record, recordType: '01', field: { key }, actual: null, expected },
    ]);
    expect(recordTypes).toEqual({ '01': 3 });
  });

  test.each(['07', 'Yes', '', 'EO'])('and its record type counts as other where it is %j', async (code) => {
    const result = await withSecond('caret', (line) => line.replace(/^01/, code).replace('\r', '^\r'));
    expect(result.findings).toMatchObject([{ rule: 'structure/columns', recordType: null }]);
    expect(result.recordTypes).toEqual({ '01': 2, other: 1 });
  });
});

test('a record of fixed width whose blanks at the end were cut is judged as far as it goes', async () => {
  const layout = layoutOf([
    { key: 'ssid', kind: 'digits', length: 10, required: true },
    { key: 'grade', kind: 'code', length: 2, codes: { '03': 'Grade 3' } },
    { key: 'note', kind: 'text', length: 8 },
  ]);
  const lines = ['011234567890  long ago', '01123456789104', '021234567892', '0112345', '021234567893 ', ''];
  const result = await judge(lines.join('\n'), { layout, ignore: ['file/'] });
  expect(briefly(result)).toEqual([
    '2 resave/trimmed-record -',
    '2 field/code grade',
    '3 resave/trimmed-record -',
    '4 structure/record-length -',
    '5 structure/record-length -',
  ]);
  expect(result.recordTypes).toEqual({ '01': 3, '02': 2 });
});

describe('a blank record', () => {
  test.each<['caret' | 'fixed-width', (line: string) => string]>([
    ['caret', () => '^'.repeat(226)],
    ['caret', () => '^^  ^\r'],
    ['fixed-width', (line) => ' '.repeat(line.length)],
  ])('%s', async (form, change) => {
    const result = await withSecond(form, change);
    expect(briefly(result)).toEqual(['2 structure/blank-record -']);
    expect(result).toMatchObject({ records: 3, recordTypes: { '01': 2, other: 1 } });
  });
});

describe('the end-of-record mark', () => {
  test.each<[endOfRecord: string, findings: string[]]>([
    ['', ['1 structure/end-of-record endOfRecord']],
    ['XX', ['1 structure/end-of-record endOfRecord']],
    ['zz', ['1 field/case endOfRecord']],
  ])('%j', async (endOfRecord, findings) => {
    expect(briefly(await judge(extractOf([soundRecord(1, { endOfRecord })])))).toEqual(findings);
  });
});

describe('one fault gives one finding', () => {
  test.each<[changes: Values, findings: string[]]>([
    [{ gender: 'X' }, ['field/code gender']],
    [{ gender: 'FEMALE' }, ['field/case gender']],
    [{ recordType: '1' }, ['resave/leading-zeros recordType']],
    [{ recordType: '07' }, ['field/code recordType']],
    [{ ssid: '' }, ['field/required ssid']],
    [{ ssid: '1.0E+09' }, ['resave/exponent ssid']],
    [{ dateOfBirth: '3/4/2008' }, ['resave/date-form dateOfBirth']],
    [{ scaleScore: '24.5' }, ['field/integer scaleScore']],
    [{ rawScore1: '40' }, ['field/not-applicable rawScore1']],
    [{ filler36: 'Y' }, ['field/filler filler36']],
    [{ conditionCode: 'SCL' }, ['field/code-for-record-type conditionCode']],
    [{ conditionCode: 'AURY' }, ['field/ruled-out conditionCode']],
    [{ lastName: 'Sam\tple' }, ['structure/not-text lastName']],
    [{ achievementLevel: '2' }, ['record/level-from-score achievementLevel']],
    [{ calpadsSchoolCode: '1234567' }, ['file/cds-code calpadsSchoolCode']],
    [{ testedSchoolCode1: '19647336019715' }, ['file/school-outside-district testedSchoolCode1']],
  ])('%j', async (changes, findings) => {
    const result = await judge(extractOf([soundRecord(1, changes)]));
    expect(briefly(result)).toEqual(findings.map((finding) => `1 ${finding}`));
  });
});

test('record types are counted by what was meant, the unlisted last', async () => {
  const records = [
    soundRecord(1, { recordType: '99' }),
    soundMathematics(2),
    soundRecord(3, { recordType: '1' }),
    soundRecord(4, { recordType: '' }),
  ];
  const { recordTypes } = await judge(extractOf(records));
  expect(Object.entries(recordTypes)).toEqual([
    ['01', 1],
    ['02', 1],
    ['other', 2],
  ]);
});

test('findings about several records name the earlier one', async () => {
  const records = [soundRecord(1), soundMathematics(1, { gender: 'Male' }), soundRecord(2), soundRecord(1)];
  const { findings } = await judge(extractOf(records));
  expect(findings).toMatchObject([
    {
      rule: 'file/conflicting-demographics',
      record: 2,
      line: 3,
      recordType: '02',
      actual: 'Male',
      related: { record: 1, line: 2 },
    },
    {
      rule: 'file/identical-record',
      record: 4,
      line: 5,
      field: null,
      actual: null,
      related: { record: 1, line: 2 },
    },
  ]);
});

test('findings come in the order of the file, then of the fields, then of the catalogue', async () => {
  const records = [
    soundRecord(1, { achievementLevel: '2', gender: 'X', calpadsSchoolCode: '1' }),
    soundRecord(2, { elas: 'eo', gender: 'X' }),
    soundRecord(2, { uin: '0000000000000001' }),
  ];
  const text = extractOf(records).toString().replace('^Gender^', '^Sex^');
  expect(briefly(await judge(text))).toEqual([
    '- structure/heading gender',
    '1 field/code gender',
    '1 file/cds-code calpadsSchoolCode',
    '1 record/level-from-score achievementLevel',
    '2 field/code gender',
    '2 field/case elas',
    '3 file/duplicate-uin uin',
    '3 file/duplicate-student-record ssid',
    '3 file/conflicting-demographics gender',
  ]);
});
