import { type RecordRule, recordRule } from '../../rule.js';
import { gradeConditions, subjectsByName } from './names.js';

const dictionary = 'Data Dictionary for the California Educator Reporting System, 2021; samples';

/** What kind of result a row holds, as its columns say one beside the other. */
export const cersKindRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/cers-type-and-subtype',
    title: 'Summative results are SUM, interim ones IAB or ICA',
    severity: 'error',
    why: 'Nobody knows whether the result is that of an interim or a summative test.',
    fix: 'Export the results again.',
    source: dictionary,
    facts: ['cers-type-subtype'],
    cases: [
      { when: 'assessmentType = Summative and assessmentSubType', must: 'assessmentSubType = SUM' },
      { when: 'assessmentType = Interim and assessmentSubType', must: 'assessmentSubType in (IAB, ICA)' },
    ],
    breakage: {
      where: 'assessmentType = Summative and not administrationCondition',
      set: { assessmentType: 'Interim', testSessionId: 'CA-1A2B-9' },
    },
  }),
  recordRule({
    id: 'record/cers-condition-by-type',
    title: 'The administration condition is one of the kind of test',
    severity: 'warning',
    why: 'Standardized and nonstandardized are interim tests alone; valid and invalid are summative ones.',
    fix: 'Compare the row with the reporting system.',
    source: dictionary,
    facts: ['cers-condition-by-type', 'cers-status-by-type'],
    cases: [
      {
        when: 'assessmentType = Summative and administrationCondition',
        must: 'administrationCondition in (Valid, IN)',
      },
      {
        when: 'assessmentType = Interim and administrationCondition',
        must: 'administrationCondition in (SD, NS)',
      },
      {
        when: 'assessmentType = Summative and status',
        must: "status not in (Standardized, Nonstandardized, 'Standardized Partial', 'Nonstandardized Partial')",
      },
      {
        when: 'assessmentType in (ICA, IAB) and status',
        must: "status not in (Valid, Invalid, 'Valid Partial', 'Invalid Partial')",
      },
    ],
    breakage: { where: 'assessmentType = Summative', set: { administrationCondition: 'SD' } },
    otherBreakages: [{ where: 'assessmentType = Summative', set: { status: 'Standardized' } }],
  }),
  recordRule({
    id: 'record/cers-name-and-type',
    title: 'The name of the assessment says the kind of test that stands beside it',
    severity: 'warning',
    why: 'The result is counted among those of another kind of test.',
    fix: 'Compare the row with the reporting system.',
    source: dictionary,
    facts: ['cers-name-and-subtype', 'cers-name-and-type'],
    cases: [
      {
        when: "assessmentSubType and (assessmentName like '*IAB)' or assessmentName like '*CAST IA*' or assessmentName like '*ELPAC IA*')",
        must: 'assessmentSubType = IAB',
      },
      {
        when: "assessmentSubType and (assessmentName like '*ICA' or assessmentName like '*(ICA)')",
        must: 'assessmentSubType = ICA',
      },
      { when: "assessmentSubType and assessmentName like '*Summative*'", must: 'assessmentSubType = SUM' },
      { when: "assessmentType != Interim and assessmentName like '*IAB)'", must: 'assessmentType = IAB' },
      {
        when: "assessmentType != Interim and (assessmentName like '*ICA' or assessmentName like '*(ICA)')",
        must: 'assessmentType = ICA',
      },
      {
        when: "assessmentType != Interim and assessmentType and assessmentName like '*Summative*'",
        must: 'assessmentType = Summative',
      },
    ],
    breakage: {
      where: "subject = ELA and assessmentName like '*IAB)'",
      set: { assessmentName: 'Grade 3 ELA ICA' },
    },
  }),
  recordRule({
    id: 'record/cers-name-and-subject',
    title: 'The name of the assessment says the subject that stands beside it',
    severity: 'warning',
    why: 'The result is counted in another subject.',
    fix: 'Compare the row with the reporting system.',
    source: dictionary,
    facts: ['cers-name-and-subject'],
    cases: subjectsByName.map(([named, subject]) => ({
      when: `subject and ${named}`,
      must: `subject = ${subject}`,
    })),
    breakage: {
      where: "subject = ELA and assessmentName like '*IAB)'",
      set: { assessmentName: 'Grade 5 Math - Fractions (IAB)' },
    },
  }),
  recordRule({
    id: 'record/cers-grade-of-summative',
    title: 'A summative test is that of the grade of the student',
    severity: 'warning',
    why: 'Summative tests are given in the grade of the student: name or grade is wrong.',
    fix: 'Compare the row with the reporting system.',
    source: dictionary,
    facts: ['cers-grade-of-summative'],
    cases: gradeConditions.flatMap(({ named, inExport, inRoster }) => [
      { when: `assessmentSubType = SUM and gradeLevelWhenAssessed and ${named}`, must: inExport },
      {
        when: `assessmentType = Summative and not assessmentSubType and gradeLevelWhenAssessed and ${named}`,
        must: inRoster,
      },
    ]),
    breakage: {
      where: "subject = ELA and assessmentName like 'Grade 5 * Summative'",
      set: { gradeLevelWhenAssessed: '07' },
    },
  }),
  recordRule({
    id: 'record/cers-session',
    title: 'Interim results have a session; summative results have none, and no accommodation list',
    severity: 'warning',
    why: 'Without a session a teacher cannot find the sitting; with one the result is no summative one.',
    fix: 'Compare the row with the reporting system.',
    source: dictionary,
    facts: ['cers-session-of-interim', 'cers-accommodations-of-interim'],
    cases: [
      { when: 'assessmentType = Interim', must: 'testSessionId' },
      { when: 'assessmentType in (IAB, ICA)', must: 'testSessionId' },
      { when: 'assessmentType = Summative', must: "testSessionId not like 'CA-*'" },
      { when: 'assessmentType = Summative and not testSessionId', must: 'not assignedAccommodationList' },
    ],
    breakage: { where: 'assessmentType != Summative', set: { testSessionId: '' } },
  }),
  recordRule({
    id: 'record/cers-never-blank',
    title: 'What says which result it is, is filled',
    severity: 'warning',
    why: 'The row can be counted nowhere.',
    fix: 'Export the results again.',
    source: dictionary,
    facts: ['cers-never-blank'],
    cases: [
      'submitDateTime',
      'assessmentType',
      'assessmentSubType',
      'subject',
      'gradeLevelWhenAssessed',
      'status',
    ].map((key) => ({ when: 'ssid', must: key })),
    breakage: { where: "assessmentName like '*IAB)'", set: { gradeLevelWhenAssessed: '' } },
  }),
];
