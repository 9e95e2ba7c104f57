import { testRuleTables } from '../../../test/rule-table.js';
import { writingRules } from './writing.js';

testRuleTables(writingRules, {
  'record/writing-genre': {
    layout: '2021-22',
    holds: [{ recordType: '01', genre: 'ARGU', werPor: '2', werDevEel: '3', werCov: '1' }],
    broken: [
      { recordType: '01', genre: '', werPor: '2', werDevEel: '3', werCov: '1' },
      { recordType: '01', werCov: '1' },
    ],
    silent: [{ recordType: '01' }, { recordType: '01', genre: 'ARGU' }],
  },
  'record/writing-complete': {
    layout: '2019-20',
    holds: [{ recordType: '01', genre: 'ARGU', werPor: '2', werDevEel: '3', werCov: '1' }],
    broken: [{ recordType: '01', genre: 'ARGU', werPor: '2', werDevEel: '', werCov: '1' }],
    silent: [{ recordType: '01', genre: 'ARGU' }, { recordType: '01' }],
  },
  'record/writing-condition': {
    layout: '2021-22',
    holds: [
      {
        recordType: '01',
        werPorConditionCode: 'B',
        werDevEelConditionCode: 'B',
        werCovConditionCode: 'B',
        werPor: '0',
        werDevEel: '0',
        werCov: '1',
      },
      { recordType: '01', werPorConditionCode: 'B', werDevEelConditionCode: 'B', werCovConditionCode: 'B' },
    ],
    broken: [
      {
        recordType: '01',
        werPorConditionCode: 'B',
        werDevEelConditionCode: 'B',
        werCovConditionCode: 'B',
        werPor: '1',
      },
      { recordType: '01', werPorConditionCode: 'B' },
    ],
    silent: [{ recordType: '01', genre: 'ARGU', werPor: '2', werDevEel: '3', werCov: '1' }],
  },
});
