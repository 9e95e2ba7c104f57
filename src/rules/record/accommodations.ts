import { type RecordRule, recordRule } from '../rule.js';
import { ofThisYear } from './causes.js';

const noUnlistedResource =
  'not unlistedResourceConstructChange and not nonEmbeddedAccommodation1UnlistedResources and not nonEmbeddedAccommodation2UnlistedResources and not nonEmbeddedAccommodation3UnlistedResources and not nonEmbeddedAccommodation4UnlistedResources';

/** Accommodations and the fields that depend on them. */
export const accommodationRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/accommodations-yes',
    title: 'With an accommodation the accommodations available indicator is Yes',
    severity: 'error',
    why: 'Students with accommodations are counted by this indicator; here one is missed.',
    fix: 'Compare the accommodations of the student with TOMS.',
    source: '2016–17 fields 91–121, 159–172',
    facts: ['accommodations-yes', 'accommodations-indicator'],
    when: 'any(embeddedAccommodation*, nonEmbeddedAccommodation*)',
    must: 'accommodationsAvailableIndicator = Yes',
    breakage: {
      where: 'recordType in (01, 02, 03, 04) and testMode = O and accommodationsAvailableIndicator = No',
      set: { embeddedAccommodation1Streamline: 'TDS_SLM1' },
    },
    otherBreakages: [
      {
        where: 'recordType in (01, 02) and testMode = O and accommodationsAvailableIndicator = No',
        set: { embeddedAccommodation1Braille: 'ENU-Braille' },
      },
    ],
  }),
  recordRule({
    id: 'record/accommodations-no',
    title: 'Without any accommodation the accommodations available indicator is No',
    severity: 'warning',
    why: 'Students with accommodations are counted by this indicator. Designated supports and universal tools are no accommodations.',
    fix: 'Compare the accommodations of the student with TOMS; check that no column was emptied.',
    source: '2016–17 fields 91–121, 159–172',
    facts: ['accommodations-no', 'accommodations-indicator'],
    when: `accommodationsAvailableIndicator and not any(embeddedAccommodation*, nonEmbeddedAccommodation*) and ${ofThisYear}`,
    must: 'accommodationsAvailableIndicator = No',
    breakage: {
      where: 'accommodationsAvailableIndicator = No',
      set: { accommodationsAvailableIndicator: 'Yes' },
    },
  }),
  recordRule({
    id: 'record/accommodation-grades',
    title: 'Calculator and number tables are accommodations only in the grades that allow them',
    severity: 'warning',
    why: 'In lower grades they change what the mathematics test measures: a calculator before grade 6, a multiplication or 100s number table before grade 4.',
    fix: 'Check whether an unlisted resource was requested and approved in TOMS; then the record is right.',
    source: '2016–17 fields 41, 104, 106, 111, 115, 116, 121, 163, 165',
    facts: [
      'accommodation-grades',
      'accommodation-grades-multiplication-table',
      'accommodation-grades-number-table',
    ],
    // Grades outside the test altogether, in CAST all others, are left to record/grade-by-test.
    cases: [
      {
        when: `recordType = 02 and any(nonEmbeddedAccommodation1Calculator, nonEmbeddedAccommodation2Calculator) and ${noUnlistedResource}`,
        must: 'gradeAssessed not in (03, 04, 05)',
      },
      {
        when: `recordType = 02 and nonEmbeddedAccommodationPaperCalculator and ${noUnlistedResource}`,
        must: 'gradeAssessed not in (03, 04, 05)',
      },
      {
        when: `recordType in (02, 04) and any(nonEmbeddedAccommodation1MultiplicationTable, nonEmbeddedAccommodation2MultiplicationTable, nonEmbeddedAccommodationMultiplicationTable, nonEmbeddedAccommodationPaperMultiplicationTable, nonEmbeddedAccommodation1HundredsNumberTable, nonEmbeddedAccommodation2HundredsNumberTable) and ${noUnlistedResource}`,
        must: 'gradeAssessed != 03',
      },
    ],
    breakage: {
      where: `recordType = 02 and testMode = O and gradeAssessed in (03, 04, 05) and ${noUnlistedResource}`,
      set: { nonEmbeddedAccommodation1Calculator: 'NEA_Calc', accommodationsAvailableIndicator: 'Yes' },
    },
  }),
  recordRule({
    id: 'record/paper-number-table-grades',
    title: 'The 100s number table on paper is for grades 4 to 8 and 11',
    severity: 'warning',
    why: 'In grade 3 it changes what the mathematics test measures.',
    fix: 'Check the marks on the answer document.',
    source: '2016–17 fields 41, 172',
    facts: ['accommodation-grades-paper-number-table'],
    when: 'recordType = 02 and nonEmbeddedAccommodationPaperHundredsNumberTable',
    must: 'gradeAssessed != 03',
    breakage: {
      where: 'recordType = 02 and gradeAssessed = 03',
      set: {
        testMode: 'P',
        paperCompletionDate: '2017-05-10',
        testStartDate1: '',
        testCompletionDate1: '',
        nonEmbeddedAccommodationPaperHundredsNumberTable: 'Y',
        accommodationsAvailableIndicator: 'Yes',
      },
    },
  }),
];
