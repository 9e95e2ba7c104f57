import { type RuleTable, testRuleTables } from '../../../test/rule-table.js';
import { includeCauseRules } from './include-cause.js';

const t = { recordType: '01', includeIndicator: 'T' };
const n = { recordType: '01', includeIndicator: 'N' };

/** Causes that decide the include indicator, so that the weaker rules keep silent. */
const causes = [
  { unlistedResourceConstructChange: 'Y' },
  { opportunityStatus1: 'I' },
  { opportunityStatus2: 'I' },
] as const;

const tables: Record<string, RuleTable> = {
  'record/include-t-sts': {
    broken: [{ ...t, recordType: '08' }],
    silent: [
      { ...t, recordType: '08', conditionCode: 'T' },
      { ...t, recordType: '08', conditionCode: 'INC' },
      { ...n, recordType: '08' },
      t,
    ],
  },
  'record/include-t-cast-start': {
    holds: [{ ...t, recordType: '06', testStartDate1: '2017-05-10' }],
    broken: [{ ...t, recordType: '06' }],
    silent: [
      { ...t, recordType: '05' },
      { ...n, recordType: '06' },
      { ...t, recordType: '06', conditionCode: 'NT' },
    ],
  },
  'record/include-n-cause': {
    broken: [n, { ...n, attemptedness: 'N' }, { ...n, recordType: '03' }, { ...n, recordType: '05' }],
    silent: [
      { ...n, conditionCode: 'PGE' },
      { ...n, recordType: '04', conditionCode: 'SCL' },
      { ...n, recordType: '08' },
      { ...n, attemptedness: 'P' },
      t,
      ...causes.map((cause) => ({ ...n, ...cause })),
    ],
  },
  'record/include-t-science': {
    layout: '2019-20',
    holds: [{ recordType: '06', includeIndicator: 'T', attemptedness: 'P' }],
    broken: [{ recordType: '06', includeIndicator: 'T', attemptedness: 'Y' }],
    silent: [
      { recordType: '06', includeIndicator: 'T', attemptedness: 'Y', conditionCode: 'LOSS' },
      { recordType: '01', includeIndicator: 'T', attemptedness: 'Y' },
      { recordType: '06', includeIndicator: 'Y', attemptedness: 'Y' },
    ],
  },
  'record/include-t-caa-science': {
    layout: '2018-19',
    holds: [
      { recordType: '05', includeIndicator: 'T', attemptedness: 'P' },
      { recordType: '05', includeIndicator: 'T', attemptedness: 'Y' },
    ],
    broken: [
      { recordType: '05', includeIndicator: 'T', attemptedness: 'N' },
      { recordType: '05', includeIndicator: 'T' },
    ],
    silent: [
      { recordType: '05', includeIndicator: 'N', attemptedness: 'N' },
      { recordType: '05', includeIndicator: 'T', conditionCode: 'NT' },
    ],
  },
  'record/include-n-caa-science': {
    layout: '2018-19',
    holds: [{ recordType: '05', includeIndicator: 'N', attemptedness: 'N' }],
    broken: [
      { recordType: '05', includeIndicator: 'N', attemptedness: 'Y' },
      { recordType: '05', includeIndicator: 'N', attemptedness: 'P', conditionCode: 'NT' },
    ],
    silent: [
      { recordType: '05', includeIndicator: 'N' },
      { recordType: '05', includeIndicator: 'N', attemptedness: 'P', conditionCode: 'PGE' },
    ],
  },
  'record/science-partial-include-t': {
    layout: '2021-22',
    holds: [{ recordType: '06', attemptedness: 'P', includeIndicator: 'T' }],
    broken: [
      { recordType: '06', attemptedness: 'P', includeIndicator: 'N' },
      { recordType: '09', attemptedness: 'P', includeIndicator: 'N' },
    ],
    silent: [
      { recordType: '06', attemptedness: 'P', includeIndicator: 'R' },
      { recordType: '06', attemptedness: 'P', includeIndicator: 'N', conditionCode: 'PGE' },
      { recordType: '05', attemptedness: 'P', includeIndicator: 'N' },
    ],
  },
  'record/science-not-attempted-include-n': {
    layout: '2021-22',
    holds: [{ recordType: '06', attemptedness: 'N', includeIndicator: 'N' }],
    broken: [{ recordType: '06', attemptedness: 'N', includeIndicator: 'T' }],
    silent: [
      { recordType: '06', attemptedness: 'N', includeIndicator: 'T', conditionCode: 'LOSS' },
      { recordType: '06', attemptedness: 'P', includeIndicator: 'T' },
      { recordType: '06', attemptedness: 'N', includeIndicator: 'Y' },
    ],
  },
  'record/csa-nt-include': {
    layout: '2021-22',
    holds: [
      { recordType: '09', conditionCode: 'NT', includeIndicator: 'N' },
      { recordType: '09', conditionCode: 'NT', includeIndicator: 'T' },
    ],
    broken: [{ recordType: '09', conditionCode: 'NT', includeIndicator: 'Y' }],
    silent: [
      { recordType: '06', conditionCode: 'NT', includeIndicator: 'Y' },
      { recordType: '09', conditionCode: 'NT', includeIndicator: 'R', opportunityStatus1: 'I' },
    ],
  },
  'record/include-r-cause': {
    layout: '2020-21',
    holds: [
      { recordType: '01', includeIndicator: 'R', unlistedResourceConstructChange: 'Y' },
      { recordType: '01', includeIndicator: 'R', opportunityStatus2: 'I' },
    ],
    broken: [{ recordType: '01', includeIndicator: 'R' }],
    silent: [
      { recordType: '01', includeIndicator: 'R', scaleScore: '2500' },
      { recordType: '01', includeIndicator: 'R', conditionCode: 'PGE' },
      { recordType: '01', includeIndicator: 'N' },
    ],
  },
  'record/include-y-score': {
    layout: '2018-19',
    holds: [{ recordType: '01', includeIndicator: 'Y', scaleScore: '2500' }],
    broken: [{ recordType: '02', includeIndicator: 'Y' }],
    silent: [
      { recordType: '06', includeIndicator: 'Y' },
      { recordType: '03', includeIndicator: 'Y', conditionCode: 'INC0' },
      { recordType: '01', includeIndicator: 'T' },
    ],
  },
};

testRuleTables(includeCauseRules, tables);
