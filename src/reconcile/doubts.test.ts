import { expect, test } from 'vitest';
import { extractOf, soundRecord, type Values } from '../../test/support/sound-record.js';
import { sourceOf } from '../../test/support/source.js';
import { readBatches } from '../extract/read.js';
import { recogniseExtract } from '../extract/recognise.js';
import { DoubtLedger } from './doubts.js';

const district = '85288000000000';
const school = '85288001234567';
const otherSchool = '85288007654321';
const otherDistrict = '85399000000000';
const elsewhere = '85399001111111';
const none = { moved: 0, nps: 0, charter: 0, 'cast-cohort': 0 };

async function ledgerOf(changes: readonly Values[]): Promise<DoubtLedger> {
  const ledger = new DoubtLedger();
  const source = sourceOf(extractOf(changes.map((values, index) => soundRecord(index + 1, values))));
  const format = recogniseExtract(source, undefined);
  const note = ledger.reader(format);
  for await (const batch of readBatches(source, format)) note(batch);
  return ledger;
}

test('a student who stayed is in no doubt', async () => {
  const ledger = await ledgerOf([{}]);
  for (const code of [school, district]) expect(ledger.of(code, '01', '03')).toEqual(none);
  expect([...ledger.covered()]).toEqual([district]);
});

test('parts in two schools of a district leave the district out of doubt', async () => {
  const ledger = await ledgerOf([{ testedSchoolCode2: otherSchool }]);
  for (const code of [school, otherSchool]) {
    expect(ledger.of(code, '01', '03')).toEqual({ ...none, moved: 1 });
    expect(ledger.of(code, '01', '13').moved).toBe(1);
    expect(ledger.of(code, '01', '14').moved).toBe(0);
    expect(ledger.of(code, '02', '03').moved).toBe(0);
  }
  expect(ledger.of(district, '01', '03')).toEqual(none);
});

test('a student who moved between LEAs is open in both', async () => {
  const ledger = await ledgerOf([
    {},
    { testedSchoolCode2: elsewhere, testedDistrictCode2: otherDistrict },
    { testedSchoolCode2: elsewhere, testedDistrictCode2: otherDistrict },
  ]);
  expect(ledger.of(district, '01', '03').moved).toBe(2);
  expect(ledger.of(otherDistrict, '01', '13').moved).toBe(2);
});

test('an extract by enrolment covers the LEA of enrolment, one by testing that of the tests', async () => {
  const away = { testedSchoolCode2: elsewhere, testedDistrictCode2: otherDistrict };
  expect([...(await ledgerOf([{}, away])).covered()]).toEqual([district]);
  const newcomer = { calpadsDistrictCode: otherDistrict, calpadsSchoolCode: elsewhere };
  expect([...(await ledgerOf([{}, newcomer])).covered()]).toEqual([district]);
});

test.each<[string, Values]>([
  ['the flag', { npsFlag: 'Y' }],
  ['a district of accountability', { districtOfAccountability: otherDistrict }],
])('nonpublic schools by %s', async (_, values) => {
  const ledger = await ledgerOf([values]);
  expect(ledger.of(district, '01', '03').nps).toBe(1);
  expect(ledger.of(otherDistrict, '01', '03').nps).toBe('districtOfAccountability' in values ? 1 : 0);
});

test('a directly funded charter school and the district of its place', async () => {
  const ledger = await ledgerOf([{ testedCharterIndicator1: 'DF', testedCharterIndicator2: 'DF' }]);
  expect(ledger.of(school, '01', '03').charter).toBe(1);
  expect(ledger.of(district, '01', '03').charter).toBe(1);
});
