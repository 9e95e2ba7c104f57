import { casesOfParts, type RecordRule, recordRule } from '../rule.js';
import { ofThisYear } from './causes.js';

/** The selected testing window and the dates within it. */
export const windowRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/window-order',
    title: 'A testing window does not end before it starts',
    severity: 'error',
    why: 'The end of the window decides when the demographic data were fixed; a wrong window misleads about their source.',
    fix: 'Compare the window with the one set up in TOMS.',
    source: '2016–17 fields 61–64',
    facts: ['window-order-1', 'window-order-2', 'window-order-3', 'window-order'],
    cases: [
      ...casesOfParts([1, 2, 3, 4], {
        when: 'windowStart# and windowEnd#',
        must: 'windowEnd# >= windowStart#',
      }),
      {
        when: 'schoolSelectedStartOfTestWindow and schoolSelectedEndOfTestWindow',
        must: 'schoolSelectedEndOfTestWindow >= schoolSelectedStartOfTestWindow',
      },
    ],
    breakage: {
      where: 'windowStart1 and windowEnd1 < 2017-08-31',
      set: { windowStart1: '2017-08-31' },
    },
    otherBreakages: [
      {
        where: 'schoolSelectedStartOfTestWindow and schoolSelectedEndOfTestWindow < 2017-08-31',
        set: { schoolSelectedStartOfTestWindow: '2017-08-31' },
      },
    ],
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
      {
        when: 'schoolSelectedStartOfTestWindow or schoolSelectedEndOfTestWindow',
        must: 'schoolSelectedStartOfTestWindow and schoolSelectedEndOfTestWindow',
      },
    ],
    breakage: { where: 'windowStart1 and windowEnd1', set: { windowStart1: '' } },
    otherBreakages: [
      { where: 'recordType in (01, 02) and windowStart2 and windowEnd2', set: { windowStart2: '' } },
      {
        where: 'schoolSelectedStartOfTestWindow and schoolSelectedEndOfTestWindow',
        set: { schoolSelectedStartOfTestWindow: '' },
      },
    ],
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
    facts: ['start-within-window', 'start-within-window-1', 'start-within-window-2', 'start-within-window-3'],
    cases: casesOfParts([1, 2, 3, 4], {
      when: `testStartDate# and windowStart# <= windowEnd# and ${ofThisYear}`,
      must: 'testStartDate# between windowStart# and windowEnd#',
    }),
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
    cases: casesOfParts([1, 2, 3, 4], {
      when: `opportunityStatus# = C and testCompletionDate# and windowStart# <= windowEnd# and ${ofThisYear}`,
      must: 'testCompletionDate# <= windowEnd#',
    }),
    breakage: {
      where:
        'opportunityStatus1 = C and testCompletionDate1 and windowStart1 <= windowEnd1 and windowEnd1 < 2017-06-18',
      set: { testCompletionDate1: '2017-06-18' },
    },
  }),
  recordRule({
    id: 'record/window-filled',
    title: 'The testing windows of the parts that a test has are filled',
    severity: 'warning',
    why: 'Without the end of the window nobody can tell whose demographic data the record carries.',
    fix: 'Check that the LEA has set up its windows in TOMS; check that the columns were not emptied.',
    source: '2018–19 fields 1, 77–82',
    facts: ['window-filled'],
    // Half a window is left to the rules about both ends; that no window at all stands beside a test to the snapshot's.
    cases: [
      { when: 'recordType in (01, 02) and windowEnd1', must: 'windowStart2 or windowEnd2' },
      { when: 'recordType in (01, 02) and windowEnd2', must: 'windowStart1 or windowEnd1' },
      { when: 'not any(testStartDate*)', must: 'any(windowStart*, windowEnd*)', field: 'windowEnd1' },
    ],
    breakage: {
      where: 'recordType in (01, 02) and windowEnd1 and windowEnd2',
      set: { windowStart2: '', windowEnd2: '' },
    },
  }),
  recordRule({
    id: 'record/window-3-required',
    title: 'A CAA for Science record has the testing window of its third part',
    severity: 'error',
    why: 'Without it nobody can tell when the third part could be taken.',
    fix: 'Compare the window with the one set up in TOMS; check that the columns were not emptied.',
    source: '2018–19 fields 1, 81, 82',
    facts: ['window-3-required'],
    when: 'recordType = 05',
    must: 'windowStart3 and windowEnd3',
    breakage: { where: 'recordType = 05 and windowStart3', set: { windowStart3: '', windowEnd3: '' } },
  }),
];
