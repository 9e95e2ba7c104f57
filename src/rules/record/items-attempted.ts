import { type RecordRule, recordRule } from '../rule.js';
import { ofThisYear } from './causes.js';

/** Whether attemptedness agrees with the number of items attempted. */
export const itemsAttemptedRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/smarter-attemptedness-items',
    title: 'In Smarter Balanced records attemptedness agrees with the items attempted',
    severity: 'warning',
    why: 'Y needs an answer in the first part, P lacks answers in one part or both. Otherwise completion is counted wrongly.',
    fix: 'Compare attemptedness and numbers of items with TOMS.',
    source: '2016–17 fields 69, 184, 185',
    facts: [
      'smarter-attemptedness-items',
      'smarter-attemptedness-items-field-test',
      'smarter-attemptedness-p-items',
    ],
    cases: [
      {
        when: 'recordType in (01, 02) and attemptedness = Y and itemsAttempted1',
        must: 'itemsAttempted1 >= 1',
      },
      {
        when: 'recordType in (01, 02) and attemptedness = P and itemsAttempted1 >= 1 and itemsAttempted2',
        must: 'itemsAttempted2 = 0',
      },
    ],
    breakage: {
      where: 'recordType in (01, 02) and attemptedness = Y and includeIndicator = Y',
      set: { itemsAttempted1: '000' },
    },
  }),
  recordRule({
    id: 'record/smarter-attemptedness-performance-task',
    title:
      'In Smarter Balanced records attemptedness Y needs items of the performance task, N items in one part only',
    severity: 'warning',
    why: 'Y says that both parts were answered, N that the student took one of them. Otherwise completion is counted wrongly.',
    fix: 'Compare attemptedness and numbers of items with TOMS.',
    source: '2016–17 fields 69, 184, 185',
    // Later layouts say that students of a field test have no items in the performance task, and that tests which
    // were ended by force have N.
    facts: ['smarter-attemptedness-items'],
    cases: [
      {
        when: 'recordType in (01, 02) and attemptedness = Y and itemsAttempted2',
        must: 'itemsAttempted2 >= 1',
      },
      {
        when: 'recordType in (01, 02) and attemptedness = N and conditionCode != LOSS and itemsAttempted1 >= 1 and itemsAttempted2',
        must: 'itemsAttempted2 = 0',
      },
    ],
    breakage: {
      where: 'recordType in (01, 02) and attemptedness = Y and includeIndicator = Y',
      set: { itemsAttempted2: '000' },
    },
  }),
  recordRule({
    id: 'record/caa-attemptedness-items',
    title:
      'In CAA records attemptedness agrees with the items attempted: N none, P one to three, Y four or more',
    severity: 'warning',
    why: 'The number of items decides whether the student gets a score of their own or a fixed low one.',
    fix: 'Compare attemptedness and number of items with TOMS.',
    source: '2016–17 fields 68, 69, 184',
    facts: ['caa-attemptedness-items', 'inc0-no-items', 'inc1-few-items'],
    // INC0 and INC1 with a wrong attemptedness are reported by their own rules.
    cases: [
      {
        when: 'recordType in (03, 04) and attemptedness = N and conditionCode != INC1 and itemsAttempted1',
        must: 'itemsAttempted1 = 0',
      },
      {
        when: 'recordType in (03, 04) and attemptedness = P and conditionCode != INC0 and itemsAttempted1',
        must: 'itemsAttempted1 between 1 and 3',
      },
      {
        when: 'recordType in (03, 04) and attemptedness = Y and conditionCode not in (INC0, INC1) and itemsAttempted1',
        must: 'itemsAttempted1 >= 4',
      },
    ],
    breakage: {
      where: 'recordType in (03, 04) and attemptedness = Y and includeIndicator = Y',
      set: { itemsAttempted1: '002' },
    },
  }),
  recordRule({
    id: 'record/sts-attemptedness-items',
    title: 'In STS records attemptedness agrees with the items attempted: N none, Y five or more',
    severity: 'warning',
    why: 'The number of answers decides whether the test counts as completed.',
    fix: 'Compare attemptedness and number of items with TOMS.',
    source: '2016–17 fields 69, 184',
    facts: ['sts-attemptedness-items'],
    cases: [
      {
        when: 'recordType in (07, 08) and attemptedness = N and conditionCode != INC and itemsAttempted1',
        must: 'itemsAttempted1 = 0',
      },
      {
        when: 'recordType in (07, 08) and attemptedness = Y and conditionCode not in (T, INC) and itemsAttempted1',
        must: 'itemsAttempted1 >= 5',
      },
    ],
    breakage: {
      where: 'recordType in (07, 08) and attemptedness = Y and includeIndicator = Y',
      set: { itemsAttempted1: '003' },
    },
  }),
  recordRule({
    id: 'record/science-attemptedness-items',
    title: 'In CAST and CSA records attemptedness Y needs an item attempted, P none',
    severity: 'warning',
    why: 'The number of answers decides whether the test counts as completed.',
    fix: 'Compare attemptedness and number of items with TOMS.',
    source: '2018–19 fields 1, 90, 246',
    facts: ['science-attemptedness-items'],
    cases: [
      {
        when: `recordType in (06, 09) and attemptedness = Y and itemsAttempted1 and ${ofThisYear}`,
        must: 'itemsAttempted1 >= 1',
      },
      {
        when: `recordType in (06, 09) and attemptedness = P and itemsAttempted1 and ${ofThisYear}`,
        must: 'itemsAttempted1 = 0',
      },
    ],
    breakage: {
      where: `recordType in (06, 09) and attemptedness = Y and itemsAttempted1 and ${ofThisYear}`,
      set: { itemsAttempted1: '000' },
    },
  }),
  recordRule({
    id: 'record/caa-science-attemptedness-items',
    title: 'In CAA for Science records attemptedness Y needs an item attempted, P none',
    severity: 'warning',
    why: 'The number of answers decides whether the test counts as completed.',
    fix: 'Compare attemptedness and numbers of items with TOMS.',
    source: '2018–19 fields 1, 90, 246–248',
    facts: ['caa-science-attemptedness-items'],
    cases: [
      {
        when: 'recordType = 05 and attemptedness = Y and itemsAttempted1 and itemsAttempted2 and itemsAttempted3',
        must: 'itemsAttempted1 + itemsAttempted2 + itemsAttempted3 >= 1',
      },
      {
        when: 'recordType = 05 and attemptedness = P and itemsAttempted1 and itemsAttempted2 and itemsAttempted3',
        must: 'itemsAttempted1 + itemsAttempted2 + itemsAttempted3 = 0',
      },
    ],
    breakage: {
      where:
        'recordType = 05 and attemptedness = Y and itemsAttempted1 and itemsAttempted2 and itemsAttempted3',
      set: { itemsAttempted1: '000', itemsAttempted2: '000', itemsAttempted3: '000' },
    },
  }),
];
