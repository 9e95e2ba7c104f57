import { type RecordRule, recordRule } from '../rule.js';

/** Birth, enrollment and exit. */
export const lifeDateRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/birth-first',
    title: 'No date of the record lies before the date of birth',
    severity: 'warning',
    why: 'At least one of the two dates is wrong; a date of birth of this year is a usual slip.',
    fix: 'Correct the dates in CALPADS.',
    source: '2018–19 fields 6, 20–22',
    facts: ['birth-first', 'birth-before-test'],
    cases: [
      { when: 'dateOfBirth and elEntryDate', must: 'elEntryDate > dateOfBirth' },
      { when: 'dateOfBirth and rfepDate', must: 'rfepDate > dateOfBirth' },
      { when: 'dateOfBirth and usSchoolEntryDate', must: 'usSchoolEntryDate > dateOfBirth' },
      { when: 'dateOfBirth and enrollmentEffectiveDate', must: 'enrollmentEffectiveDate > dateOfBirth' },
      { when: 'dateOfBirth and testStartDate1', must: 'testStartDate1 > dateOfBirth' },
    ],
    breakage: {
      where: 'dateOfBirth and usSchoolEntryDate and not (elEntryDate < usSchoolEntryDate)',
      set: { usSchoolEntryDate: '1990-09-01' },
    },
  }),
  recordRule({
    id: 'record/school-entry-before-enrollment',
    title: 'A student enters the school not before the first U.S. school',
    severity: 'warning',
    why: 'At least one of the two dates is wrong.',
    fix: 'Correct the dates in CALPADS.',
    source: '2020–21 fields 28, 29',
    facts: ['us-entry-before-enrollment'],
    when: 'usSchoolEntryDate and enrollmentEffectiveDate',
    must: 'enrollmentEffectiveDate >= usSchoolEntryDate',
    breakage: {
      where: 'usSchoolEntryDate < 2017-01-01 and enrollmentEffectiveDate and not exitDate and elas != EL',
      set: { usSchoolEntryDate: '2017-05-31' },
    },
  }),
  recordRule({
    id: 'record/enrollment-before-exit',
    title: 'A student does not exit before the enrollment',
    severity: 'warning',
    why: 'At least one of the two dates is wrong, or they are of different enrollments.',
    fix: 'Correct the dates in CALPADS.',
    source: '2020–21 fields 29, 113',
    facts: ['enrollment-before-exit'],
    cases: [
      { when: 'enrollmentEffectiveDate and exitDate', must: 'exitDate >= enrollmentEffectiveDate' },
      {
        when: 'enrollmentEffectiveDate and studentExitDate',
        must: 'studentExitDate >= enrollmentEffectiveDate',
      },
    ],
    breakage: {
      where: 'enrollmentEffectiveDate and (exitDate or studentExitDate)',
      set: { enrollmentEffectiveDate: '2017-08-30' },
    },
    otherBreakages: [
      {
        where: 'not studentExitDate and not exitCode',
        set: { enrollmentEffectiveDate: '2017-06-02', studentExitDate: '2017-06-01', exitCode: 'T160' },
      },
    ],
  }),
  recordRule({
    id: 'record/exit-code-and-date',
    title: 'Student exit code and exit date are filled together',
    severity: 'warning',
    why: 'Half of the two is lost, so nobody can tell whether the student left.',
    fix: 'Compare the exit with CALPADS; check that no column was emptied.',
    source: '2017–18 fields 79, 80',
    facts: ['exit-code-and-date'],
    cases: [
      { when: 'exitCode and not studentExitDate', must: 'exitDate' },
      { when: 'exitDate', must: 'exitCode' },
      { when: 'exitCode', must: 'studentExitDate' },
      { when: 'studentExitDate', must: 'exitCode' },
    ],
    breakage: { where: 'exitCode and (exitDate or studentExitDate)', set: { exitCode: '' } },
  }),
  recordRule({
    id: 'record/removal-after-exit',
    title: 'The exit takes effect in TOMS not before the exit date',
    severity: 'warning',
    why: 'At least one of the two dates is wrong.',
    fix: 'Compare the dates with CALPADS.',
    source: '2017–18 fields 80, 81',
    facts: ['removal-after-exit'],
    cases: [
      { when: 'removedFromCalpadsDate and exitDate', must: 'removedFromCalpadsDate >= exitDate' },
      { when: 'studentExitFileDate and studentExitDate', must: 'studentExitFileDate >= studentExitDate' },
    ],
    breakage: { where: 'exitDate', set: { removedFromCalpadsDate: '2016-09-02' } },
    otherBreakages: [
      {
        where: 'not studentExitDate and not exitCode',
        set: { studentExitDate: '2017-08-01', exitCode: 'T160', studentExitFileDate: '2017-07-31' },
      },
    ],
  }),
];
