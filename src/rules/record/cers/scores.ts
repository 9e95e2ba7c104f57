import { type RecordRule, type RuleCase, recordRule } from '../../rule.js';
import { gradeConditions } from './names.js';

const source = 'Data Dictionary for the California Educator Reporting System, 2021; samples';
const fix = 'Compare the row with the reporting system.';
const ranged = 'level(subject, gradeLevelWhenAssessed, scaleScore)';

/** That a test is that of the student's grade, whose ranges are then those of the score. */
const inOwnGrade = (form: 'inExport' | 'inRoster') =>
  `(${gradeConditions.map((grade) => `${grade[form]} and ${grade.named}`).join(' or ')})`;

/** Scores and what follows from them. */
export const cersScoreRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/cers-level-from-score',
    title: 'The level of a summative or comprehensive test is the one whose range holds the scale score',
    severity: 'warning',
    why: 'Score or level was changed, or is that of another grade.',
    fix,
    source: `${source}; scale score ranges of the student score data file layouts`,
    facts: ['cers-level-from-score'],
    cases: [
      {
        when: `assessmentSubType in (SUM, ICA) and scaleScoreAchievementLevel and ${ranged} > 0 and ${inOwnGrade('inExport')}`,
        must: `scaleScoreAchievementLevel = ${ranged}`,
      },
      {
        when: `assessmentType in (Summative, ICA) and scaleScoreAchievementLevel and ${ranged} > 0 and ${inOwnGrade('inRoster')}`,
        must: `number(scaleScoreAchievementLevel) = ${ranged}`,
      },
    ],
    breakage: {
      where: "assessmentName like 'Grade 5 * Summative' and subject = ELA and scaleScore > 2600",
      set: { scaleScoreAchievementLevel: '2' },
    },
    otherBreakages: [
      {
        where: "assessmentName like 'Grade 5 * Summative' and subject = ELA and scaleScore > 2600",
        set: { scaleScoreAchievementLevel: 'Standard Nearly Met (Level 2)' },
      },
    ],
  }),
  recordRule({
    id: 'record/cers-level-with-score',
    title: 'A score has its level, or its category in an interim block, and no level stands without a score',
    severity: 'warning',
    why: 'Half of the result is missing.',
    fix,
    source,
    facts: ['cers-level-and-score-together', 'cers-category-for-blocks', 'cers-standard-error-with-score'],
    cases: [
      { when: 'assessmentSubType and scaleScore', must: 'scaleScoreAchievementLevel' },
      { when: 'assessmentSubType and scaleScoreAchievementLevel', must: 'scaleScore' },
      { when: 'sem', must: 'scaleScore' },
      { when: 'assessmentType = IAB and scaleScore', must: 'reportingCategory' },
      { when: 'assessmentType in (ICA, Summative) and scaleScore', must: 'scaleScoreAchievementLevel' },
    ],
    breakage: {
      where: "scaleScore and assessmentName like '*CAST Summative'",
      set: { scaleScoreAchievementLevel: '' },
    },
  }),
  recordRule({
    id: 'record/cers-level-or-category',
    title: 'A result has an achievement level or a reporting category, not both',
    severity: 'error',
    why: 'The row holds parts of two results.',
    fix,
    source,
    facts: ['cers-level-or-category'],
    when: 'scaleScoreAchievementLevel',
    must: 'not reportingCategory',
    breakage: {
      where: "assessmentType = Summative and assessmentName like '*Summative'",
      set: { reportingCategory: 'Near Standard' },
    },
  }),
  recordRule({
    id: 'record/cers-level-4',
    title: 'Level 4 stands only for tests that have four levels',
    severity: 'warning',
    why: 'Interim blocks, alternate assessments and the CSA have three.',
    fix,
    source,
    facts: ['cers-level-4'],
    cases: [
      {
        when: 'scaleScoreAchievementLevel and assessmentSubType = IAB and subject in (ELA, Math)',
        must: 'scaleScoreAchievementLevel in (1, 2, 3)',
      },
      {
        when: 'scaleScoreAchievementLevel and subject in (CAAELA, CAAMATH, CAASCI, CSA, ALTELPAC)',
        must: 'scaleScoreAchievementLevel in (1, 2, 3)',
      },
    ],
    breakage: {
      where: "scaleScore and assessmentName like '*IAB)'",
      set: { scaleScoreAchievementLevel: '4' },
    },
  }),
  recordRule({
    id: 'record/cers-score-range',
    title: 'A scale score lies within the scale of its subject',
    severity: 'warning',
    why: 'The score is that of another test, or was changed.',
    fix,
    source,
    facts: ['cers-score-range'],
    cases: [
      { when: 'subject in (ELA, Math) and scaleScore', must: 'scaleScore between 2000 and 3000' },
      { when: 'subject = ELPAC and scaleScore', must: 'scaleScore between 1150 and 1950' },
      {
        when: 'subject in (CAST, CSA, ALTELPAC, CAAELA, CAAMATH, CAASCI) and scaleScore',
        must: 'scaleScore between 100 and 999',
      },
    ],
    breakage: {
      where: "scaleScore and assessmentName like '*CAST Summative'",
      set: { scaleScore: '2450' },
    },
  }),
  recordRule({
    id: 'record/cers-error-bands',
    title: 'Both error bands stand with a score, as far below as above it',
    severity: 'warning',
    why: 'The band that is drawn around the score is wrong.',
    fix,
    source,
    facts: ['cers-error-bands-together', 'cers-error-bands-around-score'],
    cases: [
      ...together('errorBandMin', 'errorBandMax'),
      { when: 'errorBandMin', must: 'scaleScore' },
      {
        when: 'scaleScore and errorBandMin and errorBandMax',
        must: 'abs(scaleScore + scaleScore - errorBandMin - errorBandMax) <= 1',
      },
    ],
    breakage: { where: "errorBandMin and assessmentName like '*IAB)'", set: { errorBandMax: '' } },
  }),
];

/** Fields that are all filled or all blank. */
export function together(...keys: readonly string[]): RuleCase[] {
  return keys.map((key) => ({ when: key, must: keys.filter((other) => other !== key).join(' and ') }));
}
