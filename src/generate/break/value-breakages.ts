import type { Breakage } from '../../rules/rule.js';

/**
 * How to break the rules that one value breaks, in fields that no other rule looks at: rule id → breakage.
 * `field/length` can be broken in a caret file only, see shape-breakers.ts.
 */
export const valueBreakages: Readonly<Record<string, Breakage>> = {
  'field/required': { where: 'recordType = 01', set: { testRegistrationId: '' } },
  'field/not-applicable': {
    where: 'recordType = 06',
    set: { embeddedDesignatedSupport1Masking: 'TDS_Masking1' },
  },
  'field/ruled-out': {
    where: 'recordType in (01, 02) and prior1ScaleScore',
    set: { prior1ScaleScore: 'NS' },
  },
  'field/filler': { where: 'recordType = 02', set: { filler36: 'X' } },
  'field/code': {
    where: 'recordType in (01, 02) and testMode = O',
    set: { embeddedDesignatedSupport1PrintSize: 'TDS_PS_L9' },
  },
  'field/code-for-record-type': {
    where: 'recordType = 01 and testMode = O',
    set: { embeddedDesignatedSupport1TextToSpeech: 'TDS_TTS_Stim' },
  },
  'field/case': {
    where: 'embeddedDesignatedSupport1TurnOffUniversalTools = No',
    set: { embeddedDesignatedSupport1TurnOffUniversalTools: 'NO' },
  },
  'field/padding': { where: 'gradeAssessed = 06', set: { gradeAssessed: '6' } },
  'field/digits': { where: 'recordType = 02', set: { testRegistrationId: '1.00E+15' } },
  'field/integer': { where: 'recordType in (01, 02) and itemsAttempted2', set: { itemsAttempted2: '5.5' } },
  'field/range': { where: 'recordType in (01, 02) and itemsAttempted2', set: { itemsAttempted2: '-1' } },
  'field/date': { where: 'testStartDate1', set: { testStartDate1: '2017-02-30' } },
  'structure/not-text': { where: 'testedSchoolName1', set: { testedSchoolName1: 'Tule\u0001Elementary' } },
  'structure/end-of-record': { where: 'recordType = 01', set: { endOfRecord: '' } },
  'snapshot/school-windows': {
    where: 'recordType in (01, 02) and testStartDate2 and windowEnd2 > 2017-06-18',
    set: { windowEnd2: '2017-08-31' },
  },
  'file/cds-code': { where: 'testedSchoolCode2', set: { testedSchoolCode2: '1234567890' } },
  'file/school-outside-district': {
    where: 'testedSchoolCode2',
    set: { testedSchoolCode2: '58999999999999' },
  },
};
