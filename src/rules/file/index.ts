import type { RuleDescription } from '../rule.js';

/** Rules about several records of a file, and about the places that a record names. */
export const fileRules = [
  {
    id: 'file/identical-record',
    title: 'No record stands twice in the file',
    severity: 'error',
    why: 'The student counts twice in every sum.',
    fix: 'Files were probably appended: remove the copy.',
    source: 'Every record has a UIN of its own',
  },
  {
    id: 'file/duplicate-uin',
    title: 'Each record has a UIN of its own',
    severity: 'warning',
    why: 'A program that looks records up by UIN takes one for the other.',
    fix: 'Download the file again; do not use the UIN as a key where it stays.',
    source: 'The field UIN, "unique for every record in the file"',
    facts: ['uin-unique'],
  },
  {
    id: 'file/duplicate-student-record',
    title: 'A student has one record of each record type',
    severity: 'error',
    why: 'The student counts twice in the aggregates of the test.',
    fix: 'Keep the later record where files were appended; otherwise ask which of the two counts.',
    source: 'One record for each student and test',
    facts: ['one-record-per-type'],
  },
  {
    id: 'file/duplicate-result',
    title: 'No result of an export stands twice',
    severity: 'warning',
    why: 'The student counts twice in every sum.',
    fix: 'Exports were probably put together: keep one of the rows.',
    source: 'CERS exports: no two rows agree in student, day, session and assessment',
    facts: ['cers-one-row-per-result'],
  },
  {
    id: 'file/records-per-student',
    title: 'A student has no more records than tests are given to one student',
    severity: 'warning',
    why: 'An SSID was given to two students, or records of two files were mixed.',
    fix: 'Look the SSID up in CALPADS.',
    source: 'The introduction of the layout: records are told apart by record type',
    facts: ['records-per-student'],
  },
  {
    id: 'file/conflicting-demographics',
    title: 'All records of a student have the same demographic data',
    severity: 'warning',
    why: 'The student is counted in different student groups, depending on the test.',
    fix: 'Check the SSID: two students may share it. Otherwise files of different dates were mixed.',
    source: 'The demographic snapshot, one for each student',
    facts: ['same-student-same-data', 'locked-at-first-test'],
  },
  {
    id: 'file/cds-code',
    title: 'District and school codes are CDS codes of 14 digits',
    severity: 'error',
    why: 'The record cannot be attributed to its school or district.',
    fix: 'Use the download itself; spreadsheets shorten long numbers and drop leading zeros.',
    source: 'County (2 digits), district (5), school (7; zeros for the district itself)',
  },
  {
    id: 'file/school-outside-district',
    title: 'A school lies in the district that stands beside it',
    severity: 'warning',
    why: 'The record counts in one district by its district code and in another by its school code.',
    fix: 'Check the enrollment of the student in CALPADS.',
    source: 'The first seven digits of a CDS code are county and district',
  },
] as const satisfies readonly RuleDescription[];

export type FileRuleId = (typeof fileRules)[number]['id'];
