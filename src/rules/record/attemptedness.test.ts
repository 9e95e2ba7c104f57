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
  'record/smarter-attemptedness-items': {
    holds: [
      { recordType: '01', attemptedness: 'Y', itemsAttempted1: '001', itemsAttempted2: '001' },
      { recordType: '02', attemptedness: 'Y', itemsAttempted1: '040' },
      { recordType: '01', attemptedness: 'P', itemsAttempted1: '012', itemsAttempted2: '000' },
      { recordType: '01', attemptedness: 'N', itemsAttempted1: '012', itemsAttempted2: '000' },
    ],
    broken: [
      { recordType: '01', attemptedness: 'Y', itemsAttempted1: '000', itemsAttempted2: '001' },
      { recordType: '02', attemptedness: 'Y', itemsAttempted1: '001', itemsAttempted2: '000' },
      { recordType: '01', attemptedness: 'P', itemsAttempted1: '012', itemsAttempted2: '001' },
      { recordType: '01', attemptedness: 'N', itemsAttempted1: '012', itemsAttempted2: '001' },
    ],
    silent: [
      { recordType: '01', attemptedness: 'Y' },
      { recordType: '01', attemptedness: 'P', itemsAttempted1: '000', itemsAttempted2: '003' },
      { recordType: '01', attemptedness: 'N', itemsAttempted2: '003' },
      { recordType: '01', itemsAttempted1: '012', itemsAttempted2: '001' },
    ],
  },
  'record/caa-attemptedness-items': {
    holds: [
      { recordType: '03', attemptedness: 'N', itemsAttempted1: '000' },
      { recordType: '03', attemptedness: 'P', itemsAttempted1: '001' },
      { recordType: '04', attemptedness: 'P', itemsAttempted1: '003' },
      { recordType: '03', attemptedness: 'Y', itemsAttempted1: '004' },
    ],
    broken: [
      { recordType: '03', attemptedness: 'N', itemsAttempted1: '001' },
      { recordType: '03', attemptedness: 'P', itemsAttempted1: '000' },
      { recordType: '04', attemptedness: 'P', itemsAttempted1: '004' },
      { recordType: '03', attemptedness: 'Y', itemsAttempted1: '003' },
    ],
    silent: [
      { recordType: '03', attemptedness: 'Y' },
      { ...inc0, attemptedness: 'Y', itemsAttempted1: '000' },
      { ...inc1, attemptedness: 'N', itemsAttempted1: '002' },
    ],
  },
  'record/sts-attemptedness-items': {
    holds: [
      { recordType: '08', attemptedness: 'N', itemsAttempted1: '000' },
      { recordType: '08', attemptedness: 'Y', itemsAttempted1: '005' },
    ],
    broken: [
      { recordType: '08', attemptedness: 'N', itemsAttempted1: '001' },
      { recordType: '08', attemptedness: 'Y', itemsAttempted1: '004' },
    ],
    silent: [
      { recordType: '08', attemptedness: 'P', itemsAttempted1: '040' },
      { recordType: '08', attemptedness: 'Y' },
      { ...noAnswers, attemptedness: 'Y', itemsAttempted1: '000' },
      { ...tooFew, attemptedness: 'N', itemsAttempted1: '003' },
    ],
  },
});
