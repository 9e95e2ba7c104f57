import { testRuleTables } from '../../../test/rule-table.js';
import { lifeDateRules } from './life-dates.js';

testRuleTables(lifeDateRules, {
  'record/birth-first': {
    layout: '2021-22',
    holds: [
      {
        recordType: '01',
        dateOfBirth: '2011-05-01',
        elEntryDate: '2016-09-01',
        testStartDate1: '2022-05-10',
      },
    ],
    broken: [
      { recordType: '01', dateOfBirth: '2021-05-01', usSchoolEntryDate: '2016-09-01' },
      { recordType: '01', dateOfBirth: '2022-05-10', testStartDate1: '2022-05-10' },
    ],
    silent: [
      { recordType: '01', dateOfBirth: '2011-05-01' },
      { recordType: '01', elEntryDate: '2016-09-01' },
    ],
  },
  'record/school-entry-before-enrollment': {
    layout: '2020-21',
    holds: [{ recordType: '01', usSchoolEntryDate: '2016-09-01', enrollmentEffectiveDate: '2016-09-01' }],
    broken: [{ recordType: '01', usSchoolEntryDate: '2020-09-02', enrollmentEffectiveDate: '2020-09-01' }],
    silent: [{ recordType: '01', usSchoolEntryDate: '2020-09-02' }],
  },
  'record/enrollment-before-exit': {
    layout: '2021-22',
    holds: [{ recordType: '01', enrollmentEffectiveDate: '2021-09-01', exitDate: '2022-05-01' }],
    broken: [{ recordType: '01', enrollmentEffectiveDate: '2022-05-02', exitDate: '2022-05-01' }],
    silent: [{ recordType: '01', exitDate: '2022-05-01' }],
  },
  'record/exit-code-and-date': {
    layout: '2021-22',
    holds: [{ recordType: '01', exitCode: 'T160', exitDate: '2022-05-01' }],
    broken: [
      { recordType: '01', exitCode: 'T160' },
      { recordType: '01', exitDate: '2022-05-01' },
    ],
    silent: [{ recordType: '01' }],
  },
  'record/removal-after-exit': {
    layout: '2021-22',
    holds: [{ recordType: '01', exitDate: '2022-05-01', removedFromCalpadsDate: '2022-05-01' }],
    broken: [{ recordType: '01', exitDate: '2022-05-02', removedFromCalpadsDate: '2022-05-01' }],
    silent: [
      { recordType: '01', removedFromCalpadsDate: '2022-05-01' },
      { recordType: '01', exitDate: '2022-05-02' },
    ],
  },
});
