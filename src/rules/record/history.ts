import { type RecordRule, recordRule } from '../rule.js';

/** Results of earlier years. */
export const historyRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/history-not-populated',
    title: 'The fields of three years before are blank',
    severity: 'error',
    why: 'There were no such tests three years before 2016–17, so values of other columns stand here.',
    fix: 'Download the file again; check that no column was moved.',
    source: '2016–17 fields 212, 214–216',
    facts: ['history-not-populated'],
    when: 'recordType in (01, 02)',
    must: 'not prior3Grade and not prior3Sem and not prior3ScaleScore and not prior3ConditionCode',
    breakage: { where: 'recordType in (01, 02)', set: { prior3ScaleScore: '2450' } },
  }),
  recordRule({
    id: 'record/history-score-grade',
    title: 'A scale score of an earlier year comes with the grade of that year',
    severity: 'warning',
    why: 'Scores of different grades are on different ranges; without the grade growth cannot be judged.',
    fix: 'Download the file again; check that the column was not emptied.',
    source: '2016–17 fields 186, 189, 199, 202',
    facts: ['history-score-grade'],
    cases: [
      { when: 'recordType in (01, 02, 03, 04) and prior1ScaleScore', must: 'prior1Grade' },
      { when: 'recordType in (01, 02) and prior2ScaleScore', must: 'prior2Grade' },
    ],
    breakage: {
      where: 'recordType in (01, 02)',
      set: { prior1ScaleScore: '2450', prior1Grade: '' },
    },
  }),
];
