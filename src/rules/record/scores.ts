import { type RecordRule, recordRule } from '../rule.js';

/** Scale scores, levels and claims. */
export const scoreRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/score-range',
    title: 'The scale score lies within the published range of its test and grade',
    severity: 'error',
    why: 'No student can obtain such a score: the record holds another test, another grade or a damaged score.',
    fix: 'Compare record type, grade assessed and scale score with TOMS. A shifted column or an edited cell is the usual cause: download the file again.',
    source: '2016–17 fields 41, 73, 84 and the score range tables',
    facts: ['scale-score-range'],
    // The scores of LOSS, INC0 and INC1 are fixed: their own rules say more.
    when: 'scaleScore and includeIndicator != N and conditionCode not in (LOSS, INC0, INC1) and lowestScore(recordType, gradeAssessed) > 0',
    must: 'scaleScore between lowestScore(recordType, gradeAssessed) and highestScore(recordType, gradeAssessed)',
    breakage: {
      where: 'recordType in (01, 02) and includeIndicator = Y and scaleScore',
      set: { scaleScore: '2100', sem: '50', errorBandMin: '2050', errorBandMax: '2150' },
    },
  }),
  recordRule({
    id: 'record/level-from-score',
    title: 'The achievement level is the one whose range holds the scale score',
    severity: 'error',
    why: 'Score and level contradict each other, so counts by level and mean scores describe different results.',
    fix: 'Look the score up in the score range table of the grade assessed. The score, the level, the grade or the record type was changed after the download.',
    source: '2016–17 fields 41, 73, 84, 89 and the score range tables',
    facts: ['achievement-level-from-score'],
    when: 'recordType in (01, 02, 03, 04) and scaleScore and achievementLevel in (1, 2, 3, 4) and includeIndicator != N and level(recordType, gradeAssessed, scaleScore) > 0',
    must: 'achievementLevel = level(recordType, gradeAssessed, scaleScore)',
    breakage: {
      where: 'recordType in (01, 02) and includeIndicator = Y and achievementLevel in (2, 3, 4)',
      set: { achievementLevel: '1' },
    },
  }),
  recordRule({
    id: 'record/sts-level-from-score',
    title: 'The performance level of an STS record is the one whose range holds the scale score',
    severity: 'error',
    why: 'Score and level contradict each other, so counts by level and mean scores describe different results.',
    fix: 'Look the score up in the STS score range table of the grade assessed. The score, the level or the grade was changed after the download.',
    source: '2016–17 fields 41, 73, 84, 88 and the score range tables',
    facts: ['performance-level-from-score'],
    when: 'recordType = 08 and scaleScore and performanceLevel in (1, 2, 3, 4, 5) and includeIndicator != N and level(recordType, gradeAssessed, scaleScore) > 0',
    must: 'performanceLevel = level(recordType, gradeAssessed, scaleScore)',
    breakage: {
      where: 'recordType = 08 and includeIndicator = Y and performanceLevel in (2, 3, 4, 5)',
      set: { performanceLevel: '1' },
    },
  }),
  recordRule({
    id: 'record/level-9-no-score',
    title: 'Level 9 (no score) stands only without a scale score',
    severity: 'error',
    why: 'The record says that there is no score and gives one.',
    fix: 'Find out from TOMS whether the student has a score; then either the level or the score is wrong.',
    source: '2016–17 fields 84, 88, 89',
    facts: ['level-9-no-score'],
    when: 'scaleScore',
    must: 'achievementLevel != 9 and performanceLevel != 9',
    breakage: {
      where: 'recordType in (01, 02, 03, 04) and includeIndicator = Y and scaleScore',
      set: { achievementLevel: '9' },
    },
  }),
  recordRule({
    id: 'record/score-with-level',
    title: 'A scale score and its level stand together',
    severity: 'warning',
    why: 'A score without its level, or a level without its score, is missing from one of the two counts.',
    fix: 'Download the file again; if it is the same there, ask the CAASPP help desk about the record.',
    source: '2016–17 fields 84, 88, 89',
    facts: ['score-with-level'],
    // An error band without its score is left to record/error-band-complete.
    cases: [
      { when: 'recordType in (01, 02, 03, 04) and scaleScore', must: 'achievementLevel' },
      { when: 'recordType = 08 and scaleScore', must: 'performanceLevel' },
      {
        when: 'recordType in (01, 02, 03, 04) and achievementLevel in (1, 2, 3, 4) and not any(sem, errorBandMin, errorBandMax)',
        must: 'scaleScore',
      },
      { when: 'recordType = 08 and performanceLevel in (1, 2, 3, 4, 5)', must: 'scaleScore' },
    ],
    breakage: {
      where: 'recordType in (01, 02, 03, 04) and includeIndicator = Y and scaleScore',
      set: { achievementLevel: '' },
    },
  }),
  recordRule({
    id: 'record/claims-with-score',
    title: 'A Smarter Balanced record with a scale score has a level in every claim of its subject',
    severity: 'warning',
    why: 'A blank claim means that the test was not taken, which a scale score contradicts. A mathematics record marked as ELA shows up here: it has no claim 4.',
    fix: 'Check the record type first. A claim that was not attempted has level 9, not a blank.',
    source: '2016–17 fields 77, 79, 81, 83, 84',
    facts: ['claims-with-score'],
    cases: [
      {
        when: 'recordType = 01 and scaleScore',
        must: 'claim1Level and claim2Level and claim3Level and claim4Level',
      },
      { when: 'recordType = 02 and scaleScore', must: 'claim1Level and claim2Level and claim3Level' },
    ],
    breakage: { where: 'recordType in (01, 02) and scaleScore', set: { claim2Level: '' } },
  }),
  recordRule({
    id: 'record/raw-score-ns-no-scale-score',
    title: 'With raw score NS (no score) the scale score is blank',
    severity: 'warning',
    why: 'The record says that the test could not be scored and gives a score.',
    fix: 'Find out from TOMS which of the two is right.',
    source: '2016–17 fields 75, 84',
    facts: ['raw-score-ns-no-scale-score'],
    when: 'rawScore1 = NS',
    must: 'not scaleScore',
    breakage: { where: 'recordType = 08 and scaleScore', set: { rawScore1: 'NS' } },
  }),
];
