import type { Breakage } from '../../rules/rule.js';

/**
 * How to break each rule about a field by itself, in fields that no other rule looks at: rule id → breakage.
 * `field/length` can only be broken in a caret file, see text.ts; `field/decimal` needs a decimal field.
 */
export const fieldBreakages: Readonly<Record<string, Breakage>> = {
  'field/required': { where: 'recordType = 01', set: { testRegistrationId: '' } },
  'field/not-applicable': {
    where: 'recordType = 06',
    set: { embeddedDesignatedSupport1Masking: 'TDS_Masking1' },
  },
  'field/ruled-out': { where: 'recordType in (01, 02) and prior1ScaleScore', set: { prior1ScaleScore: 'NS' } },
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
};

/** The same for rules about places and text that one value breaks. */
export const valueBreakages: Readonly<Record<string, Breakage>> = {
  'structure/not-text': { where: 'testedSchoolName1', set: { testedSchoolName1: 'Tule\u0001Elementary' } },
  'structure/end-of-record': { where: 'recordType = 01', set: { endOfRecord: '' } },
  'file/cds-code': { where: 'testedSchoolCode2', set: { testedSchoolCode2: '1234567890' } },
  'file/school-outside-district': { where: 'testedSchoolCode2', set: { testedSchoolCode2: '58999999999999' } },
};
