import { testRuleTables } from '../../../test/rule-table.js';
import { dateRules } from './dates.js';

const refused = { recordType: '01', conditionCode: 'PGE' };

testRuleTables(dateRules, {
  'record/test-dates-order': {
    holds: [
      { recordType: '01', testStartDate1: '2017-05-10', testCompletionDate1: '2017-05-10' },
      { recordType: '01', testStartDate2: '2017-05-31', testCompletionDate2: '2017-06-01' },
    ],
    broken: [
      { recordType: '06', testStartDate1: '2017-05-10', testCompletionDate1: '2017-05-09' },
      { recordType: '01', testStartDate2: '2017-06-01', testCompletionDate2: '2017-05-31' },
    ],
    silent: [
      { recordType: '01', testStartDate1: '2017-05-10' },
      { recordType: '01', testStartDate1: '2017-05-10', testCompletionDate2: '2017-05-09' },
    ],
  },
  'record/no-dates-if-not-tested': {
    holds: [refused, { ...refused, recordType: '06' }, { recordType: '03', conditionCode: 'NT' }],
    broken: [
      { ...refused, testStartDate1: '2017-05-10' },
      { ...refused, testCompletionDate1: '2017-05-10' },
      { ...refused, conditionCode: 'NTE', testStartDate2: '2017-05-10' },
      { ...refused, testCompletionDate2: '2017-05-10' },
      { recordType: '06', conditionCode: 'NT', testStartDate1: '2017-05-10' },
      { recordType: '03', conditionCode: 'NT', testStartDate1: '2017-05-10' },
    ],
    silent: [
      { recordType: '01', conditionCode: 'NT', testStartDate1: '2017-05-10' },
      { recordType: '03', conditionCode: 'NT', attemptedness: 'N', testStartDate1: '2017-05-10' },
      { recordType: '01', conditionCode: 'NEL', testStartDate1: '2017-05-10' },
      { ...refused, scaleScore: '2500', testStartDate1: '2017-05-10', testStartDate2: '2017-05-10' },
      { recordType: '03', conditionCode: 'NT', scaleScore: '345', testStartDate1: '2017-05-10' },
      { recordType: '03', conditionCode: 'INC0', testStartDate1: '2017-05-10' },
    ],
  },
  'record/paper-scan-order': {
    holds: [{ recordType: '08', paperCompletionDate: '2017-05-10', paperScannedDate: '2017-05-10' }],
    broken: [{ recordType: '08', paperCompletionDate: '2017-05-10', paperScannedDate: '2017-05-09' }],
    silent: [{ recordType: '08', paperScannedDate: '2017-05-09' }],
  },
});
