import { type RecordRule, recordRule } from '../rule.js';

/** Grade and mode of a test: which tests exist in which grades, online or on paper. */
export const modeRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/grade-by-test',
    title: 'The grade assessed is one in which the test is given',
    severity: 'warning',
    why: 'No score range and no public result exists for such a test and grade, so the record falls out of every comparison.',
    fix: 'Compare record type and grade assessed with TOMS.',
    source: '2016–17 fields 1, 41 and the score range tables',
    facts: ['grade-by-test'],
    cases: [
      { when: 'recordType in (01, 02, 03, 04)', must: 'gradeAssessed in (03, 04, 05, 06, 07, 08, 11)' },
      { when: 'recordType in (05, 06)', must: 'gradeAssessed in (05, 08, 10, 11, 12)' },
      { when: 'recordType = 08', must: 'gradeAssessed in (02, 03, 04, 05, 06, 07, 08, 09, 10, 11)' },
    ],
    breakage: { where: 'recordType in (01, 02)', set: { gradeAssessed: '09' } },
  }),
  recordRule({
    id: 'record/mode-by-test',
    title: 'The STS is a paper-pencil test; CAA and CAST are online tests',
    severity: 'warning',
    why: 'Record type or test mode is wrong, so results by mode mix different tests.',
    fix: 'Compare record type and test mode with TOMS.',
    source: '2016–17 fields 1, 72',
    facts: ['mode-by-test'],
    cases: [
      { when: 'recordType = 08', must: 'testMode = P' },
      { when: 'recordType in (03, 04, 05, 06)', must: 'testMode = O' },
    ],
    breakage: { where: 'recordType in (03, 04, 05, 06)', set: { testMode: 'P' } },
  }),
  recordRule({
    id: 'record/paper-dates-mode',
    title: 'Paper completion and scanned dates stand in records of paper-pencil tests',
    severity: 'warning',
    why: 'The record says online and has the dates of an answer document.',
    fix: 'Check in TOMS whether the student tested on paper.',
    source: '2016–17 fields 49, 50, 72',
    facts: ['paper-dates-mode'],
    when: 'recordType in (01, 02) and (paperCompletionDate or paperScannedDate)',
    must: 'testMode = P',
    breakage: {
      where: 'recordType in (01, 02) and testMode = O',
      set: { paperScannedDate: '2017-05-25' },
    },
  }),
  recordRule({
    id: 'record/online-dates-mode',
    title: 'Test dates of the first part stand in records of online tests',
    severity: 'warning',
    why: 'The record says paper and has dates of the test delivery system.',
    fix: 'Check in TOMS whether the student tested online.',
    source: '2016–17 fields 57, 58, 72',
    facts: ['online-dates-mode'],
    when: 'recordType in (01, 02) and (testStartDate1 or testCompletionDate1)',
    must: 'testMode = O',
    breakage: {
      where: 'recordType in (01, 02) and testMode = P and not testStartDate1 and not conditionCode',
      set: { testCompletionDate1: '2017-02-01' },
    },
  }),
  recordRule({
    id: 'record/paper-supports-mode',
    title: 'Marks of the answer document stand in records of paper-pencil tests',
    severity: 'warning',
    why: 'The record says online and has accommodations, supports or tools that were marked on an answer document.',
    fix: 'Check in TOMS whether the student tested on paper.',
    source: '2016–17 fields 72, 159–182',
    facts: ['paper-supports-mode'],
    when: 'recordType in (01, 02) and any(nonEmbedded*Paper*, nonEmbeddedAccommodationMultiplicationTable) and not any(paperCompletionDate, paperScannedDate)',
    must: 'testMode = P',
    breakage: {
      where: 'recordType in (01, 02) and testMode = O',
      set: { nonEmbeddedDesignatedSupportPaperSeparateSetting: 'Y' },
    },
  }),
];
