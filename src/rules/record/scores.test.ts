import { testRuleTables } from '../../../test/rule-table.js';
import { scoreRules } from './scores.js';

const ela3 = { recordType: '01', gradeAssessed: '03', includeIndicator: 'Y' };
const caa4 = { recordType: '04', gradeAssessed: '04', includeIndicator: 'Y' };
const sts2 = { recordType: '08', gradeAssessed: '02', includeIndicator: 'Y' };
const ela = { recordType: '01', claim1Level: '1', claim2Level: '2', claim3Level: '3', claim4Level: '9' };

testRuleTables(scoreRules, {
  'record/score-range': {
    holds: [
      { ...ela3, scaleScore: '2114' },
      { ...ela3, scaleScore: '2623' },
      { ...caa4, scaleScore: '0400' },
      { ...sts2, scaleScore: '600' },
    ],
    broken: [
      { ...ela3, scaleScore: '2113' },
      { ...ela3, scaleScore: '2624' },
      { ...caa4, scaleScore: '399' },
      { ...sts2, scaleScore: '601' },
      { ...ela3, includeIndicator: 'R', scaleScore: '2700' },
    ],
    silent: [
      { ...ela3 },
      { ...ela3, includeIndicator: 'N', scaleScore: '2700' },
      { ...ela3, conditionCode: 'LOSS', scaleScore: '2113' },
      { ...ela3, gradeAssessed: '09', scaleScore: '2113' },
    ],
  },
  'record/level-from-score': {
    holds: [
      { ...ela3, scaleScore: '2431', achievementLevel: '2' },
      { ...ela3, scaleScore: '2432', achievementLevel: '3' },
      { ...caa4, scaleScore: '460', achievementLevel: '3' },
      { ...ela3, conditionCode: 'LOSS', includeIndicator: 'T', scaleScore: '2114', achievementLevel: '1' },
    ],
    broken: [
      { ...ela3, scaleScore: '2432', achievementLevel: '2' },
      { ...ela3, scaleScore: '2489', achievementLevel: '4' },
      { ...caa4, scaleScore: '459', achievementLevel: '3' },
      { ...ela3, includeIndicator: 'R', scaleScore: '2114', achievementLevel: '4' },
    ],
    silent: [
      { ...ela3, achievementLevel: '2' },
      { ...ela3, scaleScore: '2432' },
      { ...ela3, scaleScore: '2432', achievementLevel: '9' },
      { ...ela3, includeIndicator: 'N', scaleScore: '2432', achievementLevel: '1' },
      { ...ela3, scaleScore: '2000', achievementLevel: '2' },
      { ...sts2, scaleScore: '242', achievementLevel: '1' },
    ],
  },
  'record/sts-level-from-score': {
    holds: [
      { ...sts2, scaleScore: '386', performanceLevel: '5' },
      { ...sts2, scaleScore: '385', performanceLevel: '4' },
    ],
    broken: [
      { ...sts2, scaleScore: '385', performanceLevel: '5' },
      { ...sts2, scaleScore: '150', performanceLevel: '2' },
    ],
    silent: [
      { ...sts2, includeIndicator: 'N', scaleScore: '150', performanceLevel: '2' },
      { ...sts2, scaleScore: '700', performanceLevel: '2' },
      { ...sts2, scaleScore: '150', performanceLevel: '9' },
      { ...ela3, scaleScore: '2432', performanceLevel: '1' },
    ],
  },
  'record/level-9-no-score': {
    holds: [
      { ...ela3, scaleScore: '2432', achievementLevel: '3' },
      { ...ela3, scaleScore: '2432' },
    ],
    broken: [
      { ...ela3, scaleScore: '2432', achievementLevel: '9' },
      { ...sts2, scaleScore: '300', performanceLevel: '9' },
    ],
    silent: [{ ...ela3, achievementLevel: '9' }],
  },
  'record/score-with-level': {
    holds: [
      { ...ela3, scaleScore: '2432', achievementLevel: '3' },
      { ...ela3, scaleScore: '2432', achievementLevel: '9' },
      { ...sts2, scaleScore: '300', performanceLevel: '3' },
    ],
    broken: [
      { ...ela3, scaleScore: '2432' },
      { ...ela3, achievementLevel: '3' },
      { ...caa4, scaleScore: '460' },
      { ...sts2, scaleScore: '300' },
      { ...sts2, performanceLevel: '3' },
    ],
    silent: [
      { ...ela3 },
      { ...ela3, achievementLevel: '9' },
      { ...ela3, achievementLevel: '3', sem: '25' },
      { ...sts2, performanceLevel: '9' },
    ],
  },
  'record/claims-with-score': {
    holds: [
      { ...ela, scaleScore: '2432' },
      { ...ela, recordType: '02', claim4Level: '', scaleScore: '2432' },
    ],
    broken: [
      { ...ela, scaleScore: '2432', claim1Level: '' },
      { ...ela, scaleScore: '2432', claim4Level: '' },
      { ...ela, recordType: '02', scaleScore: '2432', claim3Level: '' },
    ],
    silent: [
      { ...ela, claim1Level: '' },
      { recordType: '03', scaleScore: '300' },
    ],
  },
  'record/raw-score-ns-no-scale-score': {
    holds: [{ ...sts2, rawScore1: 'NS' }],
    broken: [{ ...sts2, rawScore1: 'NS', scaleScore: '150' }],
    silent: [
      { ...sts2, rawScore1: '05', scaleScore: '150' },
      { ...sts2, scaleScore: '150' },
    ],
  },
  'record/csa-level-from-score': {
    layout: '2021-22',
    holds: [
      {
        recordType: '09',
        gradeAssessed: '05',
        includeIndicator: 'Y',
        scaleScore: '500',
        achievementLevel: '1',
      },
      {
        recordType: '09',
        gradeAssessed: '05',
        includeIndicator: 'Y',
        scaleScore: '599',
        achievementLevel: '3',
      },
    ],
    broken: [
      {
        recordType: '09',
        gradeAssessed: '05',
        includeIndicator: 'Y',
        scaleScore: '599',
        achievementLevel: '1',
      },
    ],
    silent: [
      {
        recordType: '09',
        gradeAssessed: '05',
        includeIndicator: 'Y',
        scaleScore: '500',
        achievementLevel: '9',
      },
      { recordType: '09', gradeAssessed: '05', includeIndicator: 'Y', achievementLevel: '1' },
    ],
  },
  'record/lexile-or-quantile': {
    layout: '2021-22',
    holds: [
      { recordType: '01', lexileOrQuantile: '950L' },
      { recordType: '02', lexileOrQuantile: 'EM210Q' },
      { recordType: '01', lexileOrQuantile: '950' },
    ],
    broken: [
      { recordType: '01', lexileOrQuantile: '780Q' },
      { recordType: '02', lexileOrQuantile: 'BR100L' },
    ],
    silent: [{ recordType: '01' }, { recordType: '02', lexileOrQuantile: '' }],
  },
});
