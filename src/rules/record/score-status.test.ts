import { testRuleTables } from '../../../test/rule-table.js';
import { scoreStatusRules } from './score-status.js';

const scored = { recordType: '01', scaleScore: '2432' };
const cheated = { ...scored, conditionCode: 'C', includeIndicator: 'R' };
const changed = { ...scored, unlistedResourceConstructChange: 'Y', includeIndicator: 'R' };
const invalidated = { ...scored, opportunityStatus1: 'I', includeIndicator: 'R' };
const counted = { ...scored, includeIndicator: 'Y' };

testRuleTables(scoreStatusRules, {
  'record/condition-c-invalid': {
    holds: [
      { ...cheated, scoreStatus: 'I' },
      { ...cheated, recordType: '08', scoreStatus: 'I' },
    ],
    broken: [
      { ...cheated, scoreStatus: 'V' },
      { ...cheated, scoreStatus: '' },
      { ...cheated, scaleScore: '', scoreStatus: 'V' },
    ],
    silent: [
      { ...cheated, scaleScore: '' },
      { ...counted, scoreStatus: 'V' },
    ],
  },
  'record/include-r-score-status': {
    holds: [
      { ...invalidated, scoreStatus: 'I' },
      { ...changed, scaleScore: '', scoreStatus: 'I' },
    ],
    broken: [
      { ...invalidated, scoreStatus: 'V' },
      { ...invalidated, scoreStatus: '' },
      { ...invalidated, scaleScore: '', scoreStatus: 'V' },
      { ...invalidated, conditionCode: 'LOSS', scoreStatus: 'V' },
    ],
    silent: [
      { ...invalidated, scaleScore: '' },
      { ...cheated, scoreStatus: 'V' },
      { ...changed, scoreStatus: 'V' },
      { ...scored, conditionCode: 'LOSS', includeIndicator: 'R', scoreStatus: 'V' },
      { ...counted, scoreStatus: 'V' },
    ],
  },
  'record/score-status-i-include-r': {
    holds: [{ ...counted, includeIndicator: 'R', scoreStatus: 'I' }],
    broken: [
      { ...counted, scoreStatus: 'I' },
      { ...counted, includeIndicator: 'T', scoreStatus: 'I' },
    ],
    silent: [
      { ...counted, scoreStatus: 'V' },
      { ...invalidated, includeIndicator: 'Y', scoreStatus: 'I' },
      { ...changed, includeIndicator: 'Y', scoreStatus: 'I' },
      { ...counted, conditionCode: 'LOSS', includeIndicator: 'T', scoreStatus: 'I' },
    ],
  },
  'record/score-status-i-cause': {
    holds: [
      { ...invalidated, scoreStatus: 'I' },
      { ...scored, opportunityStatus2: 'I', includeIndicator: 'R', scoreStatus: 'I' },
      { ...changed, scoreStatus: 'I' },
    ],
    broken: [
      { ...scored, includeIndicator: 'R', scoreStatus: 'I' },
      { ...scored, conditionCode: 'LOSS', includeIndicator: 'T', scoreStatus: 'I' },
      { ...changed, unlistedResourceConstructChange: 'N', scoreStatus: 'I' },
    ],
    silent: [
      { ...cheated, scoreStatus: 'I' },
      { ...counted, scoreStatus: 'I' },
    ],
  },
  'record/score-status-present': {
    holds: [
      { ...counted, scoreStatus: 'V' },
      { ...counted, scoreStatus: 'I' },
    ],
    broken: [counted, { ...counted, recordType: '08' }],
    silent: [
      { ...counted, scaleScore: '' },
      { ...invalidated, scoreStatus: '' },
      { ...cheated, scoreStatus: '' },
      { ...changed, scoreStatus: '' },
    ],
  },
  'record/score-status-needs-score': {
    layout: '2019-20',
    holds: [{ recordType: '01', scoreStatus: 'V', scaleScore: '2500' }],
    broken: [
      { recordType: '01', scoreStatus: 'V' },
      { recordType: '06', scoreStatus: 'I' },
    ],
    silent: [{ recordType: '01', scaleScore: '2500' }, { recordType: '01' }],
  },
});
