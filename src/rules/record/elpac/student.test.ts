import { testRuleTables } from '../../../../test/rule-table.js';
import { elpacStudentRules } from './student.js';

const summative = { recordType: '21' };
const initial = { recordType: '22' };
const alternate = { recordType: '24', specialEducation: 'Yes', primaryDisability: 'ID' };

testRuleTables(elpacStudentRules, {
  'record/elpac-el-status': {
    layout: 'elpac-summative-2019-20',
    holds: [{ recordType: 'SE', elas: 'EL', elStatus: 'Yes' }],
    broken: [{ recordType: 'SE', elas: 'EL', elStatus: 'No' }],
    silent: [
      { recordType: 'SE', elas: 'EL' },
      { recordType: 'SE', elas: 'RFEP', elStatus: 'No' },
    ],
  },
  'record/elpac-exit-after-entry': {
    layout: 'elpac-summative-2020-21',
    holds: [{ ...summative, elEntryDate: '2019-09-02', elExitDate: '2019-09-02' }],
    broken: [{ ...summative, elEntryDate: '2019-09-02', elExitDate: '2019-09-01' }],
    silent: [{ ...summative, elEntryDate: '2019-09-02' }],
  },
  'record/elpac-disability': {
    layout: 'elpac-summative-2020-21',
    holds: [{ ...summative, primaryDisability: 'SLD', specialEducation: 'Yes' }],
    broken: [
      { ...summative, primaryDisability: 'SLD', specialEducation: 'No' },
      { ...summative, primaryDisabilityForTesting: 'SLD', specialEducationForTesting: 'No' },
    ],
    silent: [{ ...summative, specialEducation: 'Yes' }],
  },
  'record/elpac-eligible-language': {
    layout: 'elpac-initial-2022-23',
    holds: [{ ...initial, primaryLanguage: '01' }],
    broken: [
      { ...initial, primaryLanguage: '00' },
      { ...initial, primaryLanguage: '37' },
    ],
    silent: [initial],
  },
  'record/elpac-eligible-age': {
    layout: 'elpac-initial-2022-23',
    holds: [{ ...initial, dateOfBirth: '2000-09-02', testStartDate1: '2022-09-01' }],
    broken: [{ ...initial, dateOfBirth: '2000-09-01', testStartDate1: '2022-09-01' }],
    silent: [{ ...initial, dateOfBirth: '1990-09-01' }],
  },
  'record/elpac-eligible-alternate': {
    layout: 'elpac-initial-2022-23',
    holds: [alternate],
    broken: [
      { ...alternate, specialEducation: 'No' },
      { ...alternate, primaryDisability: '' },
    ],
    silent: [{ ...initial, specialEducation: 'No' }],
  },
});
