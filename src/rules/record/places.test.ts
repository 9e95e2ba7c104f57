import { testRuleTables } from '../../../test/rule-table.js';
import { placeRules } from './places.js';

const completed1 = { recordType: '01', opportunityStatus1: 'C', testStartDate1: '2017-05-10' };
const completed2 = { recordType: '02', opportunityStatus2: 'C', testStartDate2: '2017-05-10' };
const place1 = { testedDistrictCode1: '85288000000000', testedSchoolCode1: '85288000062741' };
const place2 = { testedDistrictCode2: '85288000000000', testedSchoolCode2: '85288000062741' };

testRuleTables(placeRules, {
  'record/tested-place': {
    holds: [
      { ...completed1, ...place1 },
      { ...completed2, ...place2 },
      { ...completed1, ...place1, exitDate: '2017-06-10' },
    ],
    broken: [
      completed1,
      completed2,
      { ...completed1, ...place1, testedDistrictCode1: '' },
      { ...completed2, ...place2, testedSchoolCode2: '' },
      { ...completed1, recordType: '06', exitDate: '2017-05-11' },
    ],
    silent: [
      { ...completed1, exitDate: '2017-05-10' },
      { ...completed2, exitDate: '2017-05-09' },
      { ...completed1, opportunityStatus1: 'E' },
      { ...completed1, recordType: '05' },
    ],
  },
  'record/charter-code': {
    holds: [
      { recordType: '01', testedCharterIndicator1: 'DF', testedCharterCode1: '0123' },
      { recordType: '01', testedCharterIndicator2: 'DF', testedCharterCode2: '0123' },
    ],
    broken: [
      { recordType: '03', testedCharterIndicator1: 'DF' },
      { recordType: '01', testedCharterIndicator2: 'DF', testedCharterCode1: '0123' },
    ],
    silent: [{ recordType: '01', testedCharterCode1: '0123' }],
  },
  'record/accountability-special-education': {
    holds: [{ recordType: '01', districtOfAccountability: '8528800', specialEducation: 'Yes' }],
    broken: [
      { recordType: '01', districtOfAccountability: '8528800', specialEducation: 'No' },
      { recordType: '05', districtOfAccountability: '8528800' },
    ],
    silent: [{ recordType: '01', specialEducation: 'No' }],
  },
});
