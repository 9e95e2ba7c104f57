import { testRuleTables } from '../../../../test/rule-table.js';
import { elpacConditionRules } from './conditions.js';

const summative = { recordType: '21' };
const paper = { recordType: 'SA' };
const notTested = { conditionCode: 'NT', includeIndicator: 'N' };

testRuleTables(elpacConditionRules, {
  'record/elpac-not-tested-include': {
    layout: 'elpac-summative-2020-21',
    holds: [{ ...summative, ...notTested }],
    broken: [
      { ...summative, conditionCode: 'NT', includeIndicator: 'Y' },
      { ...summative, includeIndicator: 'N' },
      { ...summative, conditionCode: 'ALT', includeIndicator: 'N' },
    ],
    silent: [{ ...summative, includeIndicator: 'Y' }],
  },
  'record/elpac-partial-include': {
    layout: 'elpac-summative-2020-21',
    holds: [{ ...summative, attemptedness: 'P', includeIndicator: 'T' }],
    broken: [{ ...summative, attemptedness: 'P', includeIndicator: 'Y' }],
    silent: [
      { ...summative, attemptedness: 'Y', includeIndicator: 'Y' },
      { ...summative, ...notTested, attemptedness: 'P' },
    ],
  },
  'record/elpac-complete-include': {
    layout: 'elpac-summative-2020-21',
    holds: [{ ...summative, attemptedness: 'Y', includeIndicator: 'Y' }],
    broken: [{ ...summative, attemptedness: 'Y', includeIndicator: 'T' }],
    silent: [
      { ...summative, attemptedness: 'P', includeIndicator: 'T' },
      { ...summative, ...notTested, attemptedness: 'Y' },
    ],
  },
  'record/elpac-exempt-include': {
    layout: 'elpac-summative-2018-19',
    holds: [{ ...paper, conditionCode: 'EXW', includeIndicator: 'T' }],
    broken: [
      ...['EXA', 'EXO', 'EXW'].map((conditionCode) => ({ ...paper, conditionCode, includeIndicator: 'Y' })),
      { ...paper, includeIndicator: 'T' },
      { ...paper, conditionCode: 'EXD', includeIndicator: 'T' },
    ],
    silent: [
      { ...paper, conditionCode: 'EXD', includeIndicator: 'Y' },
      { ...paper, ...notTested },
    ],
  },
  'record/elpac-attemptedness-present': {
    layout: 'elpac-summative-2020-21',
    holds: [{ ...summative, includeIndicator: 'Y', attemptedness: 'Y' }],
    broken: [{ ...summative, includeIndicator: 'Y' }],
    silent: [{ ...summative, ...notTested }],
  },
  'record/elpac-attemptedness-not-tested': {
    layout: 'elpac-summative-2018-19',
    holds: [
      { ...paper, ...notTested, attemptedness: 'N' },
      { ...paper, includeIndicator: 'Y', attemptedness: 'P' },
    ],
    broken: [
      { ...paper, ...notTested, attemptedness: 'P' },
      { ...paper, includeIndicator: 'Y', attemptedness: 'N' },
    ],
    silent: [{ ...paper, includeIndicator: 'N', attemptedness: 'P' }],
  },
  'record/elpac-alternate-attemptedness': {
    layout: 'elpac-summative-2020-21',
    holds: [{ ...summative, conditionCode: 'ALT', attemptedness: 'Y' }],
    broken: [{ ...summative, conditionCode: 'ALT', attemptedness: 'P' }],
    silent: [
      { ...summative, attemptedness: 'P' },
      { ...summative, conditionCode: 'ALT' },
    ],
  },
  'record/elpac-tested-status': {
    layout: 'elpac-summative-2020-21',
    holds: [
      { ...summative, ...notTested, testedStatus: 'N' },
      { ...summative, includeIndicator: 'Y', testedStatus: 'Y' },
    ],
    broken: [
      { ...summative, ...notTested, testedStatus: 'Y' },
      { ...summative, includeIndicator: 'Y', testedStatus: 'N' },
    ],
    silent: [
      { ...summative, includeIndicator: 'Y' },
      { ...summative, includeIndicator: 'N', testedStatus: 'Y' },
    ],
  },
  'record/elpac-score-report': {
    layout: 'elpac-summative-2020-21',
    holds: [
      { ...summative, attemptedness: 'Y', ssrEligible: 'Y' },
      { ...summative, attemptedness: 'P', ssrEligible: 'N' },
      { ...summative, conditionCode: 'NT' },
    ],
    broken: [
      { ...summative, attemptedness: 'Y', ssrEligible: 'N' },
      { ...summative, attemptedness: 'P', ssrEligible: 'Y' },
      { ...summative, conditionCode: 'NT', ssrEligible: 'N' },
    ],
    silent: [{ ...summative, ssrEligible: 'Y' }],
  },
});
