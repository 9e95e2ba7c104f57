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
    facts: ['rfep-date'],
    when: 'rfepDate',
    must: 'elas = RFEP',
    breakage: {
      where: 'elas = EL and not rfepDate and elEntryDate < 2017-01-15',
      set: { rfepDate: '2017-01-15' },
    },
  }),
  recordRule({
    id: 'record/el-entry-date',
    title: 'An English learner entry date goes with acquisition status EL or RFEP',
    severity: 'warning',
    why: 'The date says that the student became an English learner, the status counts the student in another group.',
    fix: 'Correct the acquisition status or its dates in CALPADS.',
    source: '2016–17 fields 19, 22',
    facts: ['el-entry-date'],
    when: 'elEntryDate and not rfepDate',
    must: 'elas in (EL, RFEP)',
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
    when: 'elEntryDate and rfepDate',
    must: 'rfepDate >= elEntryDate',
    breakage: {
      where: 'elas = RFEP and elEntryDate and rfepDate',
      set: { elEntryDate: '2016-09-15', rfepDate: '2016-09-01' },
    },
  }),
];
