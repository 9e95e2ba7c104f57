import { type RecordRule, recordRule } from '../rule.js';

/** What the source of the demographic data allows: docs/demographic-snapshot.md says whose data a record has. */
export const snapshotRules: readonly RecordRule[] = [
  recordRule({
    id: 'snapshot/date-after-source',
    title: 'No demographic date lies after the day of which the demographic data are',
    severity: 'warning',
    why: 'Data of the snapshot or of the extract day cannot tell of a later event: the date, the window or the extract date is wrong.',
    fix: 'Compare the date with CALPADS. While the window is open it can be corrected there; a snapshot never changes.',
    source: 'Notice on the 2016–17 extract; fields 7, 19–21',
    cases: ['dateOfBirth', 'elEntryDate', 'rfepDate', 'usSchoolEntryDate'].map((key) => ({
      when: `${key} and demographicsAsOf`,
      must: `${key} <= demographicsAsOf`,
    })),
    breakage: { where: 'elas = RFEP and rfepDate and windowEnd1', set: { rfepDate: '2017-08-30' } },
  }),
  recordRule({
    id: 'snapshot/grade-after-source',
    title: 'The CALPADS grade is the grade assessed or, after the new enrollment, the next one',
    severity: 'warning',
    why: 'The grade is updated from CALPADS every day until the daily file stops, by one year at most.',
    fix: 'Compare both grades with CALPADS; look whether the student was retained or the SSID belongs to another student.',
    source: '2016–17 fields 9 and 41',
    // A grade that the test is not given in has a rule of its own.
    when: 'number(calpadsGrade) > 0 and conditionCode != SCL and lowestScore(recordType, gradeAssessed) > 0',
    must: 'number(calpadsGrade) between number(gradeAssessed) and number(gradeAssessed) + 1',
    breakage: {
      where: 'recordType in (01, 02) and calpadsGrade in (05, 06, 07, 08)',
      set: { calpadsGrade: '02' },
    },
  }),
  recordRule({
    id: 'snapshot/exited-before-extract',
    title: 'A student who exited before the extract date is not in the extract',
    severity: 'warning',
    why: 'The extract holds the students who were enrolled on the extract date, so this one was enrolled again or should not be there.',
    fix: 'Compare the exit date with CALPADS. In a file by tested LEA whose name does not say so, ignore the rule: students who left are in it.',
    source: 'Notice on the 2016–17 extract; field 66',
    when: 'exitDate and extractedOn and variant != tested',
    must: 'exitDate >= extractedOn',
    breakage: { where: 'not exitDate', set: { exitDate: '2017-02-01', exitCode: 'T160' } },
  }),
  recordRule({
    id: 'snapshot/exit-after-updates',
    title: 'Exit and removal dates do not lie after the last daily update from CALPADS',
    severity: 'warning',
    why: 'The dates come from the daily CALPADS file, which ends with the administration.',
    fix: 'Compare the dates with CALPADS.',
    source: '2016–17 fields 65–67; the daily file was expected to stop on July 1, 2017',
    cases: [
      { when: 'exitDate', must: 'exitDate <= calpadsUpdatesEnd' },
      { when: 'removedFromCalpadsDate', must: 'removedFromCalpadsDate <= calpadsUpdatesEnd' },
    ],
    breakage: { where: 'not removedFromCalpadsDate', set: { removedFromCalpadsDate: '2017-11-30' } },
  }),
  recordRule({
    id: 'snapshot/test-after-extract',
    title: 'No test was started after the extract date',
    severity: 'warning',
    why: 'A file cannot hold a test that had not begun when its data were extracted: the extract date is wrong.',
    fix: 'Give the day on which the data of this file were extracted with --extracted-on.',
    source: 'Notice on the 2016–17 extract; fields 57, 59',
    cases: ['testStartDate1', 'testStartDate2'].map((key) => ({
      when: `${key} and extractedOn`,
      must: `${key} <= extractedOn`,
    })),
    breakage: {
      where: 'testStartDate1 and testCompletionDate1 and windowEnd1 > 2017-06-20',
      set: { testStartDate1: '2017-06-19', testCompletionDate1: '2017-06-20' },
    },
  }),
  recordRule({
    id: 'snapshot/window-missing',
    title: 'A test that was started has a testing window',
    severity: 'warning',
    why: 'Without the end of the window nobody can tell whose demographic data the record carries.',
    fix: 'Check that the LEA has set up its window in TOMS; give the window with --windows or --window-end.',
    source: '2016–17 fields 57, 61–64: blank only if no window is set up in TOMS',
    // Half a window has a rule of its own.
    when: 'testStartDate1 and not any(windowStart*)',
    must: 'windowEnd',
    field: 'windowEnd1',
    breakage: {
      where: 'recordType in (03, 04, 06) and testStartDate1',
      set: { windowStart1: '', windowEnd1: '' },
    },
  }),
  recordRule({
    id: 'snapshot/result-before-delivery',
    title: 'A file holds no results that came only after it was downloaded',
    severity: 'warning',
    why: 'Results of these tests came in a later file, so the scores are not final or the file is not of that day.',
    fix: 'Check the day of the download (--downloaded-on); download the file again.',
    source: 'Notice on the 2016–17 extract: results of the alternate assessments came in September 2017',
    when: 'scaleScore and downloadedOn < deliveredFrom',
    must: 'not scaleScore',
    breakage: {
      where: 'recordType in (03, 04) and scaleScore',
      set: {},
      seenWith: '--downloaded-on 2017-08-01',
    },
  }),
];
