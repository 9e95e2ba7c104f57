import { type RecordRule, type RuleCase, recordRule } from '../../rule.js';

/** Score, level and standard error of the whole test and of both composites, by how their keys begin. */
const parts = ['', 'oralLanguage', 'writtenLanguage'] as const;

/** Levels against the published ranges of their score; NS and 9 stand for no score in both. */
export const elpacLevelRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/elpac-level-from-score',
    title: 'The performance level is the one whose range holds the scale score',
    severity: 'error',
    why: 'Levels decide about reclassification and are what is published; this one does not follow from the score.',
    fix: 'Compare grade, score and level with TOMS and with `caaspp layout show LAYOUT`.',
    source: 'ELPAC layouts: scale score ranges',
    facts: ['elpac-level-from-score', 'elpac-oral-level', 'elpac-written-level', 'elpac-no-score-overall'],
    cases: parts.flatMap((part) => levelCases(part, 'gradeAssessed')),
    breakage: {
      where: 'number(performanceLevel) in (2, 3, 4) and includeIndicator = Y',
      set: { performanceLevel: '1' },
    },
    otherBreakages: [
      {
        where: 'number(performanceLevel) = 2 and includeIndicator = Y and recordType != 24',
        set: { performanceLevel: 'Novice English Learner' },
      },
    ],
  }),
  recordRule({
    id: 'record/elpac-alternate-level-from-score',
    title: 'The level of the Initial Alternate ELPAC is the one whose range holds the scale score',
    severity: 'warning',
    why: 'The ranges are those that the state publishes; the table of the layout has other values.',
    fix: 'Compare score and level with TOMS.',
    source: 'Initial ELPAC 2022–23 fields 114, 115; scale score ranges of the state',
    facts: ['elpac-alternate-level-from-score'],
    when: 'recordType = 24 and performanceLevel and level(recordType, gradeAssessed, scaleScore) > 0',
    must: 'number(performanceLevel) = level(recordType, gradeAssessed, scaleScore)',
    breakage: {
      where: 'recordType = 24 and number(performanceLevel) = 2',
      set: { performanceLevel: 'Novice English Learner' },
    },
  }),
  recordRule({
    id: 'record/elpac-score-by-test',
    title: 'The scale score lies within the published ranges of its test',
    severity: 'error',
    why: 'The Initial ELPAC has scores from 150 to 600, the Initial Alternate ELPAC from 101 to 199: the record type or the score is wrong.',
    fix: 'Check the record type and the columns around.',
    source: 'Initial ELPAC 2022–23 field 114',
    facts: ['elpac-score-by-test'],
    when: 'scaleScore > 0 and lowestScore(recordType, gradeAssessed) > 0',
    must: 'scaleScore between lowestScore(recordType, gradeAssessed) and highestScore(recordType, gradeAssessed)',
    breakage: { where: 'recordType = 24 and scaleScore > 0', set: { scaleScore: '450' } },
  }),
  recordRule({
    id: 'record/elpac-no-score-together',
    title: 'Score, standard error and level of a composite say together that there is no score',
    severity: 'warning',
    why: 'A standard error without its score, or the reverse, is half a result.',
    fix: 'Compare the three with TOMS.',
    source: 'Summative ELPAC 2018–19 fields 64–69, 2020–21 fields 139–145',
    facts: ['elpac-no-score-oral', 'elpac-no-score-written'],
    cases: ['oralLanguage', 'writtenLanguage'].flatMap((part) => [
      { when: `${part}ScaleScore = 9 and ${part}Sem`, must: `${part}Sem = 999` },
      { when: `${part}ScaleScore != 9 and ${part}ScaleScore`, must: `${part}Sem != 999` },
      { when: `${part}ScaleScore = NS and ${part}Sem`, must: `${part}Sem = NS` },
      { when: `${part}ScaleScore > 0`, must: `${part}Sem != NS` },
    ]),
    breakage: { where: 'oralLanguageScaleScore > 9', set: { oralLanguageSem: '999' } },
    otherBreakages: [{ where: 'oralLanguageScaleScore > 9', set: { oralLanguageSem: 'NS' } }],
  }),
  recordRule({
    id: 'record/elpac-calculated-status',
    title: 'The calculated acquisition status follows from the overall level',
    severity: 'warning',
    why: 'The status decides whether the student is an English learner from now on.',
    fix: 'Compare level and status with TOMS and CALPADS.',
    source: 'Initial ELPAC layouts: calculated English language acquisition status',
    facts: ['elpac-calculated-status'],
    cases: [
      { when: 'calculatedElas and number(performanceLevel) = 3', must: 'calculatedElas = IFEP' },
      { when: 'calculatedElas and number(performanceLevel) in (1, 2)', must: 'calculatedElas = EL' },
    ],
    breakage: { where: 'calculatedElas = EL', set: { calculatedElas: 'IFEP' } },
  }),
  recordRule({
    id: 'record/elpac-calculated-status-present',
    title: 'The calculated acquisition status stands with a result, and only there',
    severity: 'error',
    why: 'Without the status nobody knows how to classify the student; without a result there is none.',
    fix: 'Check the record in TOMS.',
    source: 'Initial ELPAC layouts: calculated English language acquisition status',
    facts: ['elpac-calculated-status-present'],
    cases: [
      {
        when: 'conditionCode != NT and includeIndicator != N and attemptedness != P',
        must: 'calculatedElas',
      },
      { when: 'conditionCode = NT or attemptedness = P', must: 'not calculatedElas' },
    ],
    breakage: { where: 'calculatedElas', set: { calculatedElas: '' } },
  }),
];

/** The level of one part; the Initial Alternate ELPAC has a rule of its own. */
function levelCases(part: string, grade: string): RuleCase[] {
  const score = part === '' ? 'scaleScore' : `${part}ScaleScore`;
  const level = part === '' ? 'performanceLevel' : `${part}PerformanceLevel`;
  const ranged = `level(recordType, ${grade}, ${score})`;
  return [
    {
      when: `recordType != 24 and ${level} and ${ranged} > 0`,
      must: `number(${level}) = ${ranged}`,
    },
    { when: `${level} and ${score} = NS`, must: `${level} = NS` },
    { when: `${level} and ${score} = 9`, must: `${level} = 9` },
  ];
}
