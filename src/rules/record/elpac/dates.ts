import { type RecordRule, recordRule } from '../../rule.js';
import { domains, filledWhen, forEachDomain, paperGrades } from './domains.js';

const tested = 'conditionCode != NT and includeIndicator != N';

/** Dates of the test as a whole and of its result. */
export const elpacDateRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/elpac-final-date-present',
    title: 'A student who tested has the date on which testing was completed',
    severity: 'error',
    why: 'The date is blank only if the student did not test.',
    fix: 'Download the file again; check the record in TOMS.',
    source: 'Summative ELPAC 2018–19 field 51, Initial ELPAC 2019–20 field 49',
    facts: ['elpac-final-date-present'],
    cases: filledWhen(tested, ['finalTestCompletionDate']),
    breakage: { where: 'finalTestCompletionDate', set: { finalTestCompletionDate: '' } },
  }),
  recordRule({
    id: 'record/elpac-final-date-not-tested',
    title: 'A student who did not test has no date on which testing was completed',
    severity: 'error',
    why: 'Date and condition code contradict each other.',
    fix: 'Check in TOMS whether the student tested.',
    source: 'Summative ELPAC 2020–21 field 105, Initial ELPAC 2022–23 field 86',
    facts: ['elpac-final-date-not-tested'],
    when: 'conditionCode = NT',
    must: 'not finalTestCompletionDate',
    breakage: { where: 'conditionCode = NT', set: { finalTestCompletionDate: '2017-03-01' } },
  }),
  recordRule({
    id: 'record/elpac-final-date-latest',
    title: 'The final completed date is the latest of those of the domains',
    severity: 'warning',
    why: 'The score report prints it, and the place of that domain is the one where the record counts.',
    fix: 'Compare the dates with TOMS.',
    source: 'Summative ELPAC 2020–21 field 105, Initial ELPAC 2022–23 field 86',
    facts: ['elpac-final-date-latest'],
    // Writing on paper counts in grades K–2 only where no other domain was tested.
    cases: [
      ...forEachDomain((domain) => [
        {
          when: `finalTestCompletionDate and testCompletionDate${domain}${
            domain === 4 ? ` and (gradeAssessed not in ${paperGrades} or recordType = 22)` : ''
          }`,
          must: `finalTestCompletionDate >= testCompletionDate${domain}`,
        },
      ]),
      {
        when: 'finalTestCompletionDate and any(testCompletionDate1, testCompletionDate2, testCompletionDate3, testCompletionDate4)',
        must: `(${domains.map((domain) => `finalTestCompletionDate = testCompletionDate${domain}`).join(' or ')} or finalTestCompletionDate < testCompletionDate1 or finalTestCompletionDate < testCompletionDate2 or finalTestCompletionDate < testCompletionDate3)`,
        field: 'finalTestCompletionDate',
      },
    ],
    breakage: {
      where: 'finalTestCompletionDate and testCompletionDate1',
      set: { finalTestCompletionDate: '2016-07-20' },
    },
  }),
  recordRule({
    id: 'record/elpac-completed-date-form',
    title: 'The date on which testing was completed is written MM-DD-YYYY',
    severity: 'error',
    why: 'This field has the form of the Answer Book, unlike all other dates; a program that reads it as usual mixes day, month and year up.',
    fix: 'Use the download itself, not a copy saved by a spreadsheet.',
    source: 'Initial ELPAC 2019–20 field 49',
    facts: ['elpac-completed-date-form'],
    when: 'finalTestCompletionDate',
    must: "finalTestCompletionDate like '0*-*-20*' or finalTestCompletionDate like '1*-*-20*'",
    breakage: { where: 'finalTestCompletionDate', set: { finalTestCompletionDate: '2019-09-03' } },
  }),
  recordRule({
    id: 'record/elpac-lock-date',
    title: 'A student who tested has the date on which the score was locked',
    severity: 'error',
    why: 'A score that is not locked is not final.',
    fix: 'Check in the local scoring tool whether the score was locked.',
    source: 'Initial ELPAC 2019–20 field 81',
    facts: ['elpac-lock-date'],
    cases: filledWhen(tested, ['lstLockScoreDate']),
    breakage: { where: 'lstLockScoreDate', set: { lstLockScoreDate: '' } },
  }),
  recordRule({
    id: 'record/elpac-score-date',
    title: 'A student who tested has the date on which the score was available',
    severity: 'error',
    why: 'The date is blank only if the student did not test; duties towards parents run from it.',
    fix: 'Download the file again; check the record in TOMS.',
    source: 'ELPAC layouts: score available date',
    facts: ['elpac-score-date'],
    cases: filledWhen(tested, ['scoreAvailableDate']),
    breakage: { where: 'scoreAvailableDate', set: { scoreAvailableDate: '' } },
  }),
  recordRule({
    id: 'record/elpac-score-date-order',
    title: 'The score was not available before testing was completed',
    severity: 'warning',
    why: 'One of the dates is wrong, or the columns are shifted.',
    fix: 'Compare the dates with TOMS.',
    source: 'ELPAC layouts: score available date',
    facts: ['elpac-score-date-order'],
    cases: [
      {
        when: 'scoreAvailableDate and finalTestCompletionDate',
        must: 'scoreAvailableDate >= finalTestCompletionDate',
      },
      ...forEachDomain((domain) => [
        {
          when: `scoreAvailableDate and testCompletionDate${domain} and not finalTestCompletionDate`,
          must: `scoreAvailableDate >= testCompletionDate${domain}`,
        },
      ]),
    ],
    breakage: { where: 'scoreAvailableDate', set: { scoreAvailableDate: '2016-07-02' } },
  }),
  recordRule({
    id: 'record/elpac-report-date-order',
    title: 'The record was not added to the report before the score was available or locked',
    severity: 'warning',
    why: 'One of the dates is wrong, or the columns are shifted.',
    fix: 'Compare the dates with TOMS.',
    source: 'ELPAC layouts: report created date',
    facts: ['elpac-report-date-order'],
    cases: [
      { when: 'reportCreatedDate and scoreAvailableDate', must: 'reportCreatedDate >= scoreAvailableDate' },
      { when: 'reportCreatedDate and lstLockScoreDate', must: 'reportCreatedDate >= lstLockScoreDate' },
    ],
    breakage: { where: 'scoreAvailableDate or lstLockScoreDate', set: { reportCreatedDate: '2016-07-01' } },
  }),
];
