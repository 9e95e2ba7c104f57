import { alike, testRuleTables } from '../../../../test/rule-table.js';
import { elpacAssignmentRules } from './assignments.js';
import { domains, levelOfDomain } from './domains.js';

const summative = { recordType: '21', includeIndicator: 'Y' };
const paper = { recordType: 'SA', includeIndicator: 'Y' };
const notTested = { recordType: 'SE', conditionCode: 'NT', includeIndicator: 'N' };
const marks = domains.flatMap((domain) => [`alternateAssessment${domain}`, `domainExemption${domain}`]);
const irregularities = domains.map((domain) => `testingIrregularities${domain}`);
const allAlternate = alike(
  domains.map((domain) => `alternateAssessment${domain}`),
  'Y',
);
const exempt = (...of: readonly number[]) =>
  alike(
    of.map((domain) => `domainExemption${domain}`),
    'Y',
  );

testRuleTables(elpacAssignmentRules, {
  'record/elpac-assignment-condition': {
    layout: 'elpac-summative-2020-21',
    holds: [{ ...summative, ...alike(marks, 'N') }],
    broken: marks.map((mark) => ({ ...summative, [mark]: 'Y' })),
    silent: [
      { ...summative, conditionCode: 'EXD', domainExemption1: 'Y' },
      { ...summative, includeIndicator: 'N', domainExemption1: 'Y' },
    ],
  },
  'record/elpac-alternate-condition': {
    layout: 'elpac-summative-2020-21',
    holds: domains.map((domain) => ({
      ...summative,
      conditionCode: 'ALT',
      [`alternateAssessment${domain}`]: 'Y',
      domainExemption1: 'Y',
    })),
    broken: [
      { ...summative, ...alike(marks, 'N'), conditionCode: 'ALT' },
      ...domains.map((domain) => ({
        ...summative,
        conditionCode: 'EXD',
        [`alternateAssessment${domain}`]: 'Y',
      })),
    ],
    silent: [
      { ...summative, ...allAlternate },
      { ...summative, ...allAlternate, conditionCode: 'NT' },
    ],
  },
  'record/elpac-alternate-all-domains': {
    layout: 'elpac-summative-2020-21',
    holds: [{ ...summative, ...allAlternate }],
    broken: domains
      .slice(1)
      .map((domain) => ({ ...summative, ...allAlternate, [`alternateAssessment${domain}`]: 'N' })),
    silent: [
      { ...summative, alternateAssessment2: 'Y' },
      { ...summative, conditionCode: 'NT', alternateAssessment1: 'Y' },
    ],
  },
  'record/elpac-exemption-condition': {
    layout: 'elpac-summative-2018-19',
    holds: [
      ...domains.map((domain) => ({ ...paper, conditionCode: 'EXD', ...exempt(domain) })),
      { ...paper, conditionCode: 'EXO', ...exempt(1, 2) },
      { ...paper, conditionCode: 'EXW', ...exempt(3, 4) },
      { ...paper, conditionCode: 'EXA', ...exempt(...domains) },
    ],
    broken: [
      { ...paper, conditionCode: 'EXD' },
      { ...paper, conditionCode: 'EXO', ...exempt(1) },
      { ...paper, conditionCode: 'EXO', ...exempt(2) },
      { ...paper, conditionCode: 'EXW', ...exempt(3) },
      { ...paper, conditionCode: 'EXW', ...exempt(4) },
      { ...paper, conditionCode: 'EXA', ...exempt(1, 2) },
      { ...paper, conditionCode: 'EXA', ...exempt(3, 4) },
    ],
    silent: [paper, { ...paper, conditionCode: 'ALT' }],
  },
  'record/elpac-one-exemption': {
    layout: 'elpac-summative-2020-21',
    holds: [{ ...summative, ...exempt(1, 4) }],
    broken: [
      { ...summative, ...exempt(1, 2) },
      { ...summative, ...exempt(3, 4) },
    ],
    silent: [{ ...summative, ...exempt(2) }],
  },
  'record/elpac-not-tested-assignments': {
    layout: 'elpac-summative-2019-20',
    holds: [{ ...notTested, ...alike([...marks, ...irregularities], 'N') }],
    broken: [...marks, ...irregularities].map((mark) => ({ ...notTested, [mark]: 'Y' })),
    silent: [{ recordType: 'SE', conditionCode: 'ALT', ...allAlternate }],
  },
  'record/elpac-exempt-level': {
    layout: 'elpac-summative-2019-20',
    holds: domains.map((domain) => ({ recordType: 'SE', ...exempt(domain), [levelOfDomain[domain]]: 'E' })),
    broken: domains.flatMap((domain) => [
      { recordType: 'SE', ...exempt(domain), [levelOfDomain[domain]]: '2' },
      { recordType: 'SE', [`domainExemption${domain}`]: 'N', [levelOfDomain[domain]]: 'E' },
    ]),
    silent: [
      { recordType: 'SE', ...exempt(1) },
      { recordType: 'SE', conditionCode: 'ALT', ...exempt(1), listeningPerformanceLevel: '1' },
    ],
  },
});
