import { type RecordRule, recordRule } from '../../rule.js';

const source = 'Data Dictionary for the California Educator Reporting System, 2021; samples';

/** School years, by the year in which they end. */
const years = Array.from({ length: 25 }, (_, index) => 2011 + index);

/** How the months of a school year begin a date: July of the one year to July of the next. */
const monthsOf = (end: number) => [
  ...['07', '08', '09', '10', '11', '12'].map((month) => `${end - 1}-${month}-`),
  ...['01', '02', '03', '04', '05', '06', '07'].map((month) => `${end}-${month}-`),
];

const beginsWith = (beginnings: readonly string[]) =>
  beginnings.map((beginning) => `submitDateTime like '${beginning}*'`).join(' or ');

/** The school year beside the day of submission, and the status of English learners. */
export const cersYearRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/cers-school-year',
    title: 'The test was submitted in the school year of the row, which is written as its two years',
    severity: 'warning',
    why: 'The result is counted in another year.',
    fix: 'Compare the row with the reporting system; a spreadsheet may have changed the day.',
    source,
    facts: ['cers-school-year-of-date', 'cers-school-year-form'],
    cases: [
      ...years.map((year) => ({
        when: `schoolYear = ${year} and submitDateTime like '20*-*-*'`,
        must: beginsWith(monthsOf(year)),
        field: 'submitDateTime',
      })),
      ...years.map((year) => ({
        when: `schoolYear = '${year - 1}-${String(year).slice(2)}' and submitDateTime like '*, 20*'`,
        must: `submitDateTime like '*, ${year - 1}' or submitDateTime like '*, ${year}'`,
        field: 'submitDateTime',
      })),
      {
        when: 'status and schoolYear',
        must: Array.from(
          { length: 10 },
          (_, digit) => `schoolYear like '*${digit}-*${(digit + 1) % 10}'`,
        ).join(' or '),
        field: 'schoolYear',
      },
    ],
    breakage: { where: 'submitDateTime', set: { schoolYear: '2012-13' } },
    otherBreakages: [{ where: 'submitDateTime', set: { schoolYear: '2013' } }],
  }),
  recordRule({
    id: 'record/cers-learner-status',
    title: 'LEPStatus is Yes for English learners and No for the others',
    severity: 'warning',
    why: 'The result is counted in another student group.',
    fix: 'Check the status of the student in CALPADS.',
    source,
    facts: ['cers-lep-with-elas'],
    cases: [
      { when: 'elStatus = Yes and elas', must: 'elas in (EL, ADEL)' },
      { when: 'elStatus = No and elas', must: 'elas not in (EL, ADEL)' },
    ],
    breakage: { where: 'elas = EO', set: { elStatus: 'Yes' } },
  }),
];
