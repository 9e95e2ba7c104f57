import type { Field, Layout } from '../../layout/layout.js';
import type { Breakage } from '../../rules/rule.js';

/**
 * How to break the rules that one value breaks, in fields that no other rule looks at: rule id → breakages, the
 * first of which that names only fields of a layout is meant. `field/length` can be broken in a caret file only, see
 * shape-breakers.ts.
 */
const candidates: Readonly<Record<string, readonly Breakage[]>> = {
  'field/not-applicable': [
    { where: 'recordType not in (01, 02)', set: { eap: '1' } },
    { where: 'recordType = 09', set: { testedNpsFlag2: 'Y' } },
    { where: 'recordType = 01', set: { capaLevel: '1' } },
  ],
  'field/ruled-out': [
    { where: 'recordType in (01, 02) and prior1ScaleScore', set: { prior1ScaleScore: 'NS' } },
  ],
  'field/code': [
    {
      where: 'recordType in (01, 02) and testMode = O and designatedSupportAvailableIndicator != No',
      set: { embeddedDesignatedSupport1PrintSize: 'TDS_PS_L9' },
    },
    { where: 'opportunityStatus1', set: { opportunityStatus1: 'Q' } },
    { where: 'recordType = 01', set: { esMaskingSmarterBalancedForEla: 'Q' } },
    { where: 'assessmentName and migrantStatus', set: { migrantStatus: 'Q' } },
  ],
  'field/code-for-record-type': [
    {
      where: 'recordType = 01 and testMode = O and designatedSupportAvailableIndicator != No',
      set: { embeddedDesignatedSupport1TextToSpeech: 'TDS_TTS_Stim' },
    },
    { where: 'recordType = 03 and achievementLevel in (1, 2, 3)', set: { achievementLevel: '4' } },
    { where: 'recordType = 05 and conditionCodes', set: { conditionCodes: 'LOSS' } },
  ],
  'field/case': [
    {
      where: 'embeddedDesignatedSupport1TurnOffUniversalTools = No',
      set: { embeddedDesignatedSupport1TurnOffUniversalTools: 'no' },
    },
    { where: 'testMode = O', set: { testMode: 'o' } },
    { where: 'migrantStatus = No', set: { migrantStatus: 'NO' } },
  ],
  'field/padding': [
    { where: 'gender = Male', set: { gender: ' Male' } },
    { where: 'elas = EL', set: { elas: ' EL' } },
  ],
  'field/digits': [
    { where: 'recordType = 02', set: { testRegistrationId: '100O' } },
    { where: 'contentRegistrationId', set: { contentRegistrationId: '100O' } },
    { where: 'recordType = 02', set: { opportunityId1: '100O' } },
    { where: 'districtCodeElaPt', set: { districtCodeElaPt: '85288OO' } },
    { where: 'assessmentName and schoolId', set: { schoolId: '85288OO' } },
    { where: 'assessmentName', set: { ssid: '100O' } },
  ],
  'field/integer': [
    { where: 'recordType in (01, 02) and itemsAttempted2', set: { itemsAttempted2: '5.5' } },
    { where: 'totalNumberOfItems', set: { totalNumberOfItems: '.5' } },
    { where: 'numberOfItemsAttemptedSmarterElaPt', set: { numberOfItemsAttemptedSmarterElaPt: '.5' } },
    { where: 'assessmentName and scaleScore', set: { scaleScore: '.5' } },
  ],
  'field/decimal': [
    { where: 'recordType = 01', set: { growthScore: '1,5' } },
    { where: 'recordType = 01 and prior1Sem', set: { prior1Sem: '1,5' } },
    { where: 'overallPercentCorrect', set: { overallPercentCorrect: '1,5' } },
    { where: 'assessmentName and sem', set: { sem: '1,5' } },
    { where: 'assessmentName and errorBandMin', set: { errorBandMin: '1,5' } },
  ],
  'field/date': [
    { where: 'testStartDate1', set: { testStartDate1: '2017-02-30' } },
    { where: 'dateOfBirth', set: { dateOfBirth: '2007-02-30' } },
  ],
  'structure/not-text': [
    { where: 'testedSchoolName1', set: { testedSchoolName1: 'Tule\u0001Elementary' } },
    { where: 'lastName', set: { lastName: 'Tu\u0001le' } },
  ],
  'structure/end-of-record': [{ where: 'recordType in (01, 05)', set: { endOfRecord: '' } }],
  'snapshot/school-windows': [
    {
      where: 'recordType in (01, 02) and testStartDate2 and windowEnd2 > 2017-06-18',
      set: { windowEnd2: '2017-08-31' },
    },
  ],
  'file/cds-code': [{ where: 'testedSchoolCode2', set: { testedSchoolCode2: '1234567890' } }],
  'file/school-outside-district': [
    { where: 'testedSchoolCode2', set: { testedSchoolCode2: '58999999999999' } },
  ],
};

/** Breakages that any field of its kind shows: rule id → how to break it in the fields of a layout. */
const ofAnyField: Readonly<Record<string, (layout: Layout) => Breakage | undefined>> = {
  'field/required': (layout) => {
    const key = requiredOnly.find((candidate) => layout.fieldByKey.get(candidate)?.required);
    return key === undefined ? undefined : { where: key, set: { [key]: '' } };
  },
  'field/filler': (layout) => inField(layout, ({ kind }) => kind === 'filler', 'X'),
  'field/range': (layout) =>
    inField(layout, ({ min, kind, required }) => min === 0 && kind === 'integer' && !required, '-1') ??
    inField(layout, ({ min, kind, required }) => min === 0 && kind === 'decimal' && !required, '-1'),
};

/** Required fields that nothing else depends on. */
const requiredOnly = ['testRegistrationId', 'calpadsSchoolName', 'firstName', 'districtId', 'schoolYear'];

/** A value in the first field that is suited, and in a record whose test has it. */
function inField(layout: Layout, suits: (field: Field) => boolean, value: string): Breakage | undefined {
  const field = layout.fields.find(suits);
  if (field === undefined) return undefined;
  const recordTypes = [...(field.appliesTo ?? layout.recordTypes.keys())];
  return { where: `${layout.recordType.key} in (${recordTypes.join(', ')})`, set: { [field.key]: value } };
}

/** The breakages of a layout: rule id → breakage. */
export function valueBreakages(layout: Layout): ReadonlyMap<string, Breakage> {
  const breakages = new Map<string, Breakage>();
  for (const [rule, list] of Object.entries(candidates)) {
    const fitting = list.find(({ set }) =>
      Object.entries(set).every(([key, value]) => canShow(layout, rule, key, value)),
    );
    if (fitting !== undefined) breakages.set(rule, fitting);
  }
  for (const [rule, make] of Object.entries(ofAnyField)) {
    const made = make(layout);
    if (made !== undefined) breakages.set(rule, made);
  }
  return breakages;
}

/** What a rule looks at in a field: a value of another kind is another fault. */
const shownBy: Readonly<Record<string, (field: Field, value: string) => boolean>> = {
  'field/not-applicable': ({ appliesTo }) => appliesTo !== undefined,
  'field/ruled-out': ({ ruledOut }) => ruledOut.size > 0,
  'field/code-for-record-type': ({ codes, codesByRecordType }, value) =>
    codesByRecordType.size > 0 && codes.has(value),
  'field/decimal': ({ kind }) => kind === 'decimal',
  'field/integer': ({ kind }) => kind === 'integer',
  'structure/end-of-record': ({ required }) => required,
};

function canShow(layout: Layout, rule: string, key: string, value: string): boolean {
  const field = layout.fieldByKey.get(key);
  return field !== undefined && (shownBy[rule]?.(field, value) ?? true);
}
