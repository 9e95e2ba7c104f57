import { type RecordRule, recordRule } from '../../rule.js';
import { domains, filledWhen, levelOfDomain } from './domains.js';

const composites = ['oralLanguage', 'writtenLanguage'] as const;

/** What a composite consists of; the Initial ELPAC has its level alone. */
const composite = composites.flatMap((name) => [
  `${name}ScaleScore`,
  `${name}Sem`,
  `${name}PerformanceLevel`,
]);
const overall = ['scaleScore', 'performanceLevel'];
const domainLevels = domains.map((domain) => levelOfDomain[domain]);

/** Whether a score is there, and whether it is a number. */
export const elpacScoreRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/elpac-scores-present',
    title: 'Scores and levels are blank only if the student did not test',
    severity: 'error',
    why: 'A tested student has a result, if only that there is no score.',
    fix: 'Download the file again; check the record in TOMS.',
    source: 'ELPAC layouts: scale scores, standard errors and levels',
    facts: ['elpac-scores-present', 'elpac-exemption-score', 'elpac-include-y-score-filled'],
    cases: [
      ...filledWhen('conditionCode != NT and includeIndicator != N', overall),
      ...filledWhen('conditionCode != NT and includeIndicator != N and recordType != 24', [
        ...composite,
        ...domainLevels,
      ]),
    ],
    breakage: {
      where: 'includeIndicator = Y and not conditionCode',
      set: { writtenLanguagePerformanceLevel: '' },
    },
  }),
  recordRule({
    id: 'record/elpac-completed-scores-present',
    title:
      'The scores and levels of a completed Initial ELPAC are filled, those of one completed in part blank',
    severity: 'error',
    why: 'A completed test has a result; one that was completed in part has none.',
    fix: 'Check attemptedness and scores in TOMS.',
    source: 'Initial ELPAC 2020–21 fields 105–109',
    facts: [
      'elpac-completed-scores-present',
      'elpac-completed-exemption-score',
      'elpac-completed-include-y-score',
      'elpac-results-together',
      'elpac-partial-no-score',
    ],
    cases: [
      ...filledWhen('attemptedness = Y and conditionCode != NT and includeIndicator != N', [
        ...overall,
        ...composite,
      ]),
      ...overall.map((key) => ({ when: 'attemptedness = P and conditionCode != NT', must: `not ${key}` })),
    ],
    breakage: {
      where: 'attemptedness = Y and not conditionCode',
      set: { writtenLanguagePerformanceLevel: '' },
    },
  }),
  recordRule({
    id: 'record/elpac-not-tested-scores',
    title: 'A student who did not test has no scores, levels and items attempted',
    severity: 'error',
    why: 'A score beside NT is left out of all results, or the code is wrong.',
    fix: 'Check in TOMS whether the student tested.',
    source: 'ELPAC layouts: condition code NT',
    facts: ['elpac-not-tested-scores'],
    cases: [
      ...overall,
      ...composite,
      ...domainLevels,
      ...numbered('rawScore'),
      ...numbered('itemsAttempted'),
    ].map((key) => ({ when: 'conditionCode = NT', must: `not ${key}` })),
    breakage: { where: 'conditionCode = NT', set: { itemsAttempted1: '07' } },
    otherBreakages: [
      { where: 'conditionCode = NT', set: { scaleScore: '300', performanceLevel: 'Novice English Learner' } },
    ],
  }),
  recordRule({
    id: 'record/elpac-valid-score',
    title: 'A test that counts has numbers as scores',
    severity: 'error',
    why: 'Include indicator Y or attemptedness Y mean a valid score; "no score" contradicts them.',
    fix: 'Check attemptedness, include indicator and scores in TOMS.',
    source: 'ELPAC layouts: include indicator Y, attemptedness Y',
    facts: [
      'elpac-include-y-score',
      'elpac-complete-score',
      'elpac-no-score-partial',
      'elpac-no-level-partial',
    ],
    cases: [
      { when: 'includeIndicator = Y and conditionCode != NT and scaleScore', must: 'scaleScore != 9' },
      {
        when: 'includeIndicator = Y and attemptedness != P and conditionCode != NT',
        must: 'scaleScore != NS',
      },
      ...composites.flatMap((name) => [
        {
          when: 'attemptedness = Y and conditionCode != NT',
          must: `${name}ScaleScore != NS`,
        },
        {
          when: `attemptedness = Y and conditionCode != NT and not ${name}ScaleScore`,
          must: `${name}PerformanceLevel != NS`,
        },
      ]),
    ],
    breakage: {
      where: 'attemptedness = Y and includeIndicator = Y and not conditionCode',
      set: { scaleScore: '9', performanceLevel: '9' },
    },
    otherBreakages: [
      {
        where: 'attemptedness = Y and includeIndicator = Y and not conditionCode',
        set: { scaleScore: 'NS', performanceLevel: 'NS' },
      },
    ],
  }),
  recordRule({
    id: 'record/elpac-no-valid-score',
    title: 'A test that does not count has no overall score',
    severity: 'warning',
    why: 'Include indicator T and attemptedness P mean a test without a score.',
    fix: 'Check attemptedness, include indicator and scores in TOMS.',
    source: 'ELPAC layouts: include indicator T, attemptedness P',
    facts: ['elpac-exempt-no-overall-score', 'elpac-partial-no-overall-score'],
    cases: [
      {
        when: 'includeIndicator = T and conditionCode in (EXA, EXO, EXW) and scaleScore',
        must: 'scaleScore = 9',
      },
      {
        when: 'attemptedness = P and includeIndicator = T and scaleScore',
        must: 'scaleScore = NS',
      },
    ],
    breakage: {
      where: 'includeIndicator = T and scaleScore',
      set: { scaleScore: '1150', performanceLevel: '1' },
    },
    otherBreakages: [
      {
        where: 'recordType = 22 and includeIndicator = T and scaleScore',
        set: { scaleScore: '150', performanceLevel: 'Novice English Learner' },
      },
    ],
  }),
  recordRule({
    id: 'record/elpac-exempt-no-composite-score',
    title: 'A composite of which both domains are exempt has no score',
    severity: 'warning',
    why: 'Nothing was tested that the score could come from.',
    fix: 'Compare exemptions and scores with TOMS.',
    source: 'Summative ELPAC 2018–19 fields 55, 64–69',
    facts: ['elpac-exempt-no-oral-score', 'elpac-exempt-no-written-score'],
    cases: [
      {
        when: 'conditionCode in (EXO, EXA) and oralLanguageScaleScore',
        must: 'oralLanguageScaleScore = 9',
      },
      {
        when: 'conditionCode in (EXW, EXA) and writtenLanguageScaleScore',
        must: 'writtenLanguageScaleScore = 9',
      },
    ],
    breakage: {
      where: 'conditionCode = EXO',
      set: { oralLanguageScaleScore: '1150', oralLanguageSem: '10', oralLanguagePerformanceLevel: '1' },
    },
  }),
  recordRule({
    id: 'record/elpac-lowest-score',
    title: 'With alternate assessment in all four domains the score is the lowest obtainable one',
    severity: 'warning',
    why: 'ALT stands for the lowest score by rule; another one would raise the results.',
    fix: 'Compare the score with TOMS.',
    source: 'ELPAC layouts: condition code ALT',
    facts: ['elpac-lowest-score'],
    when: `conditionCode = ALT and ${domains.map((domain) => `alternateAssessment${domain} = Y`).join(' and ')} and attemptedness != P and scaleScore > 0`,
    must: 'scaleScore = lowestScore(recordType, gradeAssessed)',
    breakage: {
      where: `conditionCode = ALT and ${domains.map((domain) => `alternateAssessment${domain} = Y`).join(' and ')}`,
      set: { scaleScore: '1160' },
    },
    otherBreakages: [
      {
        where: `conditionCode = ALT and ${domains.map((domain) => `alternateAssessment${domain} = Y`).join(' and ')}`,
        set: { scaleScore: '160' },
      },
    ],
  }),
];

function numbered(name: string): string[] {
  return domains.map((domain) => `${name}${domain}`);
}
