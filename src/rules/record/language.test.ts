import { testRuleTables } from '../../../test/rule-table.js';
import { languageRules } from './language.js';

testRuleTables(languageRules, {
  'record/rfep-date': {
    holds: [{ recordType: '01', rfepDate: '2015-05-01', elas: 'RFEP' }],
    broken: [
      { recordType: '01', rfepDate: '2015-05-01', elas: 'EL' },
      { recordType: '01', rfepDate: '2015-05-01' },
    ],
    silent: [{ recordType: '01', elas: 'RFEP' }],
  },
  'record/el-entry-date': {
    holds: [
      { recordType: '01', elEntryDate: '2012-08-20', elas: 'EL' },
      { recordType: '01', elEntryDate: '2012-08-20', elas: 'RFEP' },
    ],
    broken: [
      { recordType: '01', elEntryDate: '2012-08-20', elas: 'IFEP' },
      { recordType: '01', elEntryDate: '2012-08-20' },
    ],
    silent: [
      { recordType: '01', elas: 'EO' },
      { recordType: '01', elEntryDate: '2012-08-20', rfepDate: '2015-05-01', elas: 'EO' },
    ],
  },
  'record/el-dates-order': {
    holds: [{ recordType: '01', elEntryDate: '2012-08-20', rfepDate: '2012-08-20' }],
    broken: [{ recordType: '01', elEntryDate: '2012-08-20', rfepDate: '2012-08-19' }],
    silent: [{ recordType: '01', rfepDate: '2012-08-19' }],
  },
});
