import { testRuleTables } from '../../../test/rule-table.js';
import { conditionRules } from './conditions.js';

const cheated = { recordType: '01', conditionCode: 'C' };
const loss = { recordType: '02', gradeAssessed: '05', conditionCode: 'LOSS' };
const inc0 = { recordType: '03', gradeAssessed: '03', conditionCode: 'INC0' };
const inc1 = { recordType: '04', gradeAssessed: '11', conditionCode: 'INC1' };
const newcomer = { recordType: '01', conditionCode: 'NEL', elas: 'EL', usSchoolEntryDate: '2016-04-16' };
// Ten years old on 2016-09-01, so of grade 5.
const ungraded = { recordType: '03', conditionCode: 'SCL', calpadsGrade: 'UE', dateOfBirth: '2006-09-01' };

testRuleTables(conditionRules, {
  'record/condition-c-paper-only': {
    holds: [{ ...cheated, testMode: 'P' }],
    broken: [
      { ...cheated, testMode: 'O' },
      { ...cheated, recordType: '02', testMode: 'O' },
    ],
    silent: [
      { recordType: '01', testMode: 'O' },
      { ...cheated, recordType: '08', testMode: 'O' },
    ],
  },
  'record/loss-score-present': {
    holds: [
      { ...loss, scaleScore: '2219' },
      { ...loss, scaleScore: '2220' },
    ],
    broken: [{ ...loss, scaleScore: '' }],
    silent: [{ ...loss, conditionCode: '', scaleScore: '' }],
  },
  'record/loss-lowest-score': {
    holds: [
      { ...loss, scaleScore: '2219' },
      { ...loss, recordType: '01', scaleScore: '2201' },
    ],
    broken: [
      { ...loss, scaleScore: '2220' },
      { ...loss, scaleScore: '2201' },
    ],
    silent: [
      { ...loss, scaleScore: '' },
      { ...loss, conditionCode: '', scaleScore: '2220' },
      { ...loss, gradeAssessed: '09', scaleScore: '2220' },
    ],
  },
  'record/loss-threshold': {
    holds: [
      { ...loss, itemsAttempted1: '009', itemsAttempted2: '001' },
      { ...loss, itemsAttempted1: '000', itemsAttempted2: '004' },
    ],
    broken: [{ ...loss, itemsAttempted1: '010', itemsAttempted2: '001' }],
    silent: [
      { ...loss, itemsAttempted1: '010', itemsAttempted2: '000' },
      { ...loss, itemsAttempted1: '010' },
      { ...loss, itemsAttempted2: '001' },
      { ...loss, conditionCode: '', itemsAttempted1: '010', itemsAttempted2: '001' },
    ],
  },
  'record/inc0-lowest-score': {
    holds: [{ ...inc0, scaleScore: '300' }],
    broken: [
      { ...inc0, scaleScore: '301' },
      { ...inc0, scaleScore: '' },
    ],
    silent: [{ ...inc0, conditionCode: 'INC1', scaleScore: '301' }],
  },
  'record/inc1-lowest-score-plus-one': {
    holds: [{ ...inc1, scaleScore: '901' }],
    broken: [
      { ...inc1, scaleScore: '900' },
      { ...inc1, scaleScore: '902' },
      { ...inc1, scaleScore: '' },
    ],
    silent: [{ ...inc1, conditionCode: 'INC0', scaleScore: '900' }],
  },
  'record/no-score-if-not-tested': {
    holds: [
      { recordType: '01', conditionCode: 'NT' },
      { recordType: '01', conditionCode: 'NEL' },
    ],
    broken: ['NT', 'NTE', 'PGE', 'NEL'].map((conditionCode) => ({
      recordType: '01',
      conditionCode,
      scaleScore: '2500',
    })),
    silent: [
      { recordType: '03', conditionCode: 'SCL', scaleScore: '345' },
      { recordType: '08', conditionCode: 'NE', scaleScore: '345' },
    ],
  },
  'record/nel-recent-entry': {
    holds: [newcomer, { ...newcomer, recordType: '03' }, { ...newcomer, elas: 'IFEP' }],
    broken: [{ ...newcomer, usSchoolEntryDate: '2016-04-15' }],
    silent: [
      { ...newcomer, usSchoolEntryDate: '' },
      { ...newcomer, conditionCode: 'NT', usSchoolEntryDate: '2010-08-20' },
    ],
  },
  'record/nel-english-learner': {
    holds: [newcomer, { ...newcomer, usSchoolEntryDate: '' }],
    broken: [
      { ...newcomer, elas: 'IFEP' },
      { ...newcomer, elas: '' },
    ],
    silent: [{ ...newcomer, conditionCode: 'NT', elas: 'EO' }],
  },
  'record/ne-not-english-learner': {
    holds: [
      { recordType: '08', conditionCode: 'NE', elas: 'RFEP' },
      { recordType: '08', conditionCode: 'NE' },
    ],
    broken: [{ recordType: '08', conditionCode: 'NE', elas: 'EL' }],
    silent: [{ recordType: '08', conditionCode: 'NT', elas: 'EL' }],
  },
  'record/scl-ungraded': {
    holds: [
      { ...ungraded, gradeAssessed: '06' },
      { ...ungraded, gradeAssessed: '05', dateOfBirth: '2006-09-02' },
      { ...ungraded, gradeAssessed: '11', calpadsGrade: 'US', dateOfBirth: '' },
    ],
    broken: [
      { ...ungraded, gradeAssessed: '05' },
      { ...ungraded, gradeAssessed: '06', calpadsGrade: '05' },
    ],
    silent: [{ ...ungraded, conditionCode: '', gradeAssessed: '05' }],
  },
});
