import { type RecordRule, recordRule } from '../rule.js';
import { ofThisYear } from './causes.js';

const embedded = [
  'ColorContrast',
  'Masking',
  'MousePointer',
  'PermissiveMode',
  'PrintSize',
  'StackedTranslations*',
  'Streamline',
  'TextToSpeech',
]
  .map((support) => `embeddedDesignatedSupport*${support}`)
  .join(', ');

/** Fields that hold nothing but a support that was assigned. */
const assigned = `${embedded}, nonEmbeddedDesignatedSupport*`;

/** Yes says that a tool was turned off, in 2017–18 a list of tools. */
const noToolTurnedOff = [1, 2, 3, 4]
  .map((part) => `embeddedDesignatedSupport${part}TurnOffUniversalTools != Yes`)
  .join(' and ');

/** Designated supports and the fields that depend on them. */
export const supportRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/designated-supports-yes',
    title: 'With a designated support the designated support available indicator is Yes',
    severity: 'error',
    why: 'Students with supports are counted by this indicator; here one is missed.',
    fix: 'Compare the supports of the student with TOMS.',
    source: '2017–18 fields 109, 142–186, 197–203',
    facts: ['designated-supports-indicator', 'designated-supports-yes'],
    when: `any(${assigned})`,
    must: 'designatedSupportAvailableIndicator = Yes',
    breakage: {
      where: 'recordType in (01, 02, 03, 04) and testMode = O and designatedSupportAvailableIndicator = No',
      set: { embeddedDesignatedSupport1Masking: 'TDS_Masking1' },
    },
  }),
  recordRule({
    id: 'record/designated-supports-no',
    title: 'Without any designated support the designated support available indicator is No',
    severity: 'warning',
    why: 'Students with supports are counted by this indicator. A tool that is not turned off is no support.',
    fix: 'Compare the supports of the student with TOMS; check that no column was emptied.',
    source: '2017–18 fields 109, 142–186, 197–203',
    facts: ['designated-supports-indicator', 'designated-supports-no'],
    when: `designatedSupportAvailableIndicator and not any(${assigned}, embeddedDesignatedSupport*TranslationsGlossary) and ${noToolTurnedOff} and ${ofThisYear}`,
    must: 'designatedSupportAvailableIndicator = No',
    breakage: {
      where: 'recordType in (01, 02, 03, 04) and designatedSupportAvailableIndicator = No',
      set: { designatedSupportAvailableIndicator: 'Yes' },
    },
  }),
  recordRule({
    id: 'record/online-supports-mode',
    title: 'Embedded accommodations and supports stand in records of online tests',
    severity: 'warning',
    why: 'The record says paper and has resources of the test delivery system.',
    fix: 'Check in TOMS whether the student tested online.',
    source:
      '2020–21 fields 120, 161–170, 172, 174, 177, 182, 187, 190–192, 197, 199–201, 204, 205, 208, 209, 212, 213, 216, 217, 220, 221, 224, 225, 228–231, 234–239, 246, 247, 253, 254, 257, 258, 261, 262, 266, 270, 274, 282, 285, 289, 293, 295',
    facts: ['online-supports-mode', 'paper-supports-mode'],
    cases: [
      {
        facts: ['online-supports-mode'],
        when: `any(embeddedAccommodation*, ${embedded})`,
        must: 'testMode != P',
      },
    ],
    breakage: {
      where:
        'recordType in (01, 02) and testMode = O and conditionCode in (NT, NTE, PGE) and not testStartDate1 and not testCompletionDate1',
      set: {
        testMode: 'P',
        embeddedDesignatedSupport1Masking: 'TDS_Masking1',
        designatedSupportAvailableIndicator: 'Yes',
      },
    },
  }),
  recordRule({
    id: 'record/read-aloud-ela-online',
    title: 'Read aloud in an online ELA test is for items only',
    severity: 'error',
    why: 'Reading the passages aloud is an accommodation of its own.',
    fix: 'Compare the supports of the student with TOMS.',
    source: '2020–21 fields 1, 120, 277',
    facts: ['read-aloud-ela-online'],
    cases: [
      {
        when: 'recordType = 01 and testMode = O and nonEmbeddedDesignatedSupport1ReadAloudItems',
        must: 'nonEmbeddedDesignatedSupport1ReadAloudItems = NEDS_RA_Items',
        facts: ['read-aloud-ela-online'],
      },
    ],
    breakage: {
      where: 'recordType = 01 and testMode = O and designatedSupportAvailableIndicator = Yes',
      set: { nonEmbeddedDesignatedSupport1ReadAloudItems: 'NEDS_RA_Stimuli' },
    },
  }),
];
