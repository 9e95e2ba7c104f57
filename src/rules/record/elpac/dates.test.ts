import { alike, testRuleTables } from '../../../../test/rule-table.js';
import { elpacDateRules } from './dates.js';
import { domains } from './domains.js';

const summative = { recordType: '21', gradeAssessed: '05' };
const youngest = { recordType: '21', gradeAssessed: 'KN' };
const paper = { recordType: 'SA', includeIndicator: 'Y' };
const initial = { recordType: 'IE', includeIndicator: 'Y' };
const notTested = { conditionCode: 'NT', includeIndicator: 'N' };
const [earlier, date, later] = ['2021-03-03', '2021-03-04', '2021-03-05'];
const completed = alike(
  domains.map((domain) => `testCompletionDate${domain}`),
  date,
);

testRuleTables(elpacDateRules, {
  'record/elpac-final-date-present': {
    layout: 'elpac-summative-2018-19',
    holds: [{ ...paper, finalTestCompletionDate: '2019-03-04' }],
    broken: [paper],
    silent: [{ ...paper, ...notTested }],
  },
  'record/elpac-final-date-not-tested': {
    layout: 'elpac-summative-2020-21',
    holds: [{ ...summative, ...notTested }],
    broken: [{ ...summative, ...notTested, finalTestCompletionDate: date }],
    silent: [{ ...summative, finalTestCompletionDate: date }],
  },
  'record/elpac-final-date-latest': {
    layout: 'elpac-summative-2020-21',
    holds: [
      { ...summative, ...completed, finalTestCompletionDate: date },
      { ...youngest, ...completed, testCompletionDate4: later, finalTestCompletionDate: date },
    ],
    broken: [
      ...Object.keys(completed).map((key) => ({
        ...summative,
        ...completed,
        [key]: later,
        finalTestCompletionDate: date,
      })),
      { ...summative, ...completed, finalTestCompletionDate: later },
    ],
    silent: [
      { ...summative, ...completed },
      { ...summative, finalTestCompletionDate: date },
    ],
  },
  'record/elpac-completed-date-form': {
    layout: 'elpac-initial-2019-20',
    holds: [
      { ...initial, finalTestCompletionDate: '09-03-2019' },
      { ...initial, finalTestCompletionDate: '10-03-2019' },
    ],
    broken: [
      { ...initial, finalTestCompletionDate: '2019-09-03' },
      { ...initial, finalTestCompletionDate: '9/3/2019' },
    ],
    silent: [initial],
  },
  'record/elpac-lock-date': {
    layout: 'elpac-initial-2019-20',
    holds: [{ ...initial, lstLockScoreDate: '2019-09-10' }],
    broken: [initial],
    silent: [{ ...initial, ...notTested }],
  },
  'record/elpac-score-date': {
    layout: 'elpac-summative-2020-21',
    holds: [{ ...summative, includeIndicator: 'Y', scoreAvailableDate: later }],
    broken: [{ ...summative, includeIndicator: 'Y' }],
    silent: [{ ...summative, ...notTested }],
  },
  'record/elpac-score-date-order': {
    layout: 'elpac-initial-2022-23',
    holds: [
      { recordType: '22', finalTestCompletionDate: date, scoreAvailableDate: date },
      { recordType: '22', ...completed, scoreAvailableDate: later },
    ],
    broken: [
      { recordType: '22', finalTestCompletionDate: date, scoreAvailableDate: earlier },
      ...Object.keys(completed).map((key) => ({
        recordType: '22',
        [key]: date,
        scoreAvailableDate: earlier,
      })),
    ],
    silent: [
      { recordType: '22', scoreAvailableDate: date },
      { recordType: '22', ...completed },
    ],
  },
  'record/elpac-report-date-order': {
    layout: 'elpac-summative-2020-21',
    holds: [{ ...summative, scoreAvailableDate: date, reportCreatedDate: date }],
    broken: [{ ...summative, scoreAvailableDate: date, reportCreatedDate: earlier }],
    silent: [
      { ...summative, scoreAvailableDate: date },
      { ...summative, reportCreatedDate: earlier },
    ],
  },
});
