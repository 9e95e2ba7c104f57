import { casesOfParts, type RecordRule, recordRule } from '../rule.js';
import { ofThisYear } from './causes.js';

/** When a test was taken. */
export const dateRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/test-dates-order',
    title: 'A part of a test is not completed before it is started',
    severity: 'error',
    why: 'At least one of the two dates is wrong; a spreadsheet that took day for month is a usual cause.',
    fix: 'Compare the dates with TOMS, or download the file again and do not save it from a spreadsheet.',
    source: '2016–17 fields 57–60',
    facts: ['test-dates-order-1', 'test-dates-order-2', 'test-dates-order-3', 'test-dates-order'],
    cases: casesOfParts([1, 2, 3, 4], {
      when: 'testStartDate# and testCompletionDate#',
      must: 'testCompletionDate# >= testStartDate#',
    }),
    breakage: {
      where: 'testStartDate1 > 2016-09-02 and testCompletionDate1',
      set: { testCompletionDate1: '2016-09-02' },
    },
  }),
  recordRule({
    id: 'record/no-dates-if-not-tested',
    title: 'A student who did not test has no test dates',
    severity: 'warning',
    why: 'The condition code says that the student did not test, and a date says that the test was opened.',
    fix: 'Check in TOMS whether the student tested. A student who took only one Smarter Balanced part has NT and dates rightly.',
    source: '2016–17 fields 57–60, 68',
    facts: ['no-test-dates-if-not-tested'],
    // NT in Smarter Balanced covers students with one part, and NEL does not say that nothing was taken. A score
    // beside the code is reported by record/no-score-if-not-tested.
    cases: [
      {
        when: 'recordType in (01, 02, 03, 04, 06) and conditionCode in (NTE, PGE) and not scaleScore',
        must: 'not testStartDate1 and not testCompletionDate1',
      },
      {
        when: 'recordType in (01, 02) and conditionCode in (NTE, PGE) and not scaleScore',
        must: 'not testStartDate2 and not testCompletionDate2',
      },
      {
        when: 'recordType in (03, 04, 06) and conditionCode = NT and not attemptedness and not scaleScore',
        must: 'not testStartDate1 and not testCompletionDate1',
      },
      {
        when: 'conditionCode in (NTE, PGE) and not scaleScore',
        must: 'not testStartDateAndTime1 and not testCompletionDateAndTime1',
      },
    ],
    breakage: {
      where:
        'recordType in (01, 02, 03, 04, 06) and testMode = O and conditionCode in (NTE, PGE) and not testStartDate1',
      set: { testCompletionDate1: '2017-02-01' },
    },
    otherBreakages: [
      {
        where: 'testMode = O and conditionCode in (NTE, PGE) and not testStartDateAndTime1',
        set: { testCompletionDateAndTime1: '2017-02-0110:00:00' },
      },
    ],
  }),
  recordRule({
    id: 'record/paper-scan-order',
    title: 'An answer document is not scanned before the test was completed',
    severity: 'warning',
    why: 'At least one of the two dates is wrong.',
    fix: 'Compare the completion date with the group identification sheet of the answer documents.',
    source: '2016–17 fields 49, 50',
    facts: ['paper-scan-order'],
    when: 'paperCompletionDate and paperScannedDate',
    must: 'paperScannedDate >= paperCompletionDate',
    breakage: { where: 'paperCompletionDate > 2016-09-02', set: { paperScannedDate: '2016-09-02' } },
  }),
  recordRule({
    id: 'record/score-completion-date',
    title: 'An online test with a scale score has a completion date',
    severity: 'error',
    why: 'Without it nobody can tell when, and so in which window, the test ended.',
    fix: 'Download the file again; check that the column was not emptied.',
    source: '2017–18 fields 68, 89, 101',
    facts: ['score-completion-date'],
    // A part that was completed or expired has a rule of its own.
    when: `testMode = O and scaleScore and conditionCode not in (NT, NTE, PGE, NEL) and opportunityStatus1 not in (C, E) and ${ofThisYear}`,
    must: 'testCompletionDate1',
    breakage: {
      where: `testMode = O and scaleScore and opportunityStatus1 = C and testCompletionDate1 and ${ofThisYear}`,
      set: { opportunityStatus1: '', testCompletionDate1: '' },
    },
  }),
  recordRule({
    id: 'record/score-second-part-date',
    title: 'An online Smarter Balanced test with a scale score has a start date of its second part',
    severity: 'error',
    why: 'A score needs both parts; without the date the second one cannot be placed in its window.',
    fix: 'Download the file again; check that the column was not emptied.',
    source: '2019–20 fields 1, 82, 83, 119',
    facts: ['score-second-part-date'],
    when: 'recordType in (01, 02) and testMode = O and scaleScore and conditionCode not in (NT, NTE, PGE, NEL)',
    must: 'testStartDate2',
    breakage: {
      where: 'recordType in (01, 02) and testMode = O and scaleScore and testStartDate2',
      set: { testStartDate2: '' },
    },
  }),
  recordRule({
    id: 'record/dates-need-opportunity',
    title: 'Test dates stand beside the opportunity ID of their part',
    severity: 'warning',
    why: 'The dates say that the part was opened, and it cannot be found in the test delivery system.',
    fix: 'Check in TOMS whether the student tested; check that no column was emptied.',
    source: '2018–19 fields 42, 44, 46, 71–76',
    facts: ['dates-need-opportunity', 'dates-need-opportunity-1', 'dates-need-opportunity-2'],
    // A testing status without its ID has a rule of its own.
    cases: casesOfParts([1, 2, 3], {
      when: '(testStartDate# or testCompletionDate#) and opportunityStatus# not in (C, E, I) and conditionCodes not in (NTE, PGE)',
      must: 'opportunityId#',
    }),
    breakage: {
      where:
        'testMode = O and not opportunityId1 and not opportunityStatus1 and not testStartDate1 and conditionCodes not in (NTE, PGE)',
      set: { testCompletionDate1: '2017-02-01' },
    },
  }),
  recordRule({
    id: 'record/final-date-latest',
    title: 'The final test completed date is the latest completion date of the record',
    severity: 'error',
    why: 'The date decides which school the record counts for; it fits none of the parts.',
    fix: 'Compare the dates with TOMS.',
    source: '2020–21 fields 66, 89, 91, 103',
    facts: ['final-date-latest'],
    // A completion after the window has a rule of its own.
    cases: [
      ...casesOfParts([1, 2, 3, 4], {
        when: `finalTestCompletionDate and testMode = O and testCompletionDate# and not (opportunityStatus# = C and testCompletionDate# > windowEnd#) and ${ofThisYear}`,
        must: 'finalTestCompletionDate >= testCompletionDate#',
      }),
      {
        when: 'finalTestCompletionDate and testMode = P and paperCompletionDate',
        must: 'finalTestCompletionDate = paperCompletionDate',
      },
    ],
    breakage: {
      where: `testMode = O and finalTestCompletionDate > 2016-09-02 and testCompletionDate1 and ${ofThisYear}`,
      set: { finalTestCompletionDate: '2016-09-02' },
    },
  }),
  recordRule({
    id: 'record/final-date-not-tested',
    title: 'A student who did not test has no final test completed date',
    severity: 'error',
    why: 'The condition code says that the student did not test, the date says the contrary.',
    fix: 'Check in TOMS whether the student tested.',
    source: '2020–21 field 103',
    facts: ['final-date-not-tested'],
    when: `conditionCode in (NTE, PGE) and not scaleScore and ${ofThisYear}`,
    must: 'not finalTestCompletionDate',
    breakage: {
      where: `conditionCode in (NTE, PGE) and not finalTestCompletionDate and ${ofThisYear}`,
      set: { finalTestCompletionDate: '2017-05-10' },
    },
  }),
];
