import { testRuleTables } from '../../../test/rule-table.js';
import { testedPlaceRules } from './tested-places.js';

testRuleTables(testedPlaceRules, {
  'record/tested-place-name': {
    layout: '2019-20',
    holds: [
      { recordType: '01', testedDistrictName1: 'Tule', testedDistrictCode1: '12345670000000' },
      { recordType: '01', testedSchoolName2: 'Tule', testedSchoolCode2: '12345671234567' },
    ],
    broken: [
      { recordType: '01', testedDistrictName1: 'Tule' },
      { recordType: '01', testedSchoolCode2: '12345671234567' },
    ],
    silent: [
      { recordType: '01' },
      { recordType: '01', testedDistrictName1: 'Tule', opportunityStatus1: 'C' },
    ],
  },
  'record/paper-location': {
    layout: '2021-22',
    holds: [
      {
        recordType: '01',
        testMode: 'P',
        testedCharterIndicator1: 'DF',
        testedCharterIndicator2: 'DF',
        testedCharterCode1: '1234',
        testedCharterCode2: '1234',
        testedNpsFlag1: 'N',
        testedNpsFlag2: 'N',
      },
    ],
    broken: [
      { recordType: '01', testMode: 'P', testedCharterIndicator1: 'DF', testedCharterIndicator2: 'LF' },
      { recordType: '01', testMode: 'P', testedCharterCode1: '1234', testedCharterCode2: '1235' },
      { recordType: '02', testMode: 'P', testedNpsFlag1: 'N', testedNpsFlag2: 'Y' },
    ],
    silent: [
      { recordType: '01', testMode: 'O', testedNpsFlag1: 'N', testedNpsFlag2: 'Y' },
      { recordType: '01', testMode: 'P', testedNpsFlag1: 'N' },
    ],
  },
  'record/nps-district': {
    layout: '2021-22',
    holds: [{ recordType: '01', npsFlag: 'Y', districtOfAccountability: '12345670000000' }],
    broken: [{ recordType: '01', npsFlag: 'Y' }],
    silent: [{ recordType: '01', npsFlag: 'N' }, { recordType: '01' }],
  },
  'record/nps-flag-tested': {
    layout: '2019-20',
    holds: [
      {
        recordType: '01',
        testedSchoolCode1: '12345671234567',
        calpadsSchoolCode: '12345671234567',
        npsFlag: 'N',
        testedNpsFlag1: 'N',
      },
    ],
    broken: [
      {
        recordType: '01',
        testedSchoolCode1: '12345671234567',
        calpadsSchoolCode: '12345671234567',
        npsFlag: 'N',
        testedNpsFlag1: 'Y',
      },
    ],
    silent: [
      {
        recordType: '01',
        testedSchoolCode1: '12345671234567',
        calpadsSchoolCode: '12345671234568',
        npsFlag: 'N',
        testedNpsFlag1: 'Y',
      },
      { recordType: '01', npsFlag: 'N', testedNpsFlag1: 'Y' },
    ],
  },
  'record/disability-with-special-education': {
    layout: '2019-20',
    holds: [{ recordType: '01', primaryDisability: '240', specialEducation: 'Yes' }],
    broken: [
      { recordType: '01', primaryDisability: '240', specialEducation: 'No' },
      { recordType: '01', specialEducation: 'Yes' },
    ],
    silent: [{ recordType: '01', specialEducation: 'No' }, { recordType: '01' }],
  },
});
