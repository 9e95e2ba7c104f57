import { type RecordRule, recordRule } from '../rule.js';

/** The selected testing window and the dates within it. */
export const windowRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/window-order',
    title: 'A testing window does not end before it starts',
    severity: 'error',
    why: 'The end of the window decides when the demographic data were fixed; a wrong window misleads about their source.',
    fix: 'Compare the window with the one set up in TOMS.',
    source: '2016–17 fields 61–64',
    facts: ['window-order-1', 'window-order-2'],
    cases: [
      { when: 'windowStart1 and windowEnd1', must: 'windowEnd1 >= windowStart1' },
      { when: 'windowStart2 and windowEnd2', must: 'windowEnd2 >= windowStart2' },
    ],
    breakage: {
      where: 'windowStart1 and windowEnd1 < 2017-08-31',
      set: { windowStart1: '2017-08-31' },
    },
  }),
  recordRule({
    id: 'record/window-both-ends',
    title: 'Start and end of a testing window are filled together',
    severity: 'warning',
    why: 'Half a window does not say when the school tested.',
    fix: 'Compare the window with the one set up in TOMS; check that the column was not emptied.',
    source: '2016–17 fields 61–64',
    facts: ['window-both-ends'],
    cases: [
      {
        when: 'recordType in (01, 02, 03, 04, 06, 08) and (windowStart1 or windowEnd1)',
        must: 'windowStart1 and windowEnd1',
      },
      {
        when: 'recordType in (01, 02) and (windowStart2 or windowEnd2)',
        must: 'windowStart2 and windowEnd2',
      },
    ],
    breakage: { where: 'windowStart1 and windowEnd1', set: { windowStart1: '' } },
  }),
  recordRule({
    id: 'record/window-blank',
    title: 'A part that was started has a window where the other part has one',
    severity: 'warning',
    why: 'A window is blank only if the LEA set none up in TOMS, but the other part of the same test has one.',
    fix: 'Check the windows of the school in TOMS; check that the columns were not emptied.',
    source: '2016–17 fields 61–64',
    facts: ['window-blank'],
    cases: [
      {
        when: 'recordType in (01, 02) and testStartDate1 and windowStart2 and windowEnd2',
        must: 'windowStart1 or windowEnd1',
      },
      {
        when: 'recordType in (01, 02) and testStartDate2 and windowStart1 and windowEnd1',
        must: 'windowStart2 or windowEnd2',
      },
    ],
    breakage: {
      where: 'recordType in (01, 02) and testStartDate2 and windowStart1 and windowEnd1',
      set: { windowStart2: '', windowEnd2: '' },
    },
  }),
  recordRule({
    id: 'record/start-within-window',
    title: 'A part of a test is started within its testing window',
    severity: 'warning',
    why: 'Date or window is not the one of this student; the student may have tested elsewhere.',
    fix: 'Compare start date and window with TOMS; look whether the student changed schools.',
    source: '2016–17 fields 57, 59, 61–64',
    facts: ['start-within-window'],
    cases: [
      {
        when: 'testStartDate1 and windowStart1 <= windowEnd1',
        must: 'testStartDate1 between windowStart1 and windowEnd1',
      },
      {
        when: 'testStartDate2 and windowStart2 <= windowEnd2',
        must: 'testStartDate2 between windowStart2 and windowEnd2',
      },
    ],
    breakage: {
      where: 'testStartDate1 and windowStart1 > 2016-09-02 and windowStart1 <= windowEnd1',
      set: { testStartDate1: '2016-09-02' },
    },
  }),
  recordRule({
    id: 'record/completion-after-window',
    title: 'A part that the student completed does not end after its testing window',
    severity: 'warning',
    why: 'After the window only expired tests get a date, so date, status or window is wrong.',
    fix: 'Compare completion date, testing status and window with TOMS.',
    source: '2016–17 fields 38, 40, 58, 60, 62, 64',
    facts: ['completion-after-window'],
    cases: [
      {
        when: 'opportunityStatus1 = C and testCompletionDate1 and windowStart1 <= windowEnd1',
        must: 'testCompletionDate1 <= windowEnd1',
      },
      {
        when: 'opportunityStatus2 = C and testCompletionDate2 and windowStart2 <= windowEnd2',
        must: 'testCompletionDate2 <= windowEnd2',
      },
    ],
    breakage: {
      where:
        'opportunityStatus1 = C and testCompletionDate1 and windowStart1 <= windowEnd1 and windowEnd1 < 2017-06-18',
      set: { testCompletionDate1: '2017-06-18' },
    },
  }),
];
