import { type RecordRule, recordRule } from '../../rule.js';
import { forEachDomain, paperGrades } from './domains.js';

/** The testing of each domain: opportunity, dates, mode, remote tester. */
export const elpacSittingRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/elpac-dates-order',
    title: 'A domain was not completed before it was started',
    severity: 'warning',
    why: 'One of the dates is wrong, or the columns are shifted.',
    fix: 'Compare the dates with TOMS.',
    source: 'ELPAC layouts from 2019–20 on: start and completed dates',
    facts: numbered('elpac-dates-order'),
    cases: forEachDomain((domain) => [
      {
        when: `testStartDate${domain} and testCompletionDate${domain}`,
        must: `testCompletionDate${domain} >= testStartDate${domain}`,
      },
    ]),
    breakage: {
      where: 'testStartDate1 and testCompletionDate1 and opportunityStatus1 = C',
      set: { testStartDate1: '2016-08-20', testCompletionDate1: '2016-08-19' },
    },
  }),
  recordRule({
    id: 'record/elpac-dates-present',
    title: 'A domain with a testing status has its dates; the start date of a paper form may be blank',
    severity: 'warning',
    why: 'Dates are blank only where the domain was not tested or is exempt.',
    fix: 'Download the file again; check the domain in TOMS.',
    source: 'ELPAC layouts from 2019–20 on: dates and testing status',
    facts: [...numbered('elpac-dates-present'), 'elpac-expired-date'],
    cases: forEachDomain((domain) => [
      { when: `opportunityStatus${domain}`, must: `testCompletionDate${domain}` },
      { when: `opportunityStatus${domain} and testMode${domain} != P`, must: `testStartDate${domain}` },
    ]),
    breakage: {
      where:
        'opportunityStatus1 and opportunityStatus2 and not testMode1 = P and conditionCode != EXD and attemptedness = Y',
      set: { testStartDate1: '' },
    },
  }),
  recordRule({
    id: 'record/elpac-opportunity-id',
    title: 'A testing status comes with an opportunity ID',
    severity: 'error',
    why: 'Without the ID the test cannot be found in TOMS.',
    fix: 'Download the file again; check that the column was not emptied.',
    source: 'ELPAC layouts from 2019–20 on: opportunity ID and testing status',
    facts: numbered('elpac-opportunity-id'),
    cases: forEachDomain((domain) => [
      { when: `opportunityStatus${domain}`, must: `opportunityId${domain}` },
    ]),
    breakage: { where: 'opportunityStatus3', set: { opportunityId3: '' } },
  }),
  recordRule({
    id: 'record/elpac-opportunity-present',
    title: 'A domain that was tested online has a testing status',
    severity: 'warning',
    why: 'The status says whether the domain was completed or expired.',
    fix: 'Download the file again; check the domain in TOMS.',
    source: 'ELPAC layouts from 2019–20 on: opportunity ID and testing status',
    facts: numbered('elpac-opportunity-present'),
    cases: forEachDomain((domain) => [
      {
        when: `testStartDate${domain} and testMode != P and testMode${domain} != P and conditionCode != NT${
          domain === 4 ? ` and gradeAssessed not in ${paperGrades}` : ''
        }`,
        must: `opportunityStatus${domain}`,
      },
    ]),
    breakage: { where: 'opportunityStatus2', set: { opportunityStatus2: '' } },
  }),
  recordRule({
    id: 'record/elpac-test-mode',
    title: 'A domain that was tested has a test mode',
    severity: 'warning',
    why: 'The mode says which supports were possible.',
    fix: 'Download the file again; check the domain in TOMS.',
    source: 'ELPAC layouts from 2019–20 on: test mode',
    facts: ['elpac-test-mode', ...numbered('elpac-test-mode')],
    cases: forEachDomain((domain) => [
      { when: `testCompletionDate${domain} and conditionCode != NT`, must: `testMode${domain}` },
      { when: `testCompletionDate${domain} and conditionCode != NT`, must: 'testMode' },
    ]),
    breakage: {
      where: '(testMode = O or testMode2 = O) and not any(embedded*, nonEmbedded*)',
      set: { testMode: '', testMode2: '' },
    },
  }),
  recordRule({
    id: 'record/elpac-remote-tester',
    title: 'A domain that was not tested has no remote tester',
    severity: 'warning',
    why: 'The mark belongs to another record, or the dates were lost.',
    fix: 'Compare the domain with TOMS.',
    source: 'Summative ELPAC 2020–21 fields 125–128, Initial ELPAC 2022–23 fields 283–286',
    facts: numbered('elpac-remote-tester'),
    cases: forEachDomain((domain) => [
      { when: `remoteTester${domain}`, must: `testCompletionDate${domain}`, field: `remoteTester${domain}` },
    ]),
    breakage: { where: 'conditionCode = NT and recordType != 24', set: { remoteTester2: 'N' } },
  }),
  recordRule({
    id: 'record/elpac-writing-paper',
    title: 'Writing of kindergarten to grade 2 is on paper',
    severity: 'warning',
    why: 'The youngest write on paper; an online test is of another domain or grade.',
    fix: 'Check grade and mode in TOMS.',
    source: 'ELPAC layouts from 2019–20 on: Writing in grades K–2',
    facts: ['elpac-writing-paper'],
    cases: [
      { when: `gradeAssessed in ${paperGrades} and testMode4 and recordType != 24`, must: 'testMode4 = P' },
      { when: `gradeAssessed in ${paperGrades} and testMode`, must: 'not opportunityStatus4' },
    ],
    breakage: {
      where: `gradeAssessed in ${paperGrades} and testMode4 = P and not any(nonEmbedded*)`,
      set: { testMode4: 'O' },
    },
    otherBreakages: [
      {
        where: `gradeAssessed in ${paperGrades} and testMode and testCompletionDate4 and testStartDate4`,
        set: { opportunityId4: '0000000000000001', opportunityStatus4: 'C' },
      },
    ],
  }),
  recordRule({
    id: 'record/elpac-writing-late-date',
    title: 'Writing of kindergarten to grade 2 that came in late has one of the dates set for it',
    severity: 'warning',
    why: 'Answer Books that arrived after May 31, 2021 were given the last day of the month.',
    fix: 'Compare the date with TOMS.',
    source: 'Summative ELPAC 2020–21 field 97',
    facts: ['elpac-writing-late-date'],
    when: `gradeAssessed in ${paperGrades} and testCompletionDate4 > 2021-05-31`,
    must: 'testCompletionDate4 in (2021-06-30, 2021-07-30)',
    breakage: {
      where: `gradeAssessed in ${paperGrades} and testCompletionDate4 and scoreAvailableDate`,
      set: { testCompletionDate4: '2017-06-02' },
    },
  }),
  recordRule({
    id: 'record/elpac-alternate-online',
    title: 'The Initial Alternate ELPAC is given on a computer',
    severity: 'warning',
    why: 'There is no paper form of this test.',
    fix: 'Check the record type and the column in TOMS.',
    source: 'Initial ELPAC 2022–23 field 105',
    facts: ['elpac-alternate-online'],
    when: 'recordType = 24 and testMode1',
    must: 'testMode1 = O',
    breakage: {
      where: 'recordType = 24 and testMode1 and not any(embedded*, nonEmbedded*)',
      set: { testMode1: 'P', remoteTester1: '' },
    },
  }),
];

function numbered(fact: string): string[] {
  return [1, 2, 3, 4].map((domain) => `${fact}-${domain}`);
}
