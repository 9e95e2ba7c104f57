import { alike, testRuleTables, withoutEach } from '../../../../test/rule-table.js';
import { domains } from './domains.js';
import { elpacPlaceRules } from './places.js';

const summative = { recordType: '21' };
const paper = { recordType: 'SA', includeIndicator: 'Y' };
const [school, other] = ['01912340182220', '01912340061234'];
const place = { finalTestedDistrictCode: '01912340000000', finalTestedSchoolCode: school };
const [date, later] = ['2021-03-04', '2021-03-05'];
const completed = alike(
  domains.map((domain) => `testCompletionDate${domain}`),
  date,
);
const last = (domain: number) => ({
  ...summative,
  ...completed,
  finalTestCompletionDate: later,
  [`testCompletionDate${domain}`]: later,
  [`testedSchoolCode${domain}`]: school,
});

testRuleTables(elpacPlaceRules, {
  'record/elpac-charter-indicator': {
    layout: 'elpac-summative-2020-21',
    holds: [{ ...summative, calpadsCharterCode: '0123', calpadsCharterIndicator: 'DF' }],
    broken: [
      { ...summative, calpadsCharterCode: '0123' },
      { ...summative, finalTestedCharterCode: '0123' },
      ...domains.map((domain) => ({ ...summative, [`testedCharterCode${domain}`]: '0123' })),
    ],
    silent: [{ ...summative, calpadsCharterIndicator: 'DF' }],
  },
  'record/elpac-place-tested': {
    layout: 'elpac-summative-2018-19',
    holds: [{ ...paper, ...place }],
    broken: withoutEach({ ...paper, ...place }, Object.keys(place)),
    silent: [{ ...paper, conditionCode: 'NT', includeIndicator: 'N' }],
  },
  'record/elpac-speaking-district': {
    layout: 'elpac-summative-2020-21',
    holds: [{ ...summative, testStartDate2: date, testedDistrictCode2: '01912340000000' }],
    broken: [{ ...summative, testStartDate2: date }],
    silent: [{ ...summative, testStartDate1: date }],
  },
  'record/elpac-final-place': {
    layout: 'elpac-summative-2020-21',
    holds: domains.map((domain) => ({ ...last(domain), finalTestedSchoolCode: school })),
    broken: domains.map((domain) => ({ ...last(domain), finalTestedSchoolCode: other })),
    silent: [
      { ...last(1), testCompletionDate2: later, finalTestedSchoolCode: other },
      { ...last(3), testedSchoolCode3: '', finalTestedSchoolCode: other },
    ],
  },
  'record/elpac-not-tested-enrolled-values': {
    layout: 'elpac-summative-2020-21',
    holds: [{ ...summative, conditionCode: 'NT', primaryLanguageForTesting: '01', primaryLanguage: '01' }],
    broken: [
      { ...summative, conditionCode: 'NT', primaryLanguageForTesting: '01', primaryLanguage: '02' },
      {
        ...summative,
        conditionCode: 'NT',
        economicDisadvantageForTesting: 'Yes',
        economicDisadvantage: 'No',
      },
    ],
    silent: [
      { ...summative, primaryLanguageForTesting: '01', primaryLanguage: '02' },
      { ...summative, conditionCode: 'NT', primaryLanguage: '02' },
    ],
  },
});
