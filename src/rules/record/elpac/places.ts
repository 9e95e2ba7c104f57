import { type RecordRule, recordRule } from '../../rule.js';
import { domains, filledWhen, forEachDomain } from './domains.js';

/** Where the student is enrolled and was tested. */
export const elpacPlaceRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/elpac-charter-indicator',
    title: 'A charter school code comes with the charter school indicator of its place',
    severity: 'warning',
    why: 'The indicator says whether the charter school is its own LEA, which decides where the record counts.',
    fix: 'Compare code and indicator with CALPADS.',
    source: 'ELPAC layouts: charter school codes and indicators',
    facts: ['elpac-charter-indicator', 'elpac-tested-charter-indicator', 'elpac-final-charter-indicator'],
    cases: ['calpads', 'finalTested', ...domains.map((domain) => `tested${domain}`)].map((place) => {
      const [name, domain = ''] = [place.replace(/\d$/, ''), place.match(/\d$/)?.[0]];
      return { when: `${name}CharterCode${domain}`, must: `${name}CharterIndicator${domain}` };
    }),
    breakage: {
      where: 'not calpadsCharterCode and not calpadsCharterIndicator',
      set: { calpadsCharterCode: '0123' },
    },
  }),
  recordRule({
    id: 'record/elpac-place-tested',
    title: 'Blank district and school codes of the test mean that the student did not test',
    severity: 'error',
    why: 'Nobody can tell where the result counts.',
    fix: 'Download the file again; check the record in TOMS.',
    source: 'Summative ELPAC 2018–19 fields 47, 49',
    facts: ['elpac-place-tested'],
    cases: filledWhen('conditionCode != NT and includeIndicator != N', [
      'finalTestedDistrictCode',
      'finalTestedSchoolCode',
    ]),
    breakage: {
      where: 'includeIndicator = Y and not conditionCode',
      set: { finalTestedSchoolCode: '' },
    },
  }),
  recordRule({
    id: 'record/elpac-speaking-district',
    title: 'The district of Speaking is blank only if the student left before testing started',
    severity: 'warning',
    why: 'The domain was begun, so it has a place.',
    fix: 'Check the record in TOMS.',
    source: 'ELPAC layouts from 2019–20 on: county-district code of Speaking',
    facts: ['elpac-speaking-district'],
    when: 'testStartDate2 and recordType != 22',
    must: 'testedDistrictCode2',
    breakage: { where: 'testStartDate2', set: { testedDistrictCode2: '' } },
  }),
  recordRule({
    id: 'record/elpac-final-place',
    title: 'The final tested place is that of the domain that was completed last',
    severity: 'warning',
    why: 'The record counts at this place.',
    fix: 'Compare places and dates with TOMS.',
    source: 'Summative ELPAC 2020–21 fields 98–104, Initial ELPAC 2022–23 fields 79–85',
    facts: ['elpac-final-place'],
    cases: forEachDomain((domain) => {
      const others = domains.filter((other) => other !== domain);
      const last = others.map((other) => `testCompletionDate${other} != finalTestCompletionDate`);
      const when = [`testCompletionDate${domain} = finalTestCompletionDate`, ...last].join(' and ');
      return [
        {
          when: `${when} and testedSchoolCode${domain}`,
          must: `finalTestedSchoolCode = testedSchoolCode${domain}`,
        },
      ];
    }),
    breakage: {
      where: domains
        .map((domain) => `testedSchoolCode${domain} = finalTestedSchoolCode`)
        .concat(
          'testCompletionDate3 = finalTestCompletionDate',
          [1, 2, 4].map((domain) => `testCompletionDate${domain} != finalTestCompletionDate`),
        )
        .join(' and '),
      set: { testedDistrictCode3: '58999990000000', testedSchoolCode3: '58999999999999' },
    },
  }),
  recordRule({
    id: 'record/elpac-not-tested-enrolled-values',
    title: 'The values for testing of a student who did not test are the enrolled ones',
    severity: 'warning',
    why: 'Without a test nothing was locked.',
    fix: 'Compare the values with CALPADS.',
    source: 'Summative ELPAC 2020–21 fields 37, 38, 43, 44',
    facts: ['elpac-not-tested-enrolled-values'],
    cases: ['primaryLanguage', 'economicDisadvantage'].map((key) => ({
      when: `conditionCode = NT and ${key}ForTesting and ${key}`,
      must: `${key}ForTesting = ${key}`,
    })),
    breakage: {
      where: 'conditionCode = NT and economicDisadvantage = Yes',
      set: { economicDisadvantageForTesting: 'No' },
    },
  }),
];
