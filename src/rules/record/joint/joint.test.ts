import { testRuleTables } from '../../../../test/rule-table.js';
import { jointRules } from './index.js';
import { ela, mathematics, science, sts } from './tests.js';

const layout = '2014-15';
const record = { recordType: '01' };
const spanish = { recordType: '03', [sts.grade]: '05' };
const ela3 = { ...record, [ela.grade]: '03', [ela.include]: 'Y' };
const cst = { ...record, [science.grade]: '05', scienceTestResultsReportedCstOrCma: '1' };
const claims = {
  claimPerformanceLevelSmarterBalancedForElaReading: '1',
  claimPerformanceLevelSmarterBalancedForElaWriting: '2',
  claimPerformanceLevelSmarterBalancedForElaListening: '9',
  claimPerformanceLevelSmarterBalancedForElaResearchInquiry: '3',
};
const band = { [ela.score]: '2450', [ela.sem]: '25', [ela.bandMin]: '2425', [ela.bandMax]: '2475' };

testRuleTables(jointRules, {
  'record/joint-score-range': {
    layout,
    holds: [
      { ...ela3, [ela.score]: '2114' },
      { ...ela3, [ela.score]: '2623' },
      { ...spanish, [sts.score]: '600' },
      { ...ela3, [ela.include]: 'T', [ela.loss]: 'Y', [ela.score]: '2114' },
    ],
    broken: [
      { ...ela3, [ela.score]: '2113' },
      { ...ela3, [ela.score]: '2624' },
      { ...spanish, [sts.score]: '601' },
      { ...cst, [science.score]: '601' },
      { ...ela3, [ela.include]: 'T', [ela.loss]: 'Y', [ela.score]: '2115' },
      { ...ela3, [ela.include]: 'T', [ela.loss]: 'Y' },
    ],
    silent: [
      { ...ela3, [ela.score]: 'NS' },
      { ...ela3, [ela.include]: 'N', [ela.score]: '2700' },
      { ...cst, scienceTestResultsReportedCstOrCma: '2', [science.score]: '601' },
    ],
  },
  'record/joint-level-from-score': {
    layout,
    holds: [
      { ...ela3, [ela.score]: '2431', [ela.level]: '2' },
      { ...spanish, [sts.score]: '350', [sts.level]: '4' },
      { ...cst, [science.score]: '600', [science.level]: '5' },
    ],
    broken: [
      { ...ela3, [ela.score]: '2432', [ela.level]: '2' },
      { ...spanish, [sts.score]: '349', [sts.level]: '4' },
      { ...cst, [science.score]: '600', [science.level]: '4' },
    ],
    silent: [
      { ...ela3, [ela.score]: '2431', [ela.level]: '9' },
      { ...ela3, [ela.include]: 'N', [ela.score]: '2432', [ela.level]: '2' },
      { ...cst, [science.score]: '600', [science.level]: '1' },
    ],
  },
  'record/joint-score-with-level': {
    layout,
    holds: [{ ...record, [ela.score]: '2450', [ela.level]: '3' }],
    broken: [
      { ...record, [ela.score]: '2450' },
      { ...record, [mathematics.score]: '2450', [mathematics.level]: '9' },
      { ...record, [mathematics.level]: '2' },
      { recordType: '03', [sts.score]: '350' },
    ],
    silent: [
      { ...record, [ela.score]: 'NS', [ela.level]: '9' },
      { ...record, [ela.level]: '9' },
      { ...record, [ela.level]: '2', [ela.sem]: '25' },
    ],
  },
  'record/joint-claims-with-score': {
    layout,
    holds: [{ ...record, ...claims, [ela.score]: '2450' }],
    broken: [
      { ...record, ...claims, claimPerformanceLevelSmarterBalancedForElaWriting: '', [ela.score]: '2450' },
      { ...record, ...claims, [mathematics.score]: '2450' },
    ],
    silent: [{ ...record, [ela.score]: 'NS' }, record],
  },
  'record/joint-error-band': {
    layout,
    holds: [
      { ...ela3, ...band },
      { ...ela3, ...band, [ela.bandMin]: '2424', [ela.bandMax]: '2476' },
      { ...ela3, [ela.score]: '2120', [ela.sem]: '25', [ela.bandMin]: '2114', [ela.bandMax]: '2145' },
    ],
    broken: [
      { ...ela3, ...band, [ela.sem]: '' },
      { ...ela3, ...band, [ela.bandMin]: '2451' },
      { ...ela3, ...band, [ela.bandMin]: '2423' },
      { ...ela3, ...band, [ela.bandMax]: '2477' },
      { ...record, [mathematics.sem]: '25' },
    ],
    silent: [ela3],
  },
  'record/joint-raw-score-ns': {
    layout,
    holds: [{ recordType: '03', [sts.rawScore]: 'NS' }],
    broken: [
      { recordType: '03', [sts.rawScore]: 'NS', [sts.score]: '350' },
      { ...record, [science.rawScore]: 'NS', [science.score]: '350' },
    ],
    silent: [{ recordType: '03', [sts.rawScore]: '30', [sts.score]: '350' }],
  },
  'record/joint-condition-include': {
    layout,
    holds: [
      { ...record, [ela.cheating]: 'Y', [ela.include]: 'R' },
      { ...record, [mathematics.exempted]: 'Y', [mathematics.include]: 'N' },
      { ...record, [mathematics.loss]: 'Y', [mathematics.include]: 'T' },
      { ...record, [science.incomplete]: 'Y', [science.include]: 'T' },
      { recordType: '03', [sts.notEnglishLearner]: 'Y', [sts.include]: 'N' },
    ],
    broken: [
      { ...record, [ela.cheating]: 'Y', [ela.include]: 'N' },
      { ...record, [science.emergency]: 'Y', [science.include]: 'T' },
      { ...record, [mathematics.loss]: 'Y', [mathematics.include]: 'N' },
      { ...record, [ela.noAnswers]: 'Y', [ela.include]: 'N' },
      { recordType: '03', [sts.incomplete]: 'Y', [sts.include]: 'N' },
      { recordType: '03', [sts.notEnglishLearner]: 'Y', [sts.include]: 'T' },
    ],
    silent: [
      { ...record, [mathematics.loss]: 'Y', [mathematics.include]: 'Y' },
      { ...record, [ela.noAnswers]: 'N', [ela.include]: 'Y' },
      { ...record, [ela.include]: 'R' },
    ],
  },
  'record/joint-no-test-no-score': {
    layout,
    holds: [{ ...record, [ela.exempted]: 'Y' }],
    broken: [
      { ...record, [ela.exempted]: 'Y', [ela.score]: '2450' },
      { ...record, [science.emergency]: 'Y', [science.score]: '350' },
    ],
    silent: [{ ...record, [ela.cheating]: 'Y', [ela.score]: '2450' }],
  },
  'record/joint-loss': {
    layout,
    holds: [
      { ...record, [ela.loss]: 'Y', [ela.attemptedness]: 'Y', [ela.itemsNonPt]: '9', [ela.itemsPt]: '1' },
    ],
    broken: [
      { ...record, [ela.loss]: 'Y', [ela.attemptedness]: 'N' },
      {
        ...record,
        [mathematics.loss]: 'Y',
        [mathematics.attemptedness]: 'Y',
        [mathematics.itemsNonPt]: '10',
        [mathematics.itemsPt]: '1',
      },
    ],
    silent: [{ ...record, [ela.attemptedness]: 'N' }],
  },
  'record/joint-ne-elas': {
    layout,
    holds: [{ recordType: '03', [sts.notEnglishLearner]: 'Y', elas: 'RFEP' }],
    broken: [{ recordType: '03', [sts.notEnglishLearner]: 'Y', elas: 'EL' }],
    silent: [{ recordType: '03', elas: 'EL' }],
  },
  'record/joint-invalidated': {
    layout,
    holds: [{ ...record, [ela.invalidated]: 'I', [ela.include]: 'R' }],
    broken: [{ ...record, [mathematics.invalidated]: 'Y', [mathematics.include]: 'Y' }],
    silent: [{ ...record, [ela.invalidated]: 'V', [ela.include]: 'Y' }],
  },
  'record/joint-attemptedness-items': {
    layout,
    holds: [
      { ...record, [ela.attemptedness]: 'Y', [ela.itemsNonPt]: '1', [ela.itemsPt]: '1' },
      { ...record, [ela.attemptedness]: 'P', [ela.itemsNonPt]: '5', [ela.itemsPt]: '0' },
    ],
    broken: [
      { ...record, [ela.attemptedness]: 'Y', [ela.itemsNonPt]: '0', [ela.itemsPt]: '1' },
      { ...record, [ela.attemptedness]: 'P', [ela.itemsNonPt]: '5', [ela.itemsPt]: '1' },
    ],
    silent: [{ ...record, [ela.attemptedness]: 'Y' }],
  },
  'record/joint-include-attemptedness': {
    layout,
    holds: [
      { ...record, [ela.include]: 'Y', [ela.attemptedness]: 'Y' },
      { ...record, [ela.include]: 'T', [ela.attemptedness]: 'Y', [ela.loss]: 'Y' },
      { ...record, [ela.include]: 'N', [ela.attemptedness]: 'N' },
    ],
    broken: [
      { ...record, [ela.include]: 'Y', [ela.attemptedness]: 'P' },
      { ...record, [ela.include]: 'T', [ela.attemptedness]: 'Y' },
      { ...record, [ela.include]: 'N', [ela.attemptedness]: 'P' },
      { ...record, [mathematics.include]: 'T', [mathematics.attemptedness]: 'N' },
    ],
    silent: [{ recordType: '03', [sts.include]: 'Y' }],
  },
  'record/joint-include-t-sts': {
    layout,
    holds: [
      { recordType: '03', [sts.include]: 'T', [sts.incomplete]: 'Y' },
      { recordType: '03', [sts.include]: 'T', [sts.noAnswers]: 'Y' },
    ],
    broken: [{ recordType: '03', [sts.include]: 'T', [sts.noAnswers]: 'N' }],
    silent: [{ ...record, [ela.include]: 'T' }],
  },
  'record/joint-include-y-condition': {
    layout,
    holds: [{ ...record, [ela.include]: 'Y', [ela.noAnswers]: 'N' }],
    broken: [
      { ...record, [ela.include]: 'Y', [ela.exempted]: 'Y' },
      { ...record, [mathematics.include]: 'Y', [mathematics.loss]: 'Y' },
      { ...record, [science.include]: 'Y', [science.cheating]: 'Y' },
      { recordType: '03', [sts.include]: 'Y', [sts.notEnglishLearner]: 'Y' },
    ],
    silent: [{ ...record, [ela.include]: 'N', [ela.exempted]: 'Y' }],
  },
});
