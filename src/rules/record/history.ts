import { casesOfParts, type RecordRule, type RuleCase, recordRule } from '../rule.js';

/** Results of earlier years. */
export const historyRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/history-not-populated',
    title: 'The fields of three years before are blank',
    severity: 'error',
    why: 'There were no such tests three years before 2016–17, and none in 2019–20; values of other columns stand here.',
    fix: 'Download the file again; check that no column was moved.',
    source: '2016–17 fields 212, 214–216',
    facts: ['history-not-populated', 'history-minus-2-not-populated', 'history-2019-20-blank'],
    cases: [
      {
        when: 'recordType in (01, 02)',
        must: 'not prior3Grade and not prior3Sem and not prior3ScaleScore and not prior3ConditionCode',
      },
      {
        facts: ['history-minus-2-not-populated'],
        when: 'recordType in (01, 02)',
        must: 'not prior2Sem and not prior2ScaleScore and not prior2ConditionCode',
      },
    ],
    breakage: { where: 'recordType in (01, 02)', set: { prior3ScaleScore: '2450' } },
    otherBreakages: [
      { where: 'recordType in (01, 02) and not prior2ScaleScore', set: { prior2ScaleScore: '2450' } },
    ],
  }),
  recordRule({
    id: 'record/foster-blank',
    title: 'The foster status is blank in 2018–19',
    severity: 'warning',
    why: 'The layout says that it was left blank, so values of another column stand here.',
    fix: 'Download the file again; check that no column was moved.',
    source: '2018–19 field 27',
    facts: ['foster-blank'],
    when: 'fosterStatus in (No, Yes)',
    must: 'not fosterStatus',
    breakage: { where: 'not fosterStatus', set: { fosterStatus: 'No' } },
  }),
  recordRule({
    id: 'record/history-score-grade',
    title: 'A scale score of an earlier year comes with the grade of that year',
    severity: 'warning',
    why: 'Scores of different grades are on different ranges; without the grade growth cannot be judged.',
    fix: 'Download the file again; check that the column was not emptied.',
    source: '2016–17 fields 186, 189, 199, 202',
    facts: [
      'history-score-grade',
      'history-score-grade-1',
      'history-score-grade-2',
      'history-score-grade-3',
      'history-score-grade-later',
    ],
    cases: [
      { when: 'recordType in (01, 02, 03, 04) and prior1ScaleScore', must: 'prior1Grade' },
      { when: 'recordType in (01, 02) and prior2ScaleScore', must: 'prior2Grade' },
      ...casesOfParts([2, 3], {
        facts: ['history-score-grade-later', 'history-score-grade-3'],
        when: 'recordType in (01, 02, 03, 04) and prior#ScaleScore',
        must: 'prior#Grade',
      }),
    ],
    breakage: { where: 'recordType in (01, 02)', set: { prior1ScaleScore: '2450', prior1Grade: '' } },
  }),
  recordRule({
    id: 'record/history-sem-with-score',
    title: 'A standard error of an earlier year comes with the scale score of that year',
    severity: 'warning',
    why: 'An error without its score says nothing.',
    fix: 'Download the file again; check that the column was not emptied.',
    source: '2018–19 fields 251, 252, 264, 265, 277, 278',
    facts: ['history-sem-with-score'],
    cases: casesOfParts([1, 2, 3], { when: 'prior#Sem', must: 'prior#ScaleScore' }),
    breakage: {
      where: 'recordType in (01, 02) and not prior1ScaleScore and not prior1Sem',
      set: { prior1Sem: '25' },
    },
  }),
  recordRule({
    id: 'record/history-grade-order',
    title: 'The grades of earlier years do not rise going back',
    severity: 'warning',
    why: 'Years were exchanged, or a grade is wrong.',
    fix: 'Compare with the files of the earlier years.',
    source: '2017–18 fields 9, 207, 220, 233',
    facts: ['history-grade-order'],
    cases: [
      { when: 'prior1Grade', must: 'gradeAssessed >= prior1Grade' },
      { when: 'prior2Grade and not prior1Grade', must: 'gradeAssessed >= prior2Grade' },
      { when: 'prior1Grade and prior2Grade', must: 'prior1Grade >= prior2Grade' },
      { when: 'prior2Grade and prior3Grade', must: 'prior2Grade >= prior3Grade' },
    ],
    breakage: {
      where: 'recordType in (01, 02) and gradeAssessed in (03, 04, 05, 06, 07, 08)',
      set: { prior2Grade: '11', prior2Sem: '', prior2ScaleScore: '', prior2AchievementLevel: '' },
    },
  }),
  recordRule({
    id: 'record/history-score-range',
    title: 'A scale score of an earlier year lies within the range of the grade of that year',
    severity: 'warning',
    why: 'No student can obtain such a score: it belongs to another test or grade.',
    fix: 'Compare with the file of the earlier year.',
    source: '2019–20 fields 1, 287, 290, 303, 306, 316, 319',
    facts: ['history-score-range'],
    cases: casesOfParts([1, 2, 3], {
      when: 'prior#ScaleScore and lowestScore(recordType, prior#Grade) > 0',
      must: 'prior#ScaleScore between lowestScore(recordType, prior#Grade) and highestScore(recordType, prior#Grade)',
    }),
    breakage: { where: 'recordType in (01, 02) and prior1ScaleScore', set: { prior1ScaleScore: '2100' } },
  }),
  recordRule({
    id: 'record/history-level-from-score',
    title: 'The level of an earlier year is the one whose range holds the scale score of that year',
    severity: 'error',
    why: 'Score and level contradict each other, so growth by score and by level differ.',
    fix: 'Compare with the file of the earlier year.',
    source: '2020–21 fields 1, 298, 301, 302, 316, 319, 320, 334, 337, 338',
    facts: ['history-level-from-score'],
    cases: casesOfParts([1, 2, 3], {
      when: 'recordType in (01, 02) and prior#AchievementLevel in (1, 2, 3, 4) and level(recordType, prior#Grade, prior#ScaleScore) > 0',
      must: 'prior#AchievementLevel = level(recordType, prior#Grade, prior#ScaleScore)',
    }),
    breakage: {
      where: 'recordType = 01 and not prior2Grade and not prior3Grade',
      set: { prior1Grade: '03', prior1ScaleScore: '2300', prior1AchievementLevel: '4' },
    },
  }),
  recordRule({
    id: 'record/history-level-caa',
    title: 'The CAA level of an earlier year is the one whose range holds the scale score of that year',
    severity: 'warning',
    why: 'Score and level contradict each other, so growth by score and by level differ.',
    fix: 'Compare with the file of the earlier year.',
    source: '2020–21 fields 1, 298, 301, 302, 316, 319, 320, 334, 337, 338',
    facts: ['history-level-caa'],
    cases: casesOfParts([1, 2, 3], {
      when: 'recordType in (03, 04) and prior#AchievementLevel in (1, 2, 3) and level(recordType, prior#Grade, prior#ScaleScore) > 0',
      must: 'prior#AchievementLevel = level(recordType, prior#Grade, prior#ScaleScore)',
    }),
    breakage: {
      where: 'recordType = 03 and not prior2Grade and not prior3Grade',
      set: { prior1Grade: '03', prior1ScaleScore: '305', prior1AchievementLevel: '3' },
    },
  }),
  recordRule({
    id: 'record/history-score-range-before',
    title: 'A Smarter Balanced score from before 2020–21 lies within the range of its grade at that time',
    severity: 'warning',
    why: 'No student could obtain such a score: it belongs to another test, grade or year.',
    fix: 'Compare with the file of the earlier year.',
    source: '2020–21 fields 1, 298, 301, 316, 319, 334, 337',
    facts: [
      'history-range-before-2020-21-ela',
      'history-range-before-2020-21-mathematics',
      'history-range-of-2018-19-ela',
      'history-range-of-2018-19-mathematics',
    ],
    cases: [
      ...[1, 2].flatMap((year) => rangesBefore(year, ['history-range-before-2020-21-ela'])),
      ...rangesBefore(3, ['history-range-before-2020-21-ela', 'history-range-of-2018-19-ela']),
    ],
    breakage: {
      where: 'recordType in (01, 02) and prior3ScaleScore and prior3Grade',
      set: { prior3ScaleScore: '2100' },
    },
  }),
];

/** Lowest and highest score of each grade before 2020–21: record type → [grade, lowest, highest]. */
function earlierRanges(): Readonly<Record<string, readonly (readonly [string, number, number])[]>> {
  return {
    '01': [
      ['03', 2114, 2623],
      ['04', 2131, 2663],
      ['05', 2201, 2701],
      ['06', 2210, 2724],
      ['07', 2258, 2745],
      ['08', 2288, 2769],
      ['11', 2299, 2795],
    ],
    '02': [
      ['03', 2189, 2621],
      ['04', 2204, 2659],
      ['05', 2219, 2700],
      ['06', 2235, 2748],
      ['07', 2250, 2778],
      ['08', 2265, 2802],
      ['11', 2280, 2862],
    ],
  };
}

/** That a score of so many years before lies within the range of its grade, for both subjects. */
function rangesBefore(year: number, facts: readonly string[]): RuleCase[] {
  return Object.entries(earlierRanges()).map(([recordType, ranges]) => {
    const grades = ranges.map(([grade]) => grade).join(', ');
    const within = ranges.map(
      ([grade, low, high]) =>
        `prior${year}Grade = ${grade} and prior${year}ScaleScore between ${low} and ${high}`,
    );
    return {
      facts,
      when: `recordType = ${recordType} and prior${year}ScaleScore and prior${year}Grade in (${grades})`,
      must: within.join(' or '),
      field: `prior${year}ScaleScore`,
    };
  });
}
