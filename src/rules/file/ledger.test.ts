import { describe, expect, test } from 'vitest';
import { soundMathematics, soundRecord, type Values } from '../../../test/support/sound-record.js';
import { valueReader } from '../../extract/from-values.js';
import { loadLayout } from '../../layout/catalog.js';
import { Ledger } from './ledger.js';

const layout = loadLayout('2016-17');

/** What each record of a file contradicts: rule, field and the earlier record. */
function contradictions(records: readonly Values[]): string[][] {
  const ledger = new Ledger(layout);
  const read = valueReader(layout);
  const notes = new Uint32Array(ledger.width);
  return records.map((values, index) => {
    ledger.note(read(Object.entries(values)), notes, 0);
    return ledger.enter(notes, 0, { record: index + 1, line: index + 2 }).map(({ rule, field, related }) => {
      expect(related?.line).toBe((related?.record ?? 0) + 1);
      return `${rule} ${field?.key ?? '-'} ${related?.record}`;
    });
  });
}

const ann = soundRecord(1);
const sameUin = { uin: ann.uin };

describe('of the records of a file', () => {
  test.each<[string, records: Values[], last: string[]]>([
    ['other students and tests', [ann, soundMathematics(1), soundRecord(2)], []],
    ['the same record', [ann, soundRecord(2), ann], ['file/identical-record - 1']],
    ['the UIN of another student', [ann, soundRecord(2, sameUin)], ['file/duplicate-uin uin 1']],
    ['the UIN of the other test', [ann, soundMathematics(1, sameUin)], ['file/duplicate-uin uin 1']],
    [
      'the same test with another UIN',
      [ann, { ...ann, uin: '99' }],
      ['file/duplicate-student-record ssid 1'],
    ],
    [
      'the same test twice more',
      [ann, soundRecord(2), { ...ann, uin: '98' }, { ...ann, uin: '99' }],
      ['file/duplicate-student-record ssid 1'],
    ],
    [
      'the same test and UIN with another score',
      [ann, { ...ann, scaleScore: '2451' }],
      ['file/duplicate-uin uin 1', 'file/duplicate-student-record ssid 1'],
    ],
    [
      'tests that are not known',
      [soundRecord(1, { recordType: '91' }), soundRecord(1, { recordType: '92', uin: '99' })],
      [],
    ],
    ['another grade assessed', [ann, soundMathematics(1, { gradeAssessed: '04' })], []],
    [
      'another gender',
      [ann, soundMathematics(1, { gender: 'Male' })],
      ['file/conflicting-demographics gender 1'],
    ],
    [
      'a status that is blank',
      [ann, soundMathematics(1, { asian: '', elas: '' })],
      ['file/conflicting-demographics elas 1', 'file/conflicting-demographics asian 1'],
    ],
    [
      'a date that is another',
      [ann, soundMathematics(1, { dateOfBirth: '2008-03-05' })],
      ['file/conflicting-demographics dateOfBirth 1'],
    ],
    [
      'a name that is another',
      [ann, soundMathematics(1, { firstName: 'Anne' })],
      ['file/conflicting-demographics firstName 1'],
    ],
    ['a code in other case', [ann, soundMathematics(1, { gender: 'FEMALE' })], []],
    [
      'demographics as in the first record again',
      [ann, soundMathematics(1, { gender: 'Male' }), soundRecord(1, { recordType: '03', uin: '9' })],
      [],
    ],
  ])('%s', (_, records, last) => {
    const found = contradictions(records);
    expect(found.at(-1)).toEqual(last);
    expect(
      found
        .slice(0, -1)
        .flat()
        .filter((text) => text.startsWith('file/identical')),
    ).toEqual([]);
  });
});

test('a student has at most four records, and the fifth is reported once', () => {
  const recordTypes = ['01', '02', '03', '04', '05', '06'];
  const records = recordTypes.map((recordType, index) => soundRecord(1, { recordType, uin: String(index) }));
  expect(contradictions(records)).toEqual([[], [], [], [], ['file/records-per-student ssid 1'], []]);
});

test('a record of a test that stands twice is not one too many', () => {
  const recordTypes = ['01', '02', '03', '03', '04'];
  const records = recordTypes.map((recordType, index) => soundRecord(1, { recordType, uin: String(index) }));
  expect(contradictions(records).flat()).toEqual(['file/duplicate-student-record ssid 3']);
});

test.each([
  ['uin', ''],
  ['uin', '1.2E+15'],
  ['ssid', ''],
  ['ssid', '1.23E+09'],
])('an identifier that is none is not compared: %s %j', (key, value) => {
  const other = key === 'uin' ? 'ssid' : 'uin';
  const records = [soundRecord(1, { [key]: value }), soundRecord(2, { [key]: value })];
  expect(new Set(records.map((record) => record[other])).size).toBe(2);
  expect(contradictions(records)).toEqual([[], []]);
});

test('identifiers are told apart by all of their digits', () => {
  const ids = ['0000000001', '1000000000', '1000000001', '0100000001', '10000000010'];
  const records = ids.map((id) => soundRecord(1, { ssid: id, uin: `${id}00` }));
  expect(contradictions(records).flat()).toEqual([]);
});
