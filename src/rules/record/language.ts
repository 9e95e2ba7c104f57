import { type RecordRule, recordRule } from '../rule.js';

/** English acquisition status and its dates. */
export const languageRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/rfep-date',
    title: 'An RFEP date goes with acquisition status RFEP',
    severity: 'warning',
    why: 'The date says that the student was reclassified, the status counts the student in another group.',
    fix: 'Correct the acquisition status or its dates in CALPADS.',
    source: '2016–17 fields 20, 22',
    facts: ['rfep-date', 'rfep-date-exactly'],
    cases: [
      { when: 'rfepDate', must: 'elas = RFEP' },
      { when: 'elExitDate', must: 'elas = RFEP' },
    ],
    breakage: {
      where: 'elas = EL and not rfepDate and elEntryDate < 2017-01-15',
      set: { rfepDate: '2017-01-15' },
    },
    otherBreakages: [
      {
        where: 'elas = EL and not elExitDate and elEntryDate < 2017-01-15',
        set: { elExitDate: '2017-01-15' },
      },
    ],
  }),
  recordRule({
    id: 'record/el-entry-date',
    title: 'An English learner entry date goes with acquisition status EL or RFEP',
    severity: 'warning',
    why: 'The date says that the student became an English learner, the status counts the student in another group.',
    fix: 'Correct the acquisition status or its dates in CALPADS.',
    source: '2016–17 fields 19, 22',
    facts: ['el-entry-date', 'el-entry-date-exactly'],
    when: 'elEntryDate and not rfepDate and not elExitDate',
    must: 'elas in (ADEL, EL, RFEP)',
    breakage: {
      where: 'elas = EO and not elEntryDate and not rfepDate',
      set: { elEntryDate: '2016-09-01' },
    },
  }),
  recordRule({
    id: 'record/el-dates-order',
    title: 'A student is not reclassified before becoming an English learner',
    severity: 'warning',
    why: 'At least one of the two dates is wrong.',
    fix: 'Correct the dates in CALPADS.',
    source: '2016–17 fields 19, 20',
    facts: ['el-dates-order'],
    cases: [
      { when: 'elEntryDate and rfepDate', must: 'rfepDate >= elEntryDate' },
      { when: 'elEntryDate and elExitDate', must: 'elExitDate >= elEntryDate' },
    ],
    breakage: {
      where: 'elas = RFEP and elEntryDate and rfepDate',
      set: { elEntryDate: '2016-09-15', rfepDate: '2016-09-01' },
    },
    otherBreakages: [
      {
        where: 'elas = RFEP and not rfepDate',
        set: { elEntryDate: '2016-09-15', elExitDate: '2016-09-01' },
      },
    ],
  }),
  recordRule({
    id: 'record/rfep-date-present',
    title: 'A student with acquisition status RFEP has an RFEP date',
    severity: 'warning',
    why: 'Without the date nobody can tell for how long the student is to be monitored.',
    fix: 'Enter the reclassification date in CALPADS.',
    source: '2018–19 fields 21, 23',
    facts: ['rfep-date-exactly'],
    when: 'elas = RFEP',
    must: 'rfepDate',
    breakage: { where: 'elas = RFEP and rfepDate', set: { rfepDate: '' } },
  }),
  recordRule({
    id: 'record/el-entry-date-present',
    title: 'A student with acquisition status EL has an English learner entry date',
    severity: 'warning',
    why: 'Without the date nobody can tell for how long the student has been an English learner.',
    fix: 'Enter the date in CALPADS.',
    source: '2018–19 fields 19, 20, 23',
    facts: ['el-entry-date-present', 'el-entry-date-exactly'],
    when: 'elas = EL',
    must: 'elEntryDate',
    breakage: { where: 'elas = EL and elEntryDate and conditionCode != NEL', set: { elEntryDate: '' } },
  }),
  recordRule({
    id: 'record/el-status',
    title: 'The English learner status follows from the acquisition status',
    severity: 'warning',
    why: 'The two fields count the student in different groups.',
    fix: 'Correct the acquisition status in CALPADS, or download the file again if a column was moved.',
    source: '2018–19 fields 19, 23',
    facts: ['el-status-elas'],
    cases: [
      { when: 'elas = EL and elStatus', must: 'elStatus = Yes' },
      { when: 'elas in (EO, IFEP, RFEP) and elStatus', must: 'elStatus = No' },
    ],
    breakage: { where: 'elas = EL and elStatus = Yes', set: { elStatus: 'No' } },
  }),
];
