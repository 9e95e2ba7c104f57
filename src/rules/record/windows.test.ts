import { testRuleTables } from '../../../test/rule-table.js';
import { windowRules } from './windows.js';

const window1 = { recordType: '01', windowStart1: '2017-04-03', windowEnd1: '2017-06-14' };
const window2 = { recordType: '01', windowStart2: '2017-04-03', windowEnd2: '2017-06-14' };
const reversed1 = { recordType: '01', windowStart1: '2017-06-14', windowEnd1: '2017-04-03' };

testRuleTables(windowRules, {
  'record/window-order': {
    holds: [window1, { ...window2, windowStart2: '2017-06-14' }],
    broken: [reversed1, { ...window2, windowStart2: '2017-06-15' }],
    silent: [{ recordType: '01', windowStart1: '2017-04-03' }],
  },
  'record/window-both-ends': {
    holds: [window1, window2],
    broken: [
      { ...window1, windowStart1: '' },
      { ...window1, windowEnd1: '' },
      { ...window1, ...window2, windowStart2: '' },
      { ...window2, windowEnd2: '' },
    ],
    silent: [{ recordType: '01' }],
  },
  'record/window-blank': {
    holds: [
      { ...window1, ...window2, testStartDate1: '2017-05-10', testStartDate2: '2017-05-11' },
      { ...window1, windowEnd2: '2017-06-14', testStartDate2: '2017-05-11' },
    ],
    broken: [
      { ...window1, testStartDate2: '2017-05-11' },
      { ...window2, recordType: '02', testStartDate1: '2017-05-10' },
    ],
    silent: [
      { recordType: '01', testStartDate1: '2017-05-10', testStartDate2: '2017-05-11' },
      { ...window1, testStartDate1: '2017-05-10' },
    ],
  },
  'record/start-within-window': {
    holds: [
      { ...window1, testStartDate1: '2017-04-03' },
      { ...window2, testStartDate2: '2017-06-14' },
    ],
    broken: [
      { ...window1, testStartDate1: '2017-04-02' },
      { ...window2, testStartDate2: '2017-06-15' },
    ],
    silent: [
      { ...window1, testStartDate2: '2017-07-01' },
      { ...window1, windowEnd1: '', testStartDate1: '2017-04-02' },
      { ...reversed1, testStartDate1: '2017-05-10' },
    ],
  },
  'record/completion-after-window': {
    holds: [
      { ...window1, opportunityStatus1: 'C', testCompletionDate1: '2017-06-14' },
      { ...window2, opportunityStatus2: 'C', testCompletionDate2: '2017-06-14' },
    ],
    broken: [
      { ...window1, opportunityStatus1: 'C', testCompletionDate1: '2017-06-15' },
      { ...window2, opportunityStatus2: 'C', testCompletionDate2: '2017-06-15' },
    ],
    silent: [
      { ...window1, opportunityStatus1: 'E', testCompletionDate1: '2017-07-20' },
      { recordType: '01', opportunityStatus1: 'C', testCompletionDate1: '2017-07-20' },
      { ...reversed1, opportunityStatus1: 'C', testCompletionDate1: '2017-05-10' },
    ],
  },
  'record/window-filled': {
    layout: '2018-19',
    holds: [
      {
        recordType: '01',
        windowStart1: '2019-04-01',
        windowEnd1: '2019-06-10',
        windowStart2: '2019-04-01',
        windowEnd2: '2019-06-10',
      },
      { recordType: '03', windowStart1: '2019-04-01', windowEnd1: '2019-06-10' },
    ],
    broken: [
      { recordType: '01', windowStart1: '2019-04-01', windowEnd1: '2019-06-10' },
      { recordType: '02', windowStart2: '2019-04-01', windowEnd2: '2019-06-10' },
      { recordType: '03' },
    ],
    silent: [{ recordType: '03', testStartDate1: '2019-05-10' }],
  },
  'record/window-3-required': {
    layout: '2018-19',
    holds: [{ recordType: '05', windowStart3: '2019-04-01', windowEnd3: '2019-06-10' }],
    broken: [{ recordType: '05' }, { recordType: '05', windowStart3: '2019-04-01' }],
    silent: [{ recordType: '01' }],
  },
});
