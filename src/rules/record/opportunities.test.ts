import { testRuleTables } from '../../../test/rule-table.js';
import { opportunityRules } from './opportunities.js';

const id = '0000000000000101';
const online = { recordType: '01', testMode: 'O' };

testRuleTables(opportunityRules, {
  'record/opportunity-id': {
    holds: [
      { recordType: '01', opportunityStatus1: 'C', opportunityId1: id },
      { recordType: '01', opportunityStatus2: 'E', opportunityId2: id },
    ],
    broken: [
      { recordType: '03', opportunityStatus1: 'C' },
      { recordType: '01', opportunityStatus1: 'C', opportunityId1: id, opportunityStatus2: 'I' },
    ],
    silent: [
      { recordType: '06', opportunityStatus1: 'C' },
      { recordType: '01', opportunityId1: id },
    ],
  },
  'record/completion-date-present': {
    holds: [
      { ...online, opportunityStatus1: 'E', testCompletionDate1: '2017-05-22' },
      { ...online, opportunityStatus2: 'C', testCompletionDate2: '2017-05-22' },
    ],
    broken: [
      { ...online, opportunityStatus1: 'C' },
      { ...online, recordType: '06', opportunityStatus1: 'E' },
      { ...online, opportunityStatus1: 'C', testCompletionDate1: '2017-05-22', opportunityStatus2: 'E' },
    ],
    silent: [
      { ...online, opportunityStatus1: 'I' },
      { ...online, testMode: 'P', opportunityStatus1: 'C' },
      { ...online, recordType: '05', opportunityStatus1: 'C' },
    ],
  },
  'record/invalidated-opportunity': {
    holds: [
      { recordType: '01', opportunityStatus1: 'I', includeIndicator: 'R' },
      { recordType: '01', opportunityStatus2: 'I', includeIndicator: 'R' },
    ],
    broken: [
      { recordType: '03', opportunityStatus1: 'I', includeIndicator: 'Y' },
      { recordType: '01', opportunityStatus2: 'I', includeIndicator: 'N' },
    ],
    silent: [
      { recordType: '01', opportunityStatus1: 'C', includeIndicator: 'Y' },
      { recordType: '01', opportunityStatus1: 'I', includeIndicator: 'N', conditionCode: 'NT' },
      {
        recordType: '01',
        opportunityStatus1: 'I',
        includeIndicator: 'Y',
        unlistedResourceConstructChange: 'Y',
      },
      { recordType: '06', opportunityStatus1: 'I', includeIndicator: 'T' },
    ],
  },
});
