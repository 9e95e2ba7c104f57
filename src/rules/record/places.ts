import { casesOfParts, type RecordRule, recordRule } from '../rule.js';
import { ofThisYear } from './causes.js';

const completedWhileEnrolled =
  'opportunityStatus# = C and (not exitDate or exitDate > testStartDate#) and (not studentExitDate or studentExitDate > testStartDate#)';

/** Where a student tested and who answers for them. */
export const placeRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/tested-place',
    title: 'A completed part has the district and the school where the student tested',
    severity: 'warning',
    why: 'Results are attributed to the place of testing; without it the record counts nowhere or in the wrong school.',
    fix: 'Check enrollment dates in CALPADS. A student who left before testing started has no place rightly.',
    source: '2016–17 fields 38, 40, 44, 46, 52, 54',
    facts: ['location-blank-part-1', 'location-blank-part-2', 'location-blank-part-3', 'location-blank-part'],
    cases: [
      ...casesOfParts([1], {
        when: `recordType in (01, 02, 03, 04, 06, 08, 09) and ${completedWhileEnrolled} and ${ofThisYear}`,
        must: 'testedDistrictCode# and testedSchoolCode#',
      }),
      ...casesOfParts([2], {
        when: `recordType in (01, 02) and ${completedWhileEnrolled}`,
        must: 'testedDistrictCode# and testedSchoolCode#',
      }),
      ...casesOfParts([1, 2, 3, 4], {
        facts: ['location-blank-part-3', 'location-blank-part'],
        when: `recordType = 05 and ${completedWhileEnrolled}`,
        must: 'testedDistrictCode# and testedSchoolCode#',
      }),
    ],
    breakage: {
      where: 'recordType in (01, 02) and opportunityStatus2 = C and testedSchoolCode2 and not exitDate',
      set: { testedSchoolCode2: '' },
    },
  }),
  recordRule({
    id: 'record/charter-code',
    title: 'The mark of a directly funded charter school comes with its charter code',
    severity: 'warning',
    why: 'A directly funded charter school is an LEA of its own; without the code it cannot be told which.',
    fix: 'Check the charter school number in CALPADS; check that the column was not emptied.',
    source: '2016–17 fields 47, 48, 55, 56',
    facts: ['charter-indicator-code'],
    cases: [
      {
        when: 'recordType in (01, 02, 03, 04, 06, 08) and testedCharterIndicator1',
        must: 'testedCharterCode1',
      },
      { when: 'recordType in (01, 02) and testedCharterIndicator2', must: 'testedCharterCode2' },
    ],
    breakage: {
      where: 'recordType in (01, 02, 03, 04, 06, 08) and testedSchoolCode1 and not testedCharterCode1',
      set: { testedCharterIndicator1: 'DF' },
    },
  }),
  recordRule({
    id: 'record/accountability-special-education',
    title: 'A student with a district of accountability is in special education',
    severity: 'warning',
    why: 'The record counts for the district of accountability, which exists only for students with an IEP.',
    fix: 'Correct the special education record in CALPADS.',
    source: '2016–17 fields 13, 16',
    facts: ['accountability-special-education'],
    when: 'districtOfAccountability',
    must: 'specialEducation = Yes',
    breakage: {
      where: 'specialEducation = No and not districtOfAccountability',
      set: { districtOfAccountability: '8528800' },
    },
  }),
];
