import { expect, test } from 'vitest';
import { testRuleTables } from '../../../test/rule-table.js';
import { basisOf } from '../../../test/support/basis.js';
import { loadLayout } from '../../layout/catalog.js';
import { SnapshotDeriver } from '../../snapshot/derive.js';
import { judgeRecord } from '../judge.js';
import { snapshotRules } from './index.js';

const layout = loadLayout('2016-17');
const deriver = new SnapshotDeriver(layout, basisOf(layout, { downloadedOn: '2017-08-31' }));

/** Closed on the day before the extract: the demographics are those of June 17. */
const closed = { recordType: '01', windowStart1: '2017-04-03', windowEnd1: '2017-06-17' };
/** Open on the day of the extract: the demographics are those of June 18. */
const open = { recordType: '01', windowStart1: '2017-04-03', windowEnd1: '2017-07-14' };
const graded = { recordType: '01', gradeAssessed: '05' };
const alternate = { recordType: '03', scaleScore: '345' };

testRuleTables(
  snapshotRules,
  {
    'snapshot/date-after-source': {
      holds: [
        { ...closed, rfepDate: '2017-06-17' },
        { ...open, rfepDate: '2017-06-18' },
        { ...closed, dateOfBirth: '2008-01-31', elEntryDate: '2015-08-15', usSchoolEntryDate: '2015-08-15' },
      ],
      broken: [
        { ...closed, rfepDate: '2017-06-18' },
        { ...open, rfepDate: '2017-06-19' },
        { ...closed, elEntryDate: '2017-06-18' },
        { ...closed, usSchoolEntryDate: '2017-06-18' },
        { ...closed, dateOfBirth: '2018-01-31' },
      ],
      silent: [closed, { recordType: '01', rfepDate: '2017-09-01' }],
    },
    'snapshot/grade-after-source': {
      holds: [
        { ...graded, calpadsGrade: '05' },
        { ...graded, calpadsGrade: '06' },
        { ...graded, gradeAssessed: '11', calpadsGrade: '12' },
      ],
      broken: [
        { ...graded, calpadsGrade: '04' },
        { ...graded, calpadsGrade: '07' },
      ],
      silent: [
        graded,
        { ...graded, calpadsGrade: 'UE' },
        { ...graded, recordType: '03', calpadsGrade: '09', conditionCode: 'SCL' },
        { recordType: '01', gradeAssessed: '09', calpadsGrade: '01' },
      ],
    },
    'snapshot/exited-before-extract': {
      holds: [
        { recordType: '01', exitDate: '2017-06-18' },
        { recordType: '01', exitDate: '2017-06-30' },
      ],
      broken: [{ recordType: '01', exitDate: '2017-06-17' }],
      silent: [{ recordType: '01' }],
    },
    'snapshot/exit-after-updates': {
      holds: [{ recordType: '01', exitDate: '2017-07-01', removedFromCalpadsDate: '2017-07-01' }],
      broken: [
        { recordType: '01', exitDate: '2017-07-02' },
        { recordType: '01', removedFromCalpadsDate: '2017-07-02' },
      ],
      silent: [{ recordType: '01' }],
    },
    'snapshot/test-after-extract': {
      holds: [{ recordType: '01', testStartDate1: '2017-06-18', testStartDate2: '2017-06-18' }],
      broken: [
        { recordType: '01', testStartDate1: '2017-06-19' },
        { recordType: '01', testStartDate2: '2017-06-19' },
      ],
      silent: [{ recordType: '01', testCompletionDate1: '2017-07-20' }],
    },
    'snapshot/window-missing': {
      broken: [
        { recordType: '01', testStartDate1: '2017-05-02' },
        { recordType: '06', testStartDate1: '2017-05-02' },
      ],
      silent: [
        { ...closed, testStartDate1: '2017-05-02' },
        {
          recordType: '01',
          testStartDate1: '2017-05-02',
          windowStart2: '2017-04-03',
          windowEnd2: '2017-06-02',
        },
        { recordType: '01', testStartDate1: '2017-05-02', windowStart1: '2017-04-03' },
        { recordType: '01' },
      ],
    },
    'snapshot/result-before-delivery': {
      broken: [alternate, { ...alternate, recordType: '04' }],
      silent: [
        { ...alternate, scaleScore: '' },
        { ...alternate, recordType: '01', scaleScore: '2450' },
      ],
    },
  },
  (row) => deriver.derive(row, 1),
);

function judge(id: string, values: Readonly<Record<string, string>>, changes: Parameters<typeof basisOf>[1]) {
  const [rule] = snapshotRules.filter((candidate) => candidate.id === id);
  const other = new SnapshotDeriver(layout, basisOf(layout, changes));
  return judgeRecord(layout, rule, values, (row) => other.derive(row, 1));
}

test.each([
  ['2017-08-31', 'broken'],
  ['2017-09-01', 'not-applicable'],
  ['2018-01-31', 'not-applicable'],
])('scores of the alternate assessments in a file that was downloaded on %s: %s', (downloadedOn, verdict) => {
  expect(judge('snapshot/result-before-delivery', alternate, { downloadedOn })).toBe(verdict);
});

test.each([
  ['enrolled', 'broken'],
  ['tested', 'not-applicable'],
  [undefined, 'broken'],
] as const)('a student who left, in a file by %s: %s', (variant, verdict) => {
  const left = { recordType: '01', exitDate: '2017-02-01' };
  expect(judge('snapshot/exited-before-extract', left, { variant })).toBe(verdict);
});

test('a window that the user gives is none that is missing', () => {
  const started = { recordType: '01', testStartDate1: '2017-05-02' };
  const windows = [{ origin: 'option', endOf: () => 20170602 }] as const;
  expect(judge('snapshot/window-missing', started, { windows })).toBe('holds');
});
