import { testRuleTables } from '../../../../test/rule-table.js';
import { elpacLevelRules } from './levels.js';

const parts = ['', 'oralLanguage', 'writtenLanguage'] as const;
const ofPart = (part: string, score: string, level: string) =>
  part === ''
    ? { scaleScore: score, performanceLevel: level }
    : { [`${part}ScaleScore`]: score, [`${part}PerformanceLevel`]: level };
const kindergarten = { recordType: '21', gradeAssessed: 'KN' };
const initial = { recordType: '22', gradeAssessed: 'KN' };
const alternate = { recordType: '24', gradeAssessed: 'KN' };
const novice = 'Novice English Learner';
const fluent = 'Initial Fluent English Proficient (IFEP)';

testRuleTables(elpacLevelRules, {
  'record/elpac-level-from-score': {
    layout: 'elpac-summative-2020-21',
    holds: parts.flatMap((part) => [
      { ...kindergarten, ...ofPart(part, '1150', '1') },
      { ...kindergarten, ...ofPart(part, 'NS', 'NS') },
    ]),
    broken: parts.flatMap((part) => [
      { ...kindergarten, ...ofPart(part, '1150', '4') },
      { ...kindergarten, ...ofPart(part, 'NS', '1') },
    ]),
    silent: [
      { ...kindergarten, scaleScore: '1373' },
      { ...kindergarten, scaleScore: '1373', oralLanguagePerformanceLevel: '4' },
    ],
  },
  'record/elpac-alternate-level-from-score': {
    layout: 'elpac-initial-2022-23',
    holds: [{ ...alternate, scaleScore: '101', performanceLevel: 'Novice English Learner' }],
    broken: [{ ...alternate, scaleScore: '101', performanceLevel: fluent }],
    silent: [
      { ...alternate, scaleScore: '101' },
      { ...initial, scaleScore: '369', performanceLevel: fluent },
    ],
  },
  'record/elpac-score-by-test': {
    layout: 'elpac-initial-2022-23',
    holds: [
      { ...initial, scaleScore: '150' },
      { ...initial, scaleScore: '600' },
      { ...alternate, scaleScore: '101' },
    ],
    broken: [
      { ...initial, scaleScore: '149' },
      { ...alternate, scaleScore: '600' },
    ],
    silent: [initial, { ...initial, scaleScore: 'NS' }],
  },
  'record/elpac-no-score-together': {
    layout: 'elpac-summative-2018-19',
    holds: [
      { recordType: 'SA', oralLanguageScaleScore: '9', oralLanguageSem: '999' },
      { recordType: 'SA', oralLanguageScaleScore: '1500', oralLanguageSem: '40' },
    ],
    broken: ['oralLanguage', 'writtenLanguage'].flatMap((part) => [
      { recordType: 'SA', [`${part}ScaleScore`]: '9', [`${part}Sem`]: '40' },
      { recordType: 'SA', [`${part}ScaleScore`]: '1500', [`${part}Sem`]: '999' },
    ]),
    silent: [{ recordType: 'SA', oralLanguageSem: '999' }],
  },
  'record/elpac-calculated-status': {
    layout: 'elpac-initial-2022-23',
    holds: [
      { ...initial, performanceLevel: fluent, calculatedElas: 'IFEP' },
      { ...initial, performanceLevel: novice, calculatedElas: 'EL' },
    ],
    broken: [
      { ...initial, performanceLevel: fluent, calculatedElas: 'EL' },
      { ...initial, performanceLevel: novice, calculatedElas: 'IFEP' },
    ],
    silent: [
      { ...initial, performanceLevel: fluent },
      { ...initial, performanceLevel: 'NS', calculatedElas: 'EL' },
    ],
  },
  'record/elpac-calculated-status-present': {
    layout: 'elpac-initial-2022-23',
    holds: [
      { ...initial, attemptedness: 'Y', calculatedElas: 'EL' },
      { ...initial, attemptedness: 'P' },
      { ...initial, conditionCode: 'NT', includeIndicator: 'N' },
    ],
    broken: [
      { ...initial, includeIndicator: 'Y', attemptedness: 'Y' },
      { ...initial, attemptedness: 'P', calculatedElas: 'EL' },
      { ...initial, conditionCode: 'NT', includeIndicator: 'N', calculatedElas: 'EL' },
    ],
    silent: [{ ...initial, includeIndicator: 'N' }],
  },
});
