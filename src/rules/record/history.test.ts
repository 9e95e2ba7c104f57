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
  'record/foster-blank': {
    layout: '2018-19',
    broken: [
      { recordType: '01', fosterStatus: 'Yes' },
      { recordType: '06', fosterStatus: 'No' },
    ],
    silent: [{ recordType: '01' }],
  },
  'record/history-sem-with-score': {
    layout: '2018-19',
    holds: [{ recordType: '01', prior1Sem: '25', prior1ScaleScore: '2500' }],
    broken: [
      { recordType: '01', prior1Sem: '25' },
      { recordType: '02', prior3Sem: '25' },
    ],
    silent: [{ recordType: '01', prior1ScaleScore: '2500' }],
  },
  'record/history-grade-order': {
    layout: '2018-19',
    holds: [
      { recordType: '01', gradeAssessed: '05', prior1Grade: '04', prior2Grade: '03' },
      { recordType: '01', gradeAssessed: '05', prior1Grade: '05' },
    ],
    broken: [
      { recordType: '01', gradeAssessed: '05', prior2Grade: '06' },
      { recordType: '01', gradeAssessed: '05', prior1Grade: '06' },
      { recordType: '01', gradeAssessed: '06', prior1Grade: '04', prior2Grade: '05' },
    ],
    silent: [{ recordType: '01', gradeAssessed: '05' }],
  },
  'record/history-score-range': {
    layout: '2019-20',
    holds: [
      { recordType: '01', prior1Grade: '05', prior1ScaleScore: '2201' },
      { recordType: '02', prior3Grade: '03', prior3ScaleScore: '2621' },
    ],
    broken: [
      { recordType: '01', prior1Grade: '05', prior1ScaleScore: '2200' },
      { recordType: '02', prior3Grade: '03', prior3ScaleScore: '2622' },
    ],
    silent: [
      { recordType: '01', prior1ScaleScore: '2100' },
      { recordType: '01', prior1Grade: '05' },
    ],
  },
  'record/history-level-from-score': {
    layout: '2021-22',
    holds: [{ recordType: '01', prior1Grade: '03', prior1ScaleScore: '2432', prior1AchievementLevel: '3' }],
    broken: [
      { recordType: '01', prior1Grade: '03', prior1ScaleScore: '2432', prior1AchievementLevel: '2' },
      { recordType: '02', prior3Grade: '03', prior3ScaleScore: '2501', prior3AchievementLevel: '3' },
    ],
    silent: [
      { recordType: '01', prior1Grade: '03', prior1AchievementLevel: '2' },
      { recordType: '01', prior1Grade: '03', prior1ScaleScore: '2432', prior1AchievementLevel: '9' },
    ],
  },
  'record/history-level-caa': {
    layout: '2021-22',
    holds: [{ recordType: '03', prior1Grade: '05', prior1ScaleScore: '500', prior1AchievementLevel: '1' }],
    broken: [{ recordType: '03', prior1Grade: '05', prior1ScaleScore: '500', prior1AchievementLevel: '2' }],
    silent: [
      { recordType: '01', prior1Grade: '05', prior1ScaleScore: '2500', prior1AchievementLevel: '1' },
      { recordType: '03', prior1Grade: '05', prior1AchievementLevel: '1' },
    ],
  },
  'record/history-score-range-before': {
    layout: '2020-21',
    holds: [
      { recordType: '01', prior1Grade: '03', prior1ScaleScore: '2114' },
      { recordType: '02', prior3Grade: '11', prior3ScaleScore: '2862' },
    ],
    broken: [
      { recordType: '01', prior1Grade: '03', prior1ScaleScore: '2113' },
      { recordType: '01', prior2Grade: '11', prior2ScaleScore: '2796' },
      { recordType: '02', prior3Grade: '11', prior3ScaleScore: '2863' },
    ],
    silent: [
      { recordType: '01', prior1ScaleScore: '2100' },
      { recordType: '03', prior1Grade: '03', prior1ScaleScore: '300' },
    ],
  },
});
