import { testRuleTables } from '../../../test/rule-table.js';
import { charterSchoolRules } from './charter-schools.js';

testRuleTables(charterSchoolRules, {
  'record/charter-code-with-indicator': {
    layout: '2021-22',
    holds: [{ recordType: '01', calpadsCharterIndicator: 'DF', calpadsCharterCode: '1234' }],
    broken: [
      { recordType: '01', calpadsCharterIndicator: 'DF' },
      { recordType: '01', calpadsCharterCode: '1234' },
    ],
    silent: [{ recordType: '01' }],
  },
  'record/tested-charter-code-with-indicator': {
    layout: '2021-22',
    holds: [
      { recordType: '01', testedCharterIndicator1: 'LF', testedCharterCode1: '1234' },
      { recordType: '01', finalTestedCharterIndicator: 'DF', finalTestedCharterCode: '1234' },
    ],
    broken: [
      { recordType: '01', testedCharterIndicator2: 'LF' },
      { recordType: '05', testedCharterCode3: '1234' },
      { recordType: '05', testedCharterIndicator4: 'LF' },
      { recordType: '01', finalTestedCharterCode: '1234' },
    ],
    silent: [{ recordType: '01' }, { recordType: '05', testedCharterCode4: '1234' }],
  },
});
