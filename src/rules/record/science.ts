import { type RecordRule, recordRule } from '../rule.js';

/** Science tests: CAST, CAA for Science and their results of earlier grades. */
export const scienceRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/last-science-class-grade',
    title: 'The last science class flag stands in grades 10 to 12',
    severity: 'error',
    why: 'The question is asked in high school only, so grade or column is wrong.',
    fix: 'Compare grade assessed and flag with TOMS.',
    source: '2017–18 fields 1, 9, 82',
    facts: ['last-science-class-grade'],
    when: 'castLastScienceClass in (1, 2)',
    must: 'gradeAssessed in (10, 11, 12)',
    breakage: { where: 'recordType = 06 and gradeAssessed in (05, 08)', set: { castLastScienceClass: '1' } },
  }),
  recordRule({
    id: 'record/last-science-class-paper',
    title: 'The last science class flag is blank for a CAST on paper',
    severity: 'error',
    why: 'The question is part of the online test.',
    fix: 'Compare flag and test mode with TOMS.',
    source: '2020–21 fields 115, 120',
    facts: ['last-science-class-paper'],
    when: 'castLastScienceClass in (1, 2)',
    must: 'testMode != P',
    breakage: {
      where:
        'recordType = 06 and gradeAssessed in (10, 11, 12) and scaleScore and castParticipatedGrade not in (10, 11) and accommodationsAvailableIndicator != Yes and designatedSupportAvailableIndicator != Yes',
      set: {
        testMode: 'P',
        paperCompletionDate: '2017-05-10',
        finalTestCompletionDate: '2017-05-10',
        castLastScienceClass: '1',
      },
    },
  }),
  recordRule({
    id: 'record/domain-levels',
    title: 'A CAST record with a scale score has the levels of its three domains',
    severity: 'warning',
    why: 'A score without its domains, or domains without their score, is half a result.',
    fix: 'Download the file again; check that no column was emptied.',
    source: '2018–19 fields 1, 105, 110–112',
    facts: ['domain-levels-with-score'],
    cases: [
      {
        when: 'recordType = 06 and scaleScore > 0 and conditionCode != LOSS',
        must: 'domain1Level and domain2Level and domain3Level',
      },
      {
        when: 'recordType = 06 and (domain1Level or domain2Level or domain3Level) and achievementLevel not in (1, 2, 3, 4)',
        must: 'scaleScore',
      },
    ],
    breakage: {
      where: 'recordType = 06 and scaleScore and domain1Level and conditionCode != LOSS',
      set: { domain1Level: '' },
    },
  }),
  recordRule({
    id: 'record/preliminary-indicator',
    title: 'Percent and preliminary indicator of a science test are filled together',
    severity: 'warning',
    why: 'Half of the two is lost.',
    fix: 'Download the file again; check that no column was emptied.',
    source: '2017–18 fields 1, 83, 84',
    facts: ['cast-preliminary-indicator', 'caa-science-preliminary-indicator'],
    cases: [
      { when: 'castPercentOfPointsEarned >= 0', must: 'castPreliminaryIndicator' },
      { when: 'castPreliminaryIndicator', must: 'castPercentOfPointsEarned' },
      { when: 'caaSciencePercentCorrect >= 0', must: 'caaSciencePreliminaryIndicator' },
      { when: 'caaSciencePreliminaryIndicator', must: 'caaSciencePercentCorrect' },
    ],
    breakage: {
      where: 'recordType = 05 and not caaSciencePercentCorrect',
      set: { caaSciencePreliminaryIndicator: '2' },
    },
    otherBreakages: [
      { where: 'recordType = 06 and not castPercentOfPointsEarned', set: { castPreliminaryIndicator: '2' } },
    ],
  }),
  recordRule({
    id: 'record/science-cohort-grade',
    title: 'What is said of an earlier science test stands in records of students of grade 12',
    severity: 'error',
    why: 'The fields serve to report the whole class of grade 12; elsewhere they are the trace of shifted columns.',
    fix: 'Compare the grade with CALPADS; use the download itself.',
    source: '2021–22 fields 10, 11, 115',
    facts: ['science-cohort-flag', 'science-cohort-fields'],
    cases: [
      {
        when: 'castCurrentYear and gradeAssessed',
        must: 'calpadsGrade = 12 or gradeAssessed = 12',
        field: 'castCurrentYear',
      },
      {
        when: 'castParticipatedGrade and gradeAssessed',
        must: 'calpadsGrade = 12 or gradeAssessed = 12',
        field: 'castParticipatedGrade',
      },
    ],
    breakage: {
      where: 'recordType = 06 and gradeAssessed in (05, 08) and calpadsGrade in (05, 08)',
      set: { castParticipatedGrade: '12' },
    },
  }),
  recordRule({
    id: 'record/science-cohort-earlier-grade',
    title: 'A student of grade 12 without a science registration took the science test in grade 10 or 11',
    severity: 'error',
    why: 'The flag says that the results are of an earlier grade, and the grade is missing or 12.',
    fix: 'Compare flag and grade with TOMS.',
    source: '2021–22 fields 115, 116',
    facts: ['science-cohort-earlier-grade'],
    cases: [{ when: 'castCurrentYear = N', must: 'castParticipatedGrade in (10, 11)' }],
    breakage: {
      where: 'recordType = 06 and castCurrentYear = Y and castParticipatedGrade = 12',
      set: { castCurrentYear: 'N' },
    },
  }),
  recordRule({
    id: 'record/science-cohort-grade-12',
    title: 'A science record of a student of grade 12 says in which grade the test was taken',
    severity: 'error',
    why: 'Without the grade the record cannot be told from one of an earlier test.',
    fix: 'Download the file again; check that the column was not emptied.',
    source: '2021–22 fields 1, 10, 115, 116',
    facts: ['science-cohort-grade-12'],
    cases: [{ when: 'recordType = 06 and castCurrentYear = Y', must: 'castParticipatedGrade' }],
    breakage: {
      where: 'recordType = 06 and castCurrentYear = Y and castParticipatedGrade = 12',
      set: { castParticipatedGrade: '' },
    },
  }),
  recordRule({
    id: 'record/science-cohort-settings',
    title: 'A science test of an earlier grade has no test settings',
    severity: 'error',
    why: 'Settings of this year do not belong to a result of an earlier year.',
    fix: 'Compare with TOMS whether the student tested this year.',
    source: '2021–22 fields 116, 166–307',
    facts: ['science-cohort-no-settings'],
    cases: [
      {
        when: 'recordType = 06 and castParticipatedGrade in (10, 11)',
        must: 'not any(embedded*, nonEmbedded*, accommodationsAvailableIndicator, designatedSupportAvailableIndicator)',
      },
    ],
    breakage: {
      where: 'recordType = 06 and castParticipatedGrade in (10, 11)',
      set: { accommodationsAvailableIndicator: 'No' },
    },
  }),
  recordRule({
    id: 'record/science-cohort-report',
    title: 'A science test of an earlier grade gets no score report',
    severity: 'error',
    why: 'The report was made in the year of the test.',
    fix: 'Compare with TOMS whether the student tested this year.',
    source: '2021–22 fields 116, 130',
    facts: ['science-cohort-no-report'],
    cases: [{ when: 'recordType = 06 and castParticipatedGrade in (10, 11)', must: 'ssrEligible != Y' }],
    breakage: { where: 'recordType = 06 and castParticipatedGrade in (10, 11)', set: { ssrEligible: 'Y' } },
  }),
];
