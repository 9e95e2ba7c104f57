import { alike, testRuleTables, withoutEach } from '../../../../test/rule-table.js';
import { domains, levelOfDomain } from './domains.js';
import { elpacMarkRules } from './marks.js';

const assignments = ['alternateAssessment', 'domainExemption'].flatMap((mark) =>
  domains.map((domain) => `${mark}${domain}`),
);
const notTested = { conditionCode: 'NT', includeIndicator: 'N' };
const marks = ['accommodations', 'alternateAssessment', 'testingIrregularities', 'domainExemption'].flatMap(
  (mark) => domains.map((domain) => `${mark}${domain}`),
);
const items = domains.map((domain) => `itemsAttempted${domain}`);
const places = [2, 3, 4].flatMap((domain) => [
  `testedDistrictName${domain}`,
  `testedDistrictCode${domain}`,
  `testedSchoolName${domain}`,
  `testedSchoolCode${domain}`,
]);
const exemptions = domains.map((domain) => `domainExemption${domain}`);
const paper = { recordType: 'SA', includeIndicator: 'Y', ...alike(marks, 'N') };
const counted = { recordType: '21', includeIndicator: 'Y', ...alike(items, '20') };
const initial = { recordType: '22', ...alike([...places, ...exemptions], 'N') };
const summative = { recordType: '21', ...alike(assignments, 'N') };
const completed = alike(
  domains.map((domain) => `testCompletionDate${domain}`),
  '2021-03-04',
);

testRuleTables(elpacMarkRules, {
  'record/elpac-marks-present': {
    layout: 'elpac-summative-2018-19',
    holds: [paper],
    broken: withoutEach(paper, marks),
    silent: [{ recordType: 'SA', ...notTested }],
  },
  'record/elpac-items-present': {
    layout: 'elpac-summative-2020-21',
    holds: [counted],
    broken: withoutEach(counted, items),
    silent: [{ ...summative, ...notTested }],
  },
  'record/elpac-initial-filled': {
    layout: 'elpac-initial-2022-23',
    holds: [initial],
    broken: withoutEach(initial, [...places, ...exemptions]),
    silent: [{ recordType: '24' }],
  },
  'record/elpac-force-complete': {
    layout: 'elpac-summative-2020-21',
    holds: [
      { ...summative, ...notTested },
      { ...summative, attemptedness: 'P', forceComplete: 'Y' },
      { ...summative, attemptedness: 'Y', ...completed, forceComplete: 'N' },
    ],
    broken: [
      { ...summative, ...notTested, forceComplete: 'N' },
      ...domains.flatMap((domain) => [
        { ...summative, [`domainExemption${domain}`]: 'Y', forceComplete: 'N' },
        { ...summative, [`alternateAssessment${domain}`]: 'Y', forceComplete: 'N' },
      ]),
      { ...summative, attemptedness: 'P', forceComplete: 'N' },
      { ...summative, attemptedness: 'Y', ...completed, forceComplete: 'Y' },
    ],
    silent: [{ ...summative, attemptedness: 'Y', ...completed, testCompletionDate3: '', forceComplete: 'Y' }],
  },
  'record/elpac-domain-no-score': {
    layout: 'elpac-summative-2020-21',
    holds: domains.map((domain) => ({
      ...summative,
      [`rawScore${domain}`]: 'NS',
      [levelOfDomain[domain]]: 'NS',
    })),
    broken: domains.flatMap((domain) => [
      { ...summative, [`rawScore${domain}`]: 'NS', [levelOfDomain[domain]]: '1' },
      { ...summative, [`rawScore${domain}`]: '12', [levelOfDomain[domain]]: 'NS' },
    ]),
    silent: [
      { ...summative, rawScore1: 'NS' },
      { ...summative, speakingPerformanceLevel: 'NS' },
    ],
  },
  'record/elpac-domain-not-scored': {
    layout: 'elpac-initial-2022-23',
    holds: domains.flatMap((domain) => [
      { recordType: '22', [`rawScore${domain}`]: 'NS' },
      { recordType: '22', ...completed, [`rawScore${domain}`]: '12' },
    ]),
    broken: domains.flatMap((domain) => [
      { recordType: '22', [`rawScore${domain}`]: '12' },
      { recordType: '22', ...completed, [`domainExemption${domain}`]: 'Y', [`rawScore${domain}`]: '12' },
      { recordType: '22', ...completed, [`rawScore${domain}`]: 'NS' },
    ]),
    silent: [
      { recordType: '24', rawScore1: '12' },
      { recordType: '22', ...notTested, rawScore1: '12' },
    ],
  },
});
