import { type RuleTable, testRuleTables } from '../../../test/rule-table.js';
import { includeIndicatorRules } from './include-indicator.js';

const y = { recordType: '01', includeIndicator: 'Y' };
const t = { recordType: '01', includeIndicator: 'T' };
const n = { recordType: '01', includeIndicator: 'N' };
const e = { recordType: '01', includeIndicator: 'E' };
const changed = { recordType: '01', unlistedResourceConstructChange: 'Y' };

/** Causes that decide the include indicator, so that the weaker rules keep silent. */
const causes = [
  { unlistedResourceConstructChange: 'Y' },
  { opportunityStatus1: 'I' },
  { opportunityStatus2: 'I' },
] as const;

const tables: Record<string, RuleTable> = {
  'record/include-from-condition-code': {
    holds: [
      { recordType: '01', conditionCode: 'C', includeIndicator: 'R' },
      { recordType: '01', conditionCode: 'LOSS', includeIndicator: 'T' },
      { recordType: '01', conditionCode: 'NEL', includeIndicator: 'E' },
      { recordType: '02', conditionCode: 'NT', includeIndicator: 'N' },
      { recordType: '03', conditionCode: 'INC0', includeIndicator: 'Y' },
      { recordType: '04', conditionCode: 'SCL', includeIndicator: 'N' },
      { recordType: '05', conditionCode: 'PGE', includeIndicator: 'N' },
      { recordType: '08', conditionCode: 'T', includeIndicator: 'T' },
      { recordType: '08', conditionCode: 'NE', includeIndicator: 'N' },
    ],
    broken: [
      { recordType: '01', conditionCode: 'PGE', includeIndicator: 'Y' },
      { recordType: '01', conditionCode: 'LOSS', includeIndicator: 'Y' },
      { recordType: '01', conditionCode: 'LOSS', includeIndicator: 'R' },
      { recordType: '03', conditionCode: 'INC1', includeIndicator: 'N' },
      { recordType: '03', conditionCode: 'SCL', includeIndicator: 'Y' },
      { recordType: '08', conditionCode: 'INC', includeIndicator: 'N' },
      { recordType: '01', conditionCode: 'LOSS', includeIndicator: 'Y', opportunityStatus1: 'I' },
    ],
    silent: [
      { recordType: '01', includeIndicator: 'Y' },
      { recordType: '01', conditionCode: 'LOSS', includeIndicator: 'R', opportunityStatus2: 'I' },
      { ...changed, conditionCode: 'LOSS', includeIndicator: 'R' },
    ],
  },
  'record/include-y-attemptedness': {
    holds: [
      { ...y, attemptedness: 'Y' },
      { ...y, recordType: '08', attemptedness: 'Y' },
    ],
    broken: [
      { ...y, attemptedness: 'P' },
      { ...y, attemptedness: 'N' },
      { ...y, recordType: '03', attemptedness: 'P' },
      { ...y, attemptedness: '' },
    ],
    silent: [
      { ...y, recordType: '03', attemptedness: 'N', conditionCode: 'INC0' },
      { ...y, recordType: '04', attemptedness: 'P', conditionCode: 'INC1' },
      { ...y, attemptedness: 'P', conditionCode: 'LOSS' },
      { ...t, attemptedness: 'P' },
    ],
  },
  'record/include-e-nel': {
    broken: [e, { ...e, recordType: '03' }],
    silent: [
      { ...e, conditionCode: 'NEL' },
      n,
      { ...e, recordType: '02' },
      ...causes.map((cause) => ({ ...e, ...cause })),
    ],
  },
  'record/include-e-not-mathematics': {
    holds: [{ ...n, recordType: '02' }],
    broken: [
      { ...e, recordType: '02' },
      { ...e, recordType: '04' },
    ],
    silent: [
      e,
      { ...e, recordType: '02', conditionCode: 'NT' },
      ...causes.map((cause) => ({ ...e, recordType: '02', ...cause })),
    ],
  },
  'record/include-t-smarter': {
    holds: [
      { ...t, attemptedness: 'P' },
      { ...t, recordType: '02', attemptedness: 'P' },
    ],
    broken: [
      { ...t, attemptedness: 'Y' },
      { ...t, recordType: '02', attemptedness: '' },
    ],
    silent: [
      { ...t, attemptedness: 'Y', conditionCode: 'LOSS' },
      { ...t, attemptedness: 'N' },
      { ...y, attemptedness: 'Y' },
      { ...t, recordType: '08' },
      ...causes.map((cause) => ({ ...t, attemptedness: 'Y', ...cause })),
    ],
  },
  'record/partial-include-t': {
    holds: [{ ...t, attemptedness: 'P' }],
    broken: [{ ...n, attemptedness: 'P' }],
    silent: [
      { ...n, attemptedness: 'P', conditionCode: 'NT' },
      { ...y, attemptedness: 'P' },
      { ...n, attemptedness: 'N' },
      { ...n, recordType: '03', attemptedness: 'P' },
      ...causes.map((cause) => ({ ...n, attemptedness: 'P', ...cause })),
    ],
  },
  'record/one-part-include-n': {
    holds: [{ ...n, attemptedness: 'N' }],
    broken: [{ ...t, attemptedness: 'N' }],
    silent: [
      { ...n, attemptedness: 'N', conditionCode: 'NT' },
      { ...y, attemptedness: 'N' },
      { ...t, attemptedness: 'P' },
      { ...t, recordType: '08', attemptedness: 'N' },
      ...causes.map((cause) => ({ ...t, attemptedness: 'N', ...cause })),
    ],
  },
};

testRuleTables(includeIndicatorRules, tables);
