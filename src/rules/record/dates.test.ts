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
  'record/score-completion-date': {
    layout: '2021-22',
    holds: [{ recordType: '01', testMode: 'O', scaleScore: '2500', testCompletionDate1: '2022-05-10' }],
    broken: [
      { recordType: '01', testMode: 'O', scaleScore: '2500' },
      { recordType: '06', testMode: 'O', scaleScore: '200' },
    ],
    silent: [
      { recordType: '01', testMode: 'P', scaleScore: '2500' },
      { recordType: '01', testMode: 'O', scaleScore: '2500', opportunityStatus1: 'C' },
      { recordType: '06', testMode: 'O', scaleScore: '200', castParticipatedGrade: '11' },
    ],
  },
  'record/score-second-part-date': {
    layout: '2021-22',
    holds: [{ recordType: '01', testMode: 'O', scaleScore: '2500', testStartDate2: '2022-05-10' }],
    broken: [{ recordType: '02', testMode: 'O', scaleScore: '2500' }],
    silent: [
      { recordType: '06', testMode: 'O', scaleScore: '200' },
      { recordType: '01', testMode: 'P', scaleScore: '2500' },
    ],
  },
  'record/dates-need-opportunity': {
    layout: '2018-19',
    holds: [
      { recordType: '01', testStartDate1: '2019-05-10', opportunityId1: '12' },
      { recordType: '05', testCompletionDate3: '2019-05-10', opportunityId3: '12' },
    ],
    broken: [
      { recordType: '01', testStartDate1: '2019-05-10' },
      { recordType: '05', testCompletionDate3: '2019-05-10' },
    ],
    silent: [
      { recordType: '01' },
      { recordType: '01', testStartDate1: '2019-05-10', opportunityStatus1: 'C' },
    ],
  },
  'record/final-date-latest': {
    layout: '2021-22',
    holds: [
      {
        recordType: '01',
        testMode: 'O',
        testCompletionDate1: '2022-05-10',
        testCompletionDate2: '2022-05-12',
        finalTestCompletionDate: '2022-05-12',
      },
      {
        recordType: '01',
        testMode: 'P',
        paperCompletionDate: '2022-05-10',
        finalTestCompletionDate: '2022-05-10',
      },
    ],
    broken: [
      {
        recordType: '01',
        testMode: 'O',
        testCompletionDate1: '2022-05-10',
        testCompletionDate2: '2022-05-12',
        finalTestCompletionDate: '2022-05-10',
      },
      {
        recordType: '02',
        testMode: 'P',
        paperCompletionDate: '2022-05-10',
        finalTestCompletionDate: '2022-05-11',
      },
    ],
    silent: [
      { recordType: '01', testMode: 'O', testCompletionDate1: '2022-05-10' },
      { recordType: '01', testMode: 'O', finalTestCompletionDate: '2022-05-10' },
    ],
  },
  'record/final-date-not-tested': {
    layout: '2021-22',
    holds: [{ recordType: '01', conditionCode: 'PGE' }],
    broken: [
      { recordType: '01', conditionCode: 'PGE', finalTestCompletionDate: '2022-05-10' },
      { recordType: '06', conditionCode: 'NTE', finalTestCompletionDate: '2022-05-10' },
    ],
    silent: [
      { recordType: '01', finalTestCompletionDate: '2022-05-10' },
      { recordType: '01', conditionCode: 'NT', finalTestCompletionDate: '2022-05-10' },
    ],
  },
});
