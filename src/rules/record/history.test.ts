import { testRuleTables } from '../../../test/rule-table.js';
import { historyRules } from './history.js';

testRuleTables(historyRules, {
  'record/history-not-populated': {
    holds: [{ recordType: '01', prior1ScaleScore: '2400', prior2ScaleScore: '2380' }],
    broken: [
      { recordType: '01', prior3Grade: '03' },
      { recordType: '01', prior3Sem: '25' },
      { recordType: '02', prior3ScaleScore: '2380' },
      { recordType: '02', prior3ConditionCode: 'NTE' },
    ],
    silent: [{ recordType: '03', prior3Grade: '03' }],
  },
  'record/history-score-grade': {
    holds: [
      { recordType: '03', prior1ScaleScore: '345', prior1Grade: '03' },
      { recordType: '01', prior2ScaleScore: '2380', prior2Grade: '03' },
    ],
    broken: [
      { recordType: '03', prior1ScaleScore: '345' },
      { recordType: '01', prior2ScaleScore: '2380', prior1Grade: '04' },
    ],
    silent: [{ recordType: '01', prior1Grade: '04', prior1ConditionCode: 'NTE' }],
  },
});
