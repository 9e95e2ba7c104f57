import { expect, test } from 'vitest';
import { valueReader } from '../extract/from-values.js';
import { loadLayout } from '../layout/catalog.js';
import { VariantEvidence, variantOfName } from './variant.js';

test.each([
  ['85288000000000_CAASPP_Student_Score_Data_File_EnrolledStudentScoreData_2023.csv', 'enrolled'],
  ['/data/85288000000000_CAASPP_Student_Score_Data_File_TestedStudentScoreData_2023.dat', 'tested'],
  ['testedstudentscoredata.csv', 'tested'],
  ['/data/TestedStudentScoreData/extract.csv', undefined],
  ['enrolled.csv', undefined],
  ['<stdin>', undefined],
])('%s: %s', (name, variant) => {
  expect(variantOfName(name)).toBe(variant);
});

const [here, there] = ['85288000000000', '19647330000000'];

test.each([
  ['all enrolled here, one tested elsewhere', [here, here], [here, there], 'enrolled'],
  ['all tested here, one enrolled elsewhere', [here, there], [here, here], 'tested'],
  ['one LEA throughout', [here, here], [here, here], undefined],
  ['several LEAs', [here, there], [here, there], undefined],
  ['nobody tested', [here, here], ['', ''], undefined],
])('%s', (_, enrolled, tested, variant) => {
  const layout = loadLayout('2016-17');
  const evidence = new VariantEvidence(layout);
  const read = valueReader(layout);
  for (const [index, calpadsDistrictCode] of enrolled.entries()) {
    const values = { recordType: '01', calpadsDistrictCode, testedDistrictCode1: tested[index] };
    evidence.note(read(Object.entries(values)));
  }
  expect(evidence.variant()).toBe(variant);
});

test('a student who moved counts where the later part was taken', () => {
  const layout = loadLayout('2016-17');
  const evidence = new VariantEvidence(layout);
  const moved = {
    recordType: '01',
    calpadsDistrictCode: there,
    testedDistrictCode1: there,
    testedDistrictCode2: here,
  };
  const read = valueReader(layout);
  for (const calpadsDistrictCode of [here, there])
    evidence.note(read(Object.entries({ ...moved, calpadsDistrictCode })));
  expect(evidence.variant()).toBe('tested');
});
