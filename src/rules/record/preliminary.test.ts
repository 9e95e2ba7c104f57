import { testRuleTables } from '../../../test/rule-table.js';
import { preliminaryRules } from './preliminary.js';

testRuleTables(preliminaryRules, {
  'record/preliminary-condition-include': {
    layout: '2019-20-preliminary-indicator',
    holds: [
      { recordType: '05', conditionCodes: 'INC0', includeIndicator: 'Y' },
      { recordType: '09', conditionCodes: 'NT' },
    ],
    broken: [
      { recordType: '05', conditionCodes: 'INC1' },
      { recordType: '09', conditionCodes: 'PGE', includeIndicator: 'Y' },
    ],
    silent: [{ recordType: '05', includeIndicator: 'Y' }],
  },
  'record/preliminary-items': {
    layout: '2019-20-preliminary-indicator',
    holds: [
      { recordType: '05', conditionCodes: 'INC0', totalNumberOfItemsAnswered: '0' },
      { recordType: '05', conditionCodes: 'INC1', totalNumberOfItemsAnswered: '3' },
      { recordType: '09', conditionCodes: 'LOSS', totalNumberOfItemsAnswered: '9' },
    ],
    broken: [
      { recordType: '05', conditionCodes: 'INC0', totalNumberOfItemsAnswered: '1' },
      { recordType: '05', conditionCodes: 'INC1', totalNumberOfItemsAnswered: '4' },
      { recordType: '09', conditionCodes: 'LOSS', totalNumberOfItemsAnswered: '10' },
    ],
    silent: [
      { recordType: '05', conditionCodes: 'INC0' },
      { recordType: '05', totalNumberOfItemsAnswered: '1' },
    ],
  },
  'record/preliminary-not-tested': {
    layout: '2019-20-preliminary-indicator',
    holds: [{ recordType: '05', conditionCodes: 'PGE' }],
    broken: [
      { recordType: '05', conditionCodes: 'PGE', testStartDate1: '2020-02-10' },
      { recordType: '09', conditionCodes: 'NTE', totalNumberOfItemsAnswered: '3' },
    ],
    silent: [{ recordType: '05', conditionCodes: 'NT', testStartDate1: '2020-02-10' }],
  },
  'record/preliminary-items-of-tested': {
    layout: '2019-20-preliminary-indicator',
    holds: [
      {
        recordType: '05',
        opportunityStatus1: 'C',
        totalNumberOfItemsAnswered: '30',
        totalNumberOfItems: '40',
      },
    ],
    broken: [{ recordType: '05', opportunityStatus1: 'C', totalNumberOfItems: '40' }],
    silent: [{ recordType: '05', opportunityStatus1: 'E' }],
  },
  'record/preliminary-items-together': {
    layout: '2019-20-preliminary-indicator',
    holds: [
      {
        recordType: '05',
        totalNumberOfItemsAnswered: '30',
        totalNumberOfItems: '40',
        overallPercentCorrect: '75',
      },
    ],
    broken: [
      { recordType: '05', totalNumberOfItemsAnswered: '30' },
      { recordType: '05', totalNumberOfItems: '40' },
      { recordType: '05', overallPercentCorrect: '75' },
    ],
    silent: [{ recordType: '05' }, { recordType: '05', opportunityStatus1: 'C', totalNumberOfItems: '40' }],
  },
  'record/preliminary-items-within-total': {
    layout: '2019-20-preliminary-indicator',
    holds: [{ recordType: '05', totalNumberOfItemsAnswered: '40', totalNumberOfItems: '40' }],
    broken: [{ recordType: '05', totalNumberOfItemsAnswered: '41', totalNumberOfItems: '40' }],
    silent: [{ recordType: '05', totalNumberOfItemsAnswered: '41' }],
  },
  'record/preliminary-results-of-submitted': {
    layout: '2019-20-preliminary-indicator',
    holds: [{ recordType: '05', overallPercentCorrect: '75', opportunityStatus1: 'C' }],
    broken: [
      { recordType: '05', overallPercentCorrect: '75' },
      { recordType: '05', preliminaryIndicatorCaaScienceOnly: '2' },
    ],
    silent: [{ recordType: '05', opportunityStatus1: 'C' }],
  },
});
