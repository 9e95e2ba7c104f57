import { type RecordRule, recordRule } from '../../rule.js';
import { together } from './scores.js';

const source = 'Data Dictionary for the California Educator Reporting System, 2021; samples';
const fix = 'Compare the row with the reporting system.';

/** Columns of a subject in rosters. */
const columns = {
  ELPAC: [
    ...['OralLanguage', 'WrittenLanguage'].flatMap((part) =>
      ['Level', 'ScaleScore', 'StandardError'].map((value) => `elpac${part}${value}`),
    ),
    ...['elpacListening', 'elpacSpeaking', 'elpacReading', 'elpacWriting'],
  ],
  Math: [
    'mathConceptsAndProcedures',
    'mathProblemSolvingAndModelingDataAnalysis',
    'mathCommunicatingReasoning',
    'mathMathematicalPractices',
  ],
  ELA: [
    'elaReading',
    'elaWriting',
    'elaListening',
    'elaResearchAndInquiry',
    'elaReadingAndListening',
    'elaWritingAndResearch',
  ],
  CAST: ['castLifeSciences', 'castPhysicalSciences', 'castEarthAndSpaceSciences'],
};

/** Single claims, which shortened tests do not report; concepts and procedures is a composite claim as well. */
const singleClaims = [...columns.Math.slice(0, 3), ...columns.ELA.slice(0, 4)];
const claims = [1, 2, 3, 4, 5, 6].map((claim) => `claim${claim}ScoreAchievementLevel`);
const alternate = (part: number) =>
  ['ScoreAchievementLevel', 'ScaleScore', 'ScaleScoreStandardError'].map((value) => `alt${part}${value}`);
const none = (keys: readonly string[]) => keys.map((key) => `not ${key}`);

/** Levels of claims and domains, composites and measures beside the score. */
export const cersPartRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/cers-claims',
    title: 'Claim and domain levels stand only for tests that report them, in their own columns',
    severity: 'warning',
    why: 'The levels are those of another result.',
    fix,
    source,
    facts: ['cers-claims-by-subject', 'cers-no-claims-for-blocks'],
    cases: [
      ...none(claims).map((must) => ({ when: 'assessmentSubType = IAB', must })),
      ...none(claims.slice(0, 4)).map((must) => ({
        when: 'subject in (CAAELA, CAAMATH, CAASCI, ALTELPAC)',
        must,
      })),
      { when: 'subject in (Math, CAST)', must: `not ${claims[3]}` },
      ...none(claims.slice(4)).map((must) => ({ when: 'subject', must })),
      ...none(Object.values(columns).flat()).map((must) => ({ when: 'assessmentType = IAB', must })),
    ],
    breakage: { where: "assessmentName like '*IAB)'", set: { claim1ScoreAchievementLevel: '2' } },
    otherBreakages: [
      { where: "subject = ELA and assessmentName like '*IAB)'", set: { elaReading: 'Near Standard' } },
    ],
  }),
  recordRule({
    id: 'record/cers-column-of-subject',
    title: 'A column with a subject in front of the colon is filled only in rows of that subject',
    severity: 'error',
    why: 'The row holds parts of two results.',
    fix,
    source,
    facts: ['cers-columns-of-a-subject'],
    cases: Object.entries(columns).flatMap(([subject, keys]) =>
      keys.map((key) => ({ when: key, must: `subject = ${subject}` })),
    ),
    breakage: {
      where: "subject = CAST and assessmentName like '*Summative'",
      set: { elaReading: 'Near Standard' },
    },
  }),
  recordRule({
    id: 'record/cers-no-single-claims',
    title: 'From 2020–21 on, summative ELA and mathematics have no levels of single claims',
    severity: 'warning',
    why: 'The shortened tests have too few items for each claim: the levels are those of another test.',
    fix,
    source,
    facts: ['cers-claims-under-adjusted-blueprint'],
    cases: [
      ...none(claims.slice(0, 4)).map((must) => ({
        when: 'assessmentSubType = SUM and subject in (ELA, Math) and schoolYear >= 2021',
        must,
      })),
      ...none(singleClaims).map((must) => ({
        when: "assessmentType = Summative and subject in (ELA, Math) and schoolYear in ('2020-21', '2021-22', '2022-23')",
        must,
      })),
      ...none(singleClaims.slice(1)).map((must) => ({
        when: "assessmentType = Summative and subject in (ELA, Math) and schoolYear in ('2023-24', '2024-25', '2025-26')",
        must,
      })),
    ],
    breakage: {
      where: "subject = ELA and assessmentName like '*Summative'",
      set: { claim1ScoreAchievementLevel: '2' },
    },
    otherBreakages: [
      { where: "subject = ELA and assessmentName like '*Summative'", set: { elaReading: 'Near Standard' } },
    ],
  }),
  recordRule({
    id: 'record/cers-composites',
    title: 'Composites stand for the summative ELPAC alone, level, score and standard error together',
    severity: 'warning',
    why: 'Half of the result is missing, or it is that of another test.',
    fix,
    source,
    facts: ['cers-alternate-scores-elpac', 'cers-alternate-scores-unused', 'cers-elpac-composites'],
    cases: [
      ...[1, 2].flatMap((part) => [
        ...alternate(part).map((key) => ({ when: key, must: 'subject = ELPAC and assessmentSubType = SUM' })),
        ...together(...alternate(part)),
      ]),
      ...none([3, 4, 5, 6].flatMap(alternate)).map((must) => ({ when: 'ssid', must })),
      ...together(...columns.ELPAC.slice(0, 3)),
      ...together(...columns.ELPAC.slice(3, 6)),
    ],
    breakage: { where: 'subject = ELPAC', set: { alt3ScaleScore: '500' } },
    otherBreakages: [
      {
        where: 'subject = ELPAC and elpacOralLanguageScaleScore',
        set: { elpacOralLanguageStandardError: '' },
      },
    ],
  }),
  ...(['lexile', 'quantile'] as const).map((measure) => {
    const subject = measure === 'lexile' ? 'ELA' : 'Math';
    const keys = [`${measure}Measure`, `${measure}RangeMin`, `${measure}RangeMax`];
    return recordRule({
      id: `record/cers-${measure}`,
      title: `A ${measure} measure stands with its range, for summative and comprehensive tests of ${subject} alone`,
      severity: 'warning',
      why: 'The measure is that of another result, or its range is missing.',
      fix,
      source,
      facts: [measure === 'lexile' ? 'cers-lexile-of-ela' : 'cers-quantile-of-math'],
      cases: [
        ...together(...keys),
        ...keys.map((key) => ({ when: key, must: `subject = ${subject} and assessmentType != IAB` })),
      ],
      breakage: { where: `${measure}Measure`, set: { [`${measure}RangeMax`]: '' } },
    });
  }),
];
