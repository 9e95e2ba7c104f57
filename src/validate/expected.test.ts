import { expect, test } from 'vitest';
import { judge } from '../../test/support/judge.js';
import { layoutOf } from '../../test/support/layout.js';
import { extractOf, soundRecord, type Values } from '../../test/support/sound-record.js';
import { fieldFaults } from '../extract/faults.js';
import type { Expected } from '../rules/finding.js';

const cases: readonly (readonly [rule: string, changes: Values, expected: Expected])[] = [
  ['field/required', { uin: '' }, { kind: 'filled' }],
  ['field/not-applicable', { rawScore1: '40' }, { kind: 'blank', recordType: '01' }],
  ['field/ruled-out', { scaleScore: 'NS' }, { kind: 'reason', reason: 'no score is written as blank' }],
  ['field/filler', { filler36: 'Y' }, { kind: 'blank' }],
  ['field/length', { uin: '0'.repeat(17) }, { kind: 'length', max: 16, unit: 'characters' }],
  ['field/code', { gender: 'X' }, { kind: 'codes', codes: ['Female', 'Male'] }],
  ['field/code', { conditionCode: 'X' }, { kind: 'codes', codes: ['PGE', 'NTE', 'LOSS', 'C', 'NEL', 'NT'] }],
  [
    'field/code-for-record-type',
    { conditionCode: 'SCL' },
    { kind: 'codes', codes: ['PGE', 'NTE', 'LOSS', 'C', 'NEL', 'NT'] },
  ],
  ['field/case', { gender: 'female' }, { kind: 'value', value: 'Female' }],
  ['resave/leading-zeros', { calpadsGrade: '3' }, { kind: 'value', value: '03' }],
  ['resave/leading-zeros', { ssid: '123456789' }, { kind: 'value', value: '9999999999' }],
  ['resave/boolean', { migrantStatus: 'FALSE' }, { kind: 'value', value: 'No' }],
  ['resave/date-form', { windowStart1: '4/3/2017' }, { kind: 'value', value: '2017-04-03' }],
  ['resave/serial-date', { windowStart1: '42828' }, { kind: 'value', value: '2017-04-03' }],
  ['field/padding', { scaleScore: ' 2450' }, { kind: 'value', value: '2450' }],
  ['field/digits', { calpadsSchoolCode: '8.5.13' }, { kind: 'format', format: 'digits' }],
  ['resave/exponent', { calpadsSchoolCode: '8.5E+13' }, { kind: 'format', format: 'digits' }],
  ['field/integer', { sem: '2.5' }, { kind: 'format', format: 'integer' }],
  ['field/date', { windowStart1: '31/3/2017' }, { kind: 'format', format: 'date' }],
  ['structure/not-text', { calpadsCharterCode: '\u0000' }, { kind: 'format', format: 'text' }],
];

test.each(cases)('%s: %j', async (rule, changes, expected) => {
  const { findings } = await judge(extractOf([soundRecord(1, changes)]));
  expect(findings).toMatchObject([{ rule, field: { key: Object.keys(changes)[0] }, expected }]);
});

const numbers = layoutOf([
  { key: 'score', kind: 'integer', length: 3, min: 10, max: 20 },
  { key: 'theta', kind: 'decimal', length: 5, min: -1.5 },
]);
const numberCases: readonly (readonly [rule: string, record: string, Expected])[] = [
  ['field/range', '01^21^', { kind: 'range', min: '10', max: '20' }],
  ['field/range', '01^^-1.6', { kind: 'range', min: '-1.5', max: undefined }],
  ['field/decimal', '01^^1,5', { kind: 'format', format: 'decimal' }],
];

test.each(numberCases)('%s: %s', async (rule, record, expected) => {
  expect((await judge(record, { layout: numbers })).findings).toMatchObject([{ rule, expected }]);
});

test('every fault of a field has a case here', () => {
  const shown = new Set([...cases, ...numberCases].map(([rule]) => rule));
  expect([...shown].sort()).toEqual([...fieldFaults].sort());
});
