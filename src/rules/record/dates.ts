import { type RecordRule, recordRule } from '../rule.js';

/** When a test was taken. */
export const dateRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/test-dates-order',
    title: 'A part of a test is not completed before it is started',
    severity: 'error',
    why: 'At least one of the two dates is wrong; a spreadsheet that took day for month is a usual cause.',
    fix: 'Compare the dates with TOMS, or download the file again and do not save it from a spreadsheet.',
    source: '2016–17 fields 57–60',
    facts: ['test-dates-order-1', 'test-dates-order-2'],
    cases: [
      { when: 'testStartDate1 and testCompletionDate1', must: 'testCompletionDate1 >= testStartDate1' },
      { when: 'testStartDate2 and testCompletionDate2', must: 'testCompletionDate2 >= testStartDate2' },
    ],
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
    ],
    breakage: {
      where:
        'recordType in (01, 02, 03, 04, 06) and testMode = O and conditionCode in (NTE, PGE) and not testStartDate1',
      set: { testCompletionDate1: '2017-02-01' },
    },
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
];
