import { testRuleTables, withoutEach } from '../../../../test/rule-table.js';
import { domains } from './domains.js';
import { elpacSittingRules } from './sitting.js';

const summative = { recordType: '21', gradeAssessed: '05' };
const youngest = { recordType: '21', gradeAssessed: 'KN' };
const [earlier, later] = ['2021-03-04', '2021-03-05'];
const sat = (domain: number) => ({
  ...summative,
  [`opportunityStatus${domain}`]: 'C',
  [`opportunityId${domain}`]: '1',
  [`testMode${domain}`]: 'O',
  [`testStartDate${domain}`]: earlier,
  [`testCompletionDate${domain}`]: later,
});

testRuleTables(elpacSittingRules, {
  'record/elpac-dates-order': {
    layout: 'elpac-summative-2020-21',
    holds: domains.flatMap((domain) => [
      sat(domain),
      { ...sat(domain), [`testCompletionDate${domain}`]: earlier },
    ]),
    broken: domains.map((domain) => ({ ...sat(domain), [`testCompletionDate${domain}`]: '2021-03-03' })),
    silent: domains.map((domain) => ({ ...sat(domain), [`testStartDate${domain}`]: '' })),
  },
  'record/elpac-dates-present': {
    layout: 'elpac-summative-2020-21',
    holds: domains.flatMap((domain) => [
      sat(domain),
      { ...sat(domain), [`testMode${domain}`]: 'P', [`testStartDate${domain}`]: '' },
    ]),
    broken: domains.flatMap((domain) =>
      withoutEach(sat(domain), [`testStartDate${domain}`, `testCompletionDate${domain}`]),
    ),
    silent: [summative],
  },
  'record/elpac-opportunity-id': {
    layout: 'elpac-summative-2020-21',
    holds: domains.map(sat),
    broken: domains.flatMap((domain) => withoutEach(sat(domain), [`opportunityId${domain}`])),
    silent: [summative],
  },
  'record/elpac-opportunity-present': {
    layout: 'elpac-summative-2020-21',
    holds: domains.map(sat),
    broken: domains.flatMap((domain) => withoutEach(sat(domain), [`opportunityStatus${domain}`])),
    silent: [
      { ...summative, testMode1: 'P', testStartDate1: earlier },
      { ...summative, conditionCode: 'NT', testStartDate1: earlier },
      { ...youngest, testStartDate4: earlier },
    ],
  },
  'record/elpac-test-mode': {
    layout: 'elpac-summative-2020-21',
    holds: domains.map(sat),
    broken: domains.flatMap((domain) => withoutEach(sat(domain), [`testMode${domain}`])),
    silent: [summative, { ...summative, conditionCode: 'NT', testCompletionDate1: later }],
  },
  'record/elpac-remote-tester': {
    layout: 'elpac-summative-2020-21',
    holds: domains.map((domain) => ({ ...sat(domain), [`remoteTester${domain}`]: 'N' })),
    broken: domains.map((domain) => ({ ...summative, [`remoteTester${domain}`]: 'N' })),
    silent: domains.map(sat),
  },
  'record/elpac-writing-paper': {
    layout: 'elpac-summative-2020-21',
    holds: [{ ...youngest, testMode4: 'P' }],
    broken: [{ ...youngest, testMode4: 'O' }],
    silent: [
      { ...summative, testMode4: 'O' },
      { ...youngest, testMode3: 'O' },
    ],
  },
  'record/elpac-writing-late-date': {
    layout: 'elpac-summative-2020-21',
    holds: [
      { ...youngest, testCompletionDate4: '2021-06-30' },
      { ...youngest, testCompletionDate4: '2021-07-30' },
    ],
    broken: [
      { ...youngest, testCompletionDate4: '2021-06-01' },
      { ...youngest, testCompletionDate4: '2021-07-31' },
    ],
    silent: [
      { ...youngest, testCompletionDate4: '2021-05-31' },
      { ...summative, testCompletionDate4: '2021-06-01' },
    ],
  },
  'record/elpac-alternate-online': {
    layout: 'elpac-initial-2022-23',
    holds: [{ recordType: '24', testMode1: 'O' }],
    broken: [{ recordType: '24', testMode1: 'P' }],
    silent: [{ recordType: '24' }, { recordType: '22', testMode1: 'P' }],
  },
});
