import { testRuleTables, withoutEach } from '../../../../test/rule-table.js';
import { elpacHistoryRules } from './history.js';

const summative = { recordType: '21' };
const earlier = {
  recordType: 'SE',
  prior1Grade: '03',
  prior1ScaleScore: '1150',
  prior1PerformanceLevel: '1',
};
const years = ['prior1', 'prior2'] as const;
const composites = years.flatMap((year) => [`${year}OralLanguage`, `${year}WrittenLanguage`]);
const tests = [...years, ...composites];
const skills = ['Listening', 'Speaking', 'Reading', 'Writing'];
const grades = { prior1Grade: '03', prior2Grade: '02' };

testRuleTables(elpacHistoryRules, {
  'record/elpac-history-level': {
    layout: 'elpac-summative-2020-21',
    holds: tests.map((test) => ({
      ...summative,
      ...grades,
      [`${test}ScaleScore`]: '1150',
      [`${test}PerformanceLevel`]: '1',
    })),
    broken: tests.map((test) => ({
      ...summative,
      ...grades,
      [`${test}ScaleScore`]: '1150',
      [`${test}PerformanceLevel`]: '2',
    })),
    silent: [
      { ...summative, ...grades, prior1ScaleScore: '1150' },
      { ...summative, prior1ScaleScore: '1150', prior1PerformanceLevel: '4' },
    ],
  },
  'record/elpac-history-no-score': {
    layout: 'elpac-summative-2020-21',
    holds: [
      {
        ...summative,
        prior2OralLanguageScaleScore: '9',
        prior2OralLanguageSem: '999',
        prior2OralLanguagePerformanceLevel: '9',
      },
    ],
    broken: ['Oral', 'Written'].flatMap((part) => [
      { ...summative, [`prior2${part}LanguageScaleScore`]: '9', [`prior2${part}LanguageSem`]: '40' },
      { ...summative, [`prior2${part}LanguageScaleScore`]: '1500', [`prior2${part}LanguageSem`]: '999' },
      {
        ...summative,
        [`prior2${part}LanguageScaleScore`]: '9',
        [`prior2${part}LanguagePerformanceLevel`]: '1',
      },
    ]),
    silent: [{ ...summative, prior2OralLanguageSem: '999' }],
  },
  'record/elpac-history-together': {
    layout: 'elpac-summative-2019-20',
    holds: [earlier],
    broken: withoutEach(earlier, ['prior1Grade', 'prior1ScaleScore', 'prior1PerformanceLevel']),
    silent: [{ recordType: 'SE' }],
  },
  'record/elpac-history-exempt': {
    layout: 'elpac-summative-2020-21',
    holds: skills.flatMap((skill, index) => [
      { ...summative, [`prior1RawScore${index + 1}`]: 'E', [`prior1${skill}PerformanceLevel`]: 'E' },
      { ...summative, [`prior2RawScore${index + 1}`]: '99', [`prior2${skill}PerformanceLevel`]: '9' },
    ]),
    broken: skills.flatMap((skill, index) => [
      { ...summative, [`prior1RawScore${index + 1}`]: 'E', [`prior1${skill}PerformanceLevel`]: '1' },
      { ...summative, [`prior2RawScore${index + 1}`]: '99', [`prior2${skill}PerformanceLevel`]: '1' },
    ]),
    silent: [
      { ...summative, prior1RawScore1: 'E' },
      { ...summative, prior1RawScore1: '12', prior1ListeningPerformanceLevel: '1' },
    ],
  },
  'record/elpac-history-report': {
    layout: 'elpac-summative-2020-21',
    holds: years.map((year) => ({
      ...summative,
      [`${year}SsrEligible`]: 'Y',
      [`${year}Attemptedness`]: 'Y',
    })),
    broken: years.flatMap((year) => [
      { ...summative, [`${year}SsrEligible`]: 'Y' },
      { ...summative, [`${year}Attemptedness`]: 'Y' },
    ]),
    silent: [summative],
  },
});
