import { type RecordRule, recordRule } from '../rule.js';

const severalRaces =
  'count(americanIndianOrAlaskaNative = Yes, asian = Yes, nativeHawaiianOrPacificIslander = Yes, filipino = Yes, blackOrAfricanAmerican = Yes, white = Yes) >= 2';

const anyYes =
  'hispanicOrLatino = Yes or americanIndianOrAlaskaNative = Yes or asian = Yes or nativeHawaiianOrPacificIslander = Yes or filipino = Yes or blackOrAfricanAmerican = Yes or white = Yes or twoOrMoreRaces = Yes';

/** Reporting ethnicity and the answers that it is derived from. */
export const ethnicityRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/ethnicity-source',
    title: 'The reporting ethnicity is one for which the student answered Yes',
    severity: 'error',
    why: 'The student is counted in a group to which, by their own record, they do not belong.',
    fix: 'Correct race and ethnicity in CALPADS, or download the file again if a column was moved.',
    source: '2016–17 fields 26–32, 34',
    facts: ['reporting-ethnicity-source', 'reporting-ethnicity-derived', 'reporting-ethnicity-blank'],
    cases: [
      { when: 'reportingEthnicity = 100', must: 'americanIndianOrAlaskaNative = Yes' },
      { when: 'reportingEthnicity = 200', must: 'asian = Yes' },
      { when: 'reportingEthnicity = 300', must: 'nativeHawaiianOrPacificIslander = Yes' },
      { when: 'reportingEthnicity = 400', must: 'filipino = Yes' },
      { when: 'reportingEthnicity = 500', must: 'hispanicOrLatino = Yes' },
      { when: 'reportingEthnicity = 600', must: 'blackOrAfricanAmerican = Yes' },
      { when: 'reportingEthnicity = 700', must: 'white = Yes' },
    ],
    breakage: {
      where: `reportingEthnicity in (100, 300, 400, 600, 700) and asian != Yes and hispanicOrLatino != Yes and twoOrMoreRaces != Yes and not ${severalRaces}`,
      set: { reportingEthnicity: '200' },
    },
  }),
  recordRule({
    id: 'record/ethnicity-two-or-more',
    title: 'Reporting ethnicity 800 comes from two or more races',
    severity: 'warning',
    why: 'The student is counted as of two or more races and has answered Yes to fewer.',
    fix: 'Correct race and ethnicity in CALPADS.',
    source: '2016–17 fields 27–34',
    facts: [
      'reporting-ethnicity-two-or-more',
      'reporting-ethnicity-derived',
      'reporting-ethnicity-blank',
      'ethnicity-none-given',
    ],
    when: 'reportingEthnicity = 800',
    must: `twoOrMoreRaces = Yes or ${severalRaces}`,
    breakage: {
      where: `reportingEthnicity and hispanicOrLatino != Yes and twoOrMoreRaces != Yes and not ${severalRaces}`,
      set: { reportingEthnicity: '800' },
    },
  }),
  recordRule({
    id: 'record/ethnicity-present',
    title: 'With a Yes to race or ethnicity the reporting ethnicity is filled',
    severity: 'warning',
    why: 'The student is missing from every ethnic group.',
    fix: 'Download the file again; check that the column was not emptied.',
    source: '2016–17 fields 26–34',
    facts: ['reporting-ethnicity-present'],
    when: anyYes,
    must: 'reportingEthnicity',
    breakage: {
      where: `reportingEthnicity and (${anyYes})`,
      set: { reportingEthnicity: '' },
    },
  }),
  recordRule({
    id: 'record/ethnicity-hispanic',
    title: 'A student who is Hispanic or Latino is reported as such, whatever the races',
    severity: 'warning',
    why: 'The student is counted by race, where the state counts by ethnicity.',
    fix: 'Compare race and ethnicity with CALPADS.',
    source: '2018–19 fields 31, 39; the order is not printed',
    facts: ['reporting-ethnicity-hispanic', 'reporting-ethnicity-order'],
    when: 'hispanicOrLatino = Yes and reportingEthnicity',
    must: 'reportingEthnicity = 500',
    breakage: {
      where: 'hispanicOrLatino = Yes and reportingEthnicity = 500',
      set: { reportingEthnicity: '700', white: 'Yes' },
    },
  }),
  recordRule({
    id: 'record/ethnicity-several-races',
    title: 'A student of several races who is not Hispanic or Latino is reported as of two or more races',
    severity: 'warning',
    why: 'The student is counted in one of the races only.',
    fix: 'Compare race and ethnicity with CALPADS.',
    source: '2019–20 fields 31–39',
    facts: ['reporting-ethnicity-order', 'reporting-ethnicity-several-races'],
    when: `${severalRaces} and hispanicOrLatino != Yes and reportingEthnicity`,
    must: 'reportingEthnicity = 800',
    breakage: {
      where: 'hispanicOrLatino != Yes and reportingEthnicity = 700',
      set: { asian: 'Yes' },
    },
  }),
];
