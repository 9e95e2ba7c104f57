import { casesOfParts, type RecordRule, recordRule } from '../rule.js';

/** What the names and marks of the places where a student tested say together. */
export const testedPlaceRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/tested-place-name',
    title: 'The name of a tested district or school stands beside its code',
    severity: 'warning',
    why: 'Half of the two is lost, so the record cannot be read or not be attributed.',
    fix: 'Download the file again; check that no column was emptied.',
    source: '2018–19 fields 49–52, 57–60, 64–67',
    facts: ['location-complete', 'location-complete-1', 'location-complete-2'],
    // A part that was completed without its place has a rule of its own.
    cases: [
      ...casesOfParts([1, 2, 3], {
        when: 'testedDistrictName# and opportunityStatus# != C',
        must: 'testedDistrictCode#',
      }),
      ...casesOfParts([1, 2, 3], {
        when: 'testedSchoolName# and opportunityStatus# != C',
        must: 'testedSchoolCode#',
      }),
      ...casesOfParts([1, 2, 3], { when: 'testedDistrictCode#', must: 'testedDistrictName#' }),
      ...casesOfParts([1, 2, 3], { when: 'testedSchoolCode#', must: 'testedSchoolName#' }),
    ],
    breakage: { where: 'testedSchoolCode2 and testedSchoolName2', set: { testedSchoolName2: '' } },
  }),
  recordRule({
    id: 'record/paper-location',
    title: 'The two parts of a paper-pencil test name the same place',
    severity: 'error',
    why: 'A paper-pencil test is given in one school, so one of the two places is wrong.',
    fix: 'Compare both places with TOMS.',
    source: '2020–21 fields 63, 71, 120',
    facts: ['paper-location', 'paper-location-codes', 'paper-charter-code-2', 'paper-nps-flag-2'],
    cases: [
      {
        when: 'testMode = P and testedCharterIndicator1 and testedCharterIndicator2',
        must: 'testedCharterIndicator2 = testedCharterIndicator1',
      },
      {
        when: 'testMode = P and testedCharterCode1 and testedCharterCode2',
        must: 'testedCharterCode2 = testedCharterCode1',
      },
      { when: 'testMode = P and testedNpsFlag1 and testedNpsFlag2', must: 'testedNpsFlag2 = testedNpsFlag1' },
      {
        facts: ['paper-location-codes'],
        when: 'testMode = P and testedSchoolCode1 and testedSchoolCode2',
        must: 'testedSchoolCode2 = testedSchoolCode1',
      },
    ],
    breakage: {
      where: 'testMode = P and testedNpsFlag1 = N and testedNpsFlag2 = N',
      set: { testedNpsFlag2: 'Y' },
    },
  }),
  recordRule({
    id: 'record/nps-district',
    title: 'A student of a nonpublic school has a county/district of accountability',
    severity: 'warning',
    why: 'Results of nonpublic schools count in the home district; without it the record counts nowhere.',
    fix: 'Enter the special education district of accountability in CALPADS.',
    source: '2018–19 fields 14, 30, 55, 63, 70',
    facts: ['district-of-accountability-nps'],
    when: 'npsFlag = Y',
    must: 'districtOfAccountability',
    breakage: { where: 'npsFlag = Y and districtOfAccountability', set: { districtOfAccountability: '' } },
  }),
  recordRule({
    id: 'record/nps-flag-tested',
    title:
      'The mark of a nonpublic school is the same for the school and for the school tested, where they are one',
    severity: 'warning',
    why: 'One of the two marks is wrong, and with it where the result is published.',
    fix: 'Compare the school with CALPADS.',
    source: '2019–20 fields 11, 30, 54, 57',
    facts: ['nps-flags-agree'],
    when: 'testedSchoolCode1 = calpadsSchoolCode and npsFlag and testedNpsFlag1',
    must: 'testedNpsFlag1 = npsFlag',
    breakage: {
      where: 'testedSchoolCode1 = calpadsSchoolCode and npsFlag = N and testedNpsFlag1 = N',
      set: { testedNpsFlag1: 'Y' },
    },
  }),
  recordRule({
    id: 'record/disability-with-special-education',
    title: 'A primary disability goes with special education',
    severity: 'warning',
    why: 'The student is counted with a disability and not in special education, or the other way round.',
    fix: 'Correct the special education record in CALPADS.',
    source: '2019–20 fields 16, 17',
    facts: ['disability-with-idea'],
    cases: [
      { when: 'primaryDisability', must: 'specialEducation = Yes' },
      { when: 'specialEducation = Yes', must: 'primaryDisability' },
    ],
    breakage: { where: 'primaryDisability and specialEducation = Yes', set: { primaryDisability: '' } },
  }),
];
