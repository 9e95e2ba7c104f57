import { testRuleTables } from '../../../test/rule-table.js';
import { scienceRules } from './science.js';

testRuleTables(scienceRules, {
  'record/last-science-class-grade': {
    layout: '2021-22',
    holds: [{ recordType: '06', castLastScienceClass: '1', gradeAssessed: '11' }],
    broken: [{ recordType: '06', castLastScienceClass: '2', gradeAssessed: '08' }],
    silent: [{ recordType: '06', gradeAssessed: '08' }],
  },
  'record/last-science-class-paper': {
    layout: '2021-22',
    holds: [{ recordType: '06', castLastScienceClass: '1', testMode: 'O' }],
    broken: [{ recordType: '06', castLastScienceClass: '1', testMode: 'P' }],
    silent: [{ recordType: '06', testMode: 'P' }],
  },
  'record/domain-levels': {
    layout: '2021-22',
    holds: [
      {
        recordType: '06',
        scaleScore: '200',
        domain1Level: '1',
        domain2Level: '2',
        domain3Level: '3',
        achievementLevel: '2',
      },
    ],
    broken: [
      { recordType: '06', scaleScore: '200', domain1Level: '1', domain2Level: '2' },
      { recordType: '06', domain1Level: '1' },
    ],
    silent: [
      { recordType: '06' },
      { recordType: '06', scaleScore: '150', conditionCode: 'LOSS' },
      { recordType: '01', scaleScore: '2500' },
      { recordType: '06', domain1Level: '1', achievementLevel: '2' },
    ],
  },
  'record/preliminary-indicator': {
    layout: '2018-19',
    holds: [{ recordType: '05', caaSciencePercentCorrect: '50', caaSciencePreliminaryIndicator: '2' }],
    broken: [
      { recordType: '05', caaSciencePercentCorrect: '50' },
      { recordType: '05', caaSciencePreliminaryIndicator: '2' },
    ],
    silent: [{ recordType: '05' }],
  },
  'record/science-cohort-grade': {
    layout: '2021-22',
    holds: [
      { recordType: '06', castCurrentYear: 'Y', gradeAssessed: '12' },
      { recordType: '06', castParticipatedGrade: '11', gradeAssessed: '11', calpadsGrade: '12' },
    ],
    broken: [
      { recordType: '06', castCurrentYear: 'Y', gradeAssessed: '08', calpadsGrade: '08' },
      { recordType: '06', castParticipatedGrade: '10', gradeAssessed: '10', calpadsGrade: '10' },
    ],
    silent: [{ recordType: '06', gradeAssessed: '08' }],
  },
  'record/science-cohort-earlier-grade': {
    layout: '2021-22',
    holds: [{ recordType: '06', castCurrentYear: 'N', castParticipatedGrade: '11' }],
    broken: [
      { recordType: '06', castCurrentYear: 'N', castParticipatedGrade: '12' },
      { recordType: '06', castCurrentYear: 'N' },
    ],
    silent: [{ recordType: '06', castCurrentYear: 'Y', castParticipatedGrade: '12' }, { recordType: '06' }],
  },
  'record/science-cohort-grade-12': {
    layout: '2021-22',
    holds: [{ recordType: '06', castCurrentYear: 'Y', castParticipatedGrade: '12' }],
    broken: [{ recordType: '06', castCurrentYear: 'Y' }],
    silent: [{ recordType: '06' }, { recordType: '06', castCurrentYear: 'N' }],
  },
  'record/science-cohort-settings': {
    layout: '2021-22',
    holds: [{ recordType: '06', castCurrentYear: 'N', castParticipatedGrade: '11' }],
    broken: [
      {
        recordType: '06',
        castCurrentYear: 'N',
        castParticipatedGrade: '11',
        embeddedDesignatedSupport1Masking: 'TDS_Masking1',
      },
      {
        recordType: '06',
        castCurrentYear: 'N',
        castParticipatedGrade: '11',
        accommodationsAvailableIndicator: 'No',
      },
    ],
    silent: [
      { recordType: '06', castParticipatedGrade: '12', embeddedDesignatedSupport1Masking: 'TDS_Masking1' },
    ],
  },
  'record/science-cohort-report': {
    layout: '2021-22',
    holds: [
      { recordType: '06', castCurrentYear: 'N', castParticipatedGrade: '11' },
      { recordType: '06', castCurrentYear: 'N', castParticipatedGrade: '11', ssrEligible: 'N' },
    ],
    broken: [{ recordType: '06', castCurrentYear: 'N', castParticipatedGrade: '11', ssrEligible: 'Y' }],
    silent: [{ recordType: '06', castParticipatedGrade: '12', ssrEligible: 'Y' }],
  },
});
