import { alike, testRuleTables, withoutEach } from '../../../../test/rule-table.js';
import { domains, levelOfDomain } from './domains.js';
import { elpacScoreRules } from './scores.js';

const oralAndWritten = ['oralLanguage', 'writtenLanguage'];
const overall = ['scaleScore', 'performanceLevel'];
const composites = oralAndWritten.flatMap((part) => [
  `${part}ScaleScore`,
  `${part}Sem`,
  `${part}PerformanceLevel`,
]);
/** The Initial ELPAC gives no scores of the composites. */
const initial = [...overall, ...oralAndWritten.map((part) => `${part}PerformanceLevel`)];
const levels = Object.values(levelOfDomain);
const counts = domains.flatMap((domain) => [`rawScore${domain}`, `itemsAttempted${domain}`]);
const scored = {
  ...alike([...overall, ...composites, ...levels], '1'),
  recordType: '21',
  includeIndicator: 'Y',
};
const complete = { recordType: 'IE', includeIndicator: 'Y', attemptedness: 'Y', ...alike(initial, '1') };
const tested = { recordType: '21', gradeAssessed: '03', includeIndicator: 'Y', attemptedness: 'Y' };
const notTested = { recordType: '21', conditionCode: 'NT', includeIndicator: 'N' };
const paper = { recordType: 'SA', gradeAssessed: '03', includeIndicator: 'T' };
const alternate = {
  ...tested,
  conditionCode: 'ALT',
  ...alike(
    domains.map((domain) => `alternateAssessment${domain}`),
    'Y',
  ),
};

testRuleTables(elpacScoreRules, {
  'record/elpac-scores-present': {
    layout: 'elpac-summative-2020-21',
    holds: [scored],
    broken: withoutEach(scored, [...overall, ...composites, ...levels]),
    silent: [notTested, { recordType: '21', includeIndicator: 'N' }],
  },
  'record/elpac-completed-scores-present': {
    layout: 'elpac-initial-2020-21',
    holds: [complete, { recordType: 'IE', attemptedness: 'P' }],
    broken: [
      ...withoutEach(complete, initial),
      { recordType: 'IE', attemptedness: 'P', scaleScore: '300' },
      { recordType: 'IE', attemptedness: 'P', performanceLevel: 'Novice English Learner' },
    ],
    silent: [{ recordType: 'IE', attemptedness: 'Y', conditionCode: 'NT' }, { recordType: 'IE' }],
  },
  'record/elpac-not-tested-scores': {
    layout: 'elpac-summative-2020-21',
    holds: [notTested],
    broken: [...overall, ...composites, ...levels, ...counts].map((key) => ({ ...notTested, [key]: '1' })),
    silent: [scored],
  },
  'record/elpac-valid-score': {
    layout: 'elpac-summative-2020-21',
    holds: [
      { ...tested, scaleScore: '1500', oralLanguageScaleScore: '1500', writtenLanguageScaleScore: '1500' },
    ],
    broken: [
      { ...tested, scaleScore: 'NS' },
      ...oralAndWritten.flatMap((part) => [
        { ...tested, scaleScore: '1500', [`${part}ScaleScore`]: 'NS' },
        { ...tested, scaleScore: '1500', [`${part}PerformanceLevel`]: 'NS' },
      ]),
    ],
    silent: [
      { ...tested, conditionCode: 'NT', scaleScore: 'NS' },
      { ...tested, attemptedness: 'P', includeIndicator: 'T', scaleScore: 'NS' },
    ],
  },
  'record/elpac-no-valid-score': {
    layout: 'elpac-summative-2018-19',
    holds: [{ ...paper, conditionCode: 'EXO', scaleScore: '9' }],
    broken: ['EXA', 'EXO', 'EXW'].map((conditionCode) => ({ ...paper, conditionCode, scaleScore: '1500' })),
    silent: [
      { ...paper, conditionCode: 'EXD', scaleScore: '1500' },
      { ...paper, conditionCode: 'EXO' },
    ],
  },
  'record/elpac-exempt-no-composite-score': {
    layout: 'elpac-summative-2018-19',
    holds: [{ ...paper, conditionCode: 'EXA', oralLanguageScaleScore: '9', writtenLanguageScaleScore: '9' }],
    broken: [
      { ...paper, conditionCode: 'EXO', oralLanguageScaleScore: '1500' },
      { ...paper, conditionCode: 'EXW', writtenLanguageScaleScore: '1500' },
      { ...paper, conditionCode: 'EXA', oralLanguageScaleScore: '9', writtenLanguageScaleScore: '1500' },
    ],
    silent: [{ ...paper, conditionCode: 'EXO', writtenLanguageScaleScore: '1500' }],
  },
  'record/elpac-lowest-score': {
    layout: 'elpac-summative-2020-21',
    holds: [{ ...alternate, scaleScore: '1150' }],
    broken: [{ ...alternate, scaleScore: '1151' }],
    silent: [
      { ...alternate, attemptedness: 'P', scaleScore: '1151' },
      { ...alternate, alternateAssessment4: 'N', scaleScore: '1151' },
      { ...alternate, scaleScore: 'NS' },
    ],
  },
});
