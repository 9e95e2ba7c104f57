import { testRuleTables } from '../../../test/rule-table.js';
import { attemptednessRules } from './attemptedness.js';

const loss = { recordType: '01', conditionCode: 'LOSS' };
const inc0 = { recordType: '03', conditionCode: 'INC0' };
const inc1 = { recordType: '04', conditionCode: 'INC1' };
const notTested = { recordType: '03', conditionCode: 'NT' };
const noAnswers = { recordType: '08', conditionCode: 'T' };
const tooFew = { recordType: '08', conditionCode: 'INC' };
const complete = { recordType: '01', includeIndicator: 'Y', attemptedness: 'Y' };

testRuleTables(attemptednessRules, {
  'record/loss-attemptedness': {
    holds: [
      { ...loss, attemptedness: 'P' },
      { ...loss, attemptedness: 'Y' },
    ],
    broken: [
      { ...loss, attemptedness: 'N' },
      { ...loss, attemptedness: '' },
    ],
    silent: [{ recordType: '01', attemptedness: 'N' }],
  },
  'record/inc0-attemptedness': {
    holds: [{ ...inc0, attemptedness: 'N' }],
    broken: [
      { ...inc0, attemptedness: 'P' },
      { ...inc0, attemptedness: '' },
    ],
    silent: [{ ...inc1, attemptedness: 'P' }],
  },
  'record/inc1-attemptedness': {
    holds: [{ ...inc1, attemptedness: 'P' }],
    broken: [
      { ...inc1, attemptedness: 'N' },
      { ...inc1, attemptedness: 'Y' },
    ],
    silent: [{ ...inc0, attemptedness: 'N' }],
  },
  'record/caa-attemptedness-condition': {
    broken: [
      { ...notTested, attemptedness: 'P' },
      { ...notTested, recordType: '04', attemptedness: 'N', testStartDate1: '2017-05-10' },
    ],
    silent: [
      { ...notTested },
      { ...notTested, attemptedness: 'N' },
      { ...notTested, recordType: '01', attemptedness: 'P' },
      { ...inc1, attemptedness: 'P' },
      { ...inc0, attemptedness: 'N', testStartDate1: '2017-05-10' },
    ],
  },
  'record/sts-condition-attemptedness': {
    holds: [
      { ...noAnswers, attemptedness: 'N' },
      { ...tooFew, attemptedness: 'P' },
    ],
    broken: [
      { ...noAnswers, attemptedness: 'P' },
      { ...tooFew, attemptedness: 'N' },
      { ...tooFew, attemptedness: 'Y' },
    ],
    silent: [noAnswers, tooFew],
  },
  'record/attemptedness-without-score': {
    holds: [
      { recordType: '01', conditionCode: 'NT', includeIndicator: 'N', attemptedness: 'N' },
      { recordType: '01', conditionCode: 'NT', includeIndicator: 'N' },
    ],
    broken: [
      complete,
      { ...complete, conditionCode: 'NT', includeIndicator: 'N' },
      { ...complete, recordType: '08' },
    ],
    silent: [
      { ...complete, scaleScore: '2432' },
      { ...complete, conditionCode: 'LOSS' },
      { ...complete, includeIndicator: 'R' },
      { ...complete, achievementLevel: '2' },
      { ...complete, recordType: '08', performanceLevel: '2' },
      { ...complete, includeIndicator: 'T' },
    ],
  },
  'record/nt-attemptedness': {
    layout: '2019-20',
    holds: [
      { recordType: '01', conditionCode: 'NT', attemptedness: 'N' },
      { recordType: '06', conditionCode: 'NT', attemptedness: 'P' },
    ],
    broken: [{ recordType: '01', conditionCode: 'NT', attemptedness: 'Y' }],
    silent: [
      { recordType: '01', conditionCode: 'NTE', attemptedness: 'Y' },
      { recordType: '01', attemptedness: 'Y' },
    ],
  },
  'record/score-report-not-tested': {
    layout: '2020-21',
    holds: [
      { recordType: '01', conditionCode: 'PGE', ssrEligible: 'N' },
      { recordType: '01', conditionCode: 'NTE' },
    ],
    broken: [
      { recordType: '02', conditionCode: 'PGE', ssrEligible: 'Y' },
      { recordType: '09', conditionCode: 'NTE', ssrEligible: 'Y' },
    ],
    silent: [
      { recordType: '01', ssrEligible: 'Y' },
      { recordType: '01', conditionCode: 'NT', ssrEligible: 'Y' },
    ],
  },
});
