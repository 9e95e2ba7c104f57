import { alike, testRuleTables, withoutEach } from '../../../../test/rule-table.js';
import { domains } from './domains.js';
import { elpacParticipationRules } from './participation.js';

const assignments = ['alternateAssessment', 'domainExemption'].flatMap((mark) =>
  domains.map((domain) => `${mark}${domain}`),
);
const online = { recordType: 'SE', testMode: 'O', attemptedness: 'Y', ...alike(assignments, 'N') };
const initial = { recordType: '22', attemptedness: 'Y' };
const date = '2023-03-04';
const completed = alike(
  domains.map((domain) => `testCompletionDate${domain}`),
  date,
);

testRuleTables(elpacParticipationRules, {
  'record/elpac-participation': {
    layout: 'elpac-summative-2019-20',
    holds: [
      { ...online, testStartDate2: date, testStartDate3: date },
      { ...online, attemptedness: 'P', testStartDate1: date },
    ],
    broken: [
      { ...online, testStartDate1: date },
      { ...online, testStartDate4: date },
      { ...online, attemptedness: 'P', testStartDate1: date, testStartDate3: date },
      { ...online, attemptedness: 'P', testStartDate2: date, testStartDate4: date },
    ],
    silent: [
      { ...online, testMode: 'P' },
      { ...online, domainExemption1: 'Y', alternateAssessment4: 'Y' },
      { ...online, conditionCode: 'NT' },
    ],
  },
  'record/elpac-participation-all-domains': {
    layout: 'elpac-initial-2022-23',
    holds: [
      { ...initial, ...completed },
      { ...initial, ...completed, testCompletionDate2: '', domainExemption2: 'Y' },
      { ...initial, attemptedness: 'P', testCompletionDate3: date },
    ],
    broken: [
      ...withoutEach({ ...initial, ...completed }, Object.keys(completed)),
      { ...initial, attemptedness: 'P' },
    ],
    silent: [
      { recordType: '24', attemptedness: 'Y' },
      { ...initial, conditionCode: 'NT' },
    ],
  },
  'record/elpac-exempt-begun': {
    layout: 'elpac-summative-2020-21',
    holds: Object.keys(completed).map((key) => ({ recordType: '21', conditionCode: 'EXD', [key]: date })),
    broken: [{ recordType: '21', conditionCode: 'EXD' }],
    silent: [{ recordType: '21', conditionCode: 'ALT' }],
  },
});
