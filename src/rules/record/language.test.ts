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
  'record/rfep-date-present': {
    layout: '2018-19',
    holds: [{ recordType: '01', elas: 'RFEP', rfepDate: '2018-03-01' }],
    broken: [{ recordType: '01', elas: 'RFEP' }],
    silent: [{ recordType: '01', elas: 'EL' }, { recordType: '01' }],
  },
  'record/el-entry-date-present': {
    layout: '2018-19',
    holds: [{ recordType: '01', elas: 'EL', elEntryDate: '2016-09-01' }],
    broken: [{ recordType: '01', elas: 'EL' }],
    silent: [
      { recordType: '01', elas: 'RFEP' },
      { recordType: '01', elas: 'EO' },
    ],
  },
  'record/el-status': {
    layout: '2020-21',
    holds: [
      { recordType: '01', elas: 'EL', elStatus: 'Yes' },
      { recordType: '01', elas: 'RFEP', elStatus: 'No' },
    ],
    broken: [
      { recordType: '01', elas: 'EL', elStatus: 'No' },
      { recordType: '01', elas: 'IFEP', elStatus: 'Yes' },
    ],
    silent: [
      { recordType: '01', elas: 'EL' },
      { recordType: '01', elas: 'ADEL', elStatus: 'No' },
      { recordType: '01', elas: 'TBD', elStatus: 'Yes' },
    ],
  },
});
