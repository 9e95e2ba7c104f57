import { expect, test } from 'vitest';
import { valueReader } from '../../extract/from-values.js';
import { loadLayout } from '../../layout/catalog.js';
import { PlaceCheck } from './places.js';

const layout = loadLayout('2016-17');

const district = '19647330000000';
const school = '19647336019715';
const elsewhere = '85288006019715';

test.each<[values: Record<string, string>, expected: string[]]>([
  [{ calpadsDistrictCode: district, calpadsSchoolCode: school }, []],
  [{ calpadsDistrictCode: district, calpadsSchoolCode: district }, []],
  [
    { calpadsDistrictCode: district, calpadsSchoolCode: elsewhere },
    ['file/school-outside-district calpadsSchoolCode'],
  ],
  [
    { testedDistrictCode1: district, testedSchoolCode1: elsewhere },
    ['file/school-outside-district testedSchoolCode1'],
  ],
  [
    { testedDistrictCode2: district, testedSchoolCode2: elsewhere },
    ['file/school-outside-district testedSchoolCode2'],
  ],
  [{ testedDistrictCode1: district, testedSchoolCode2: elsewhere }, []],
  [{ calpadsDistrictCode: '1964733', calpadsSchoolCode: elsewhere }, ['file/cds-code calpadsDistrictCode']],
  [{ testedSchoolCode1: '6019715' }, ['file/cds-code testedSchoolCode1']],
  [
    { testedDistrictCode2: '0', testedSchoolCode2: '0' },
    ['file/cds-code testedDistrictCode2', 'file/cds-code testedSchoolCode2'],
  ],
  [{ calpadsDistrictCode: '1611190000000', calpadsSchoolCode: '1611190130229' }, []],
  [{ calpadsDistrictCode: '1611190000000', calpadsSchoolCode: '01611190130229' }, []],
  [
    { calpadsDistrictCode: '1611190000000', calpadsSchoolCode: school },
    ['file/school-outside-district calpadsSchoolCode'],
  ],
  [{ calpadsSchoolCode: '1.96E+13', calpadsDistrictCode: district }, []],
  [{ districtOfAccountability: '1964733' }, []],
  [{}, []],
])('%j', (values, expected) => {
  const row = valueReader(layout)(Object.entries({ recordType: '01', ...values }));
  const found = new PlaceCheck(layout).check(row).map(({ rule, field }) => `${rule} ${field?.key}`);
  expect(found).toEqual(expected);
});
