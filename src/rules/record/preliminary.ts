import { type RecordRule, recordRule } from '../rule.js';

/** The preliminary indicators of CAA for Science and CSA, which 2019–20 has in a file of their own. */
export const preliminaryRules: readonly RecordRule[] = [
  recordRule({
    id: 'record/preliminary-condition-include',
    title: 'The condition code fixes the include indicator',
    severity: 'error',
    why: 'The include indicator decides whether a student counts as tested; a wrong one falsifies participation.',
    fix: 'Check the condition code in TOMS. INC0 and INC1 give Y, all others a blank.',
    source: '2019–20 fields 100, 105',
    facts: ['condition-inc-include', 'condition-others-include-blank'],
    cases: [
      { when: 'conditionCodes in (INC0, INC1)', must: 'includeIndicator = Y' },
      { when: 'conditionCodes in (LOSS, NER, NT, NTE, PGE)', must: 'not includeIndicator' },
    ],
    breakage: {
      where: 'conditionCodes in (NT, NTE, PGE) and not includeIndicator',
      set: { includeIndicator: 'Y' },
    },
  }),
  recordRule({
    id: 'record/preliminary-items',
    title: 'The items answered fit the condition code',
    severity: 'error',
    why: 'The code says how many items were answered at most.',
    fix: 'Compare condition code and items with TOMS.',
    source: '2019–20 fields 100, 101, 283',
    facts: ['inc0-no-items', 'inc1-few-items', 'loss-items'],
    cases: [
      {
        when: 'conditionCodes = INC0 and totalNumberOfItemsAnswered',
        must: 'totalNumberOfItemsAnswered = 0',
      },
      {
        when: 'conditionCodes = INC1 and totalNumberOfItemsAnswered',
        must: 'totalNumberOfItemsAnswered between 1 and 3',
      },
      {
        when: 'conditionCodes = LOSS and totalNumberOfItemsAnswered',
        must: 'totalNumberOfItemsAnswered <= 9',
      },
    ],
    breakage: {
      where: 'conditionCodes = INC1 and totalNumberOfItemsAnswered and totalNumberOfItems > 6',
      set: { totalNumberOfItemsAnswered: '5' },
    },
  }),
  recordRule({
    id: 'record/preliminary-not-tested',
    title: 'A student who did not test has no opportunity, dates or items',
    severity: 'warning',
    why: 'The condition code says that the student did not test.',
    fix: 'Check in TOMS whether the student tested.',
    source: '2019–20 preliminary indicators, fields 9, 13, 16, 18, 20, 22–28, 30–35, 37–42, 44–49, 51, 53–56',
    facts: ['blank-if-not-tested'],
    when: 'conditionCodes in (NTE, PGE)',
    must: 'not any(opportunityId*, testStartDate*, testCompletionDate*, totalNumberOfItemsAnswered)',
    breakage: {
      where: 'conditionCodes in (NTE, PGE)',
      set: { totalNumberOfItemsAnswered: '3', totalNumberOfItems: '40' },
    },
  }),
  recordRule({
    id: 'record/preliminary-items-of-tested',
    title: 'A completed test has the numbers of items answered and of all items',
    severity: 'error',
    why: 'Without them the percent correct cannot be checked.',
    fix: 'Download the file again; check that no column was emptied.',
    source: '2019–20 preliminary indicators, fields 15, 17, 19, 21, 53, 54',
    facts: ['items-for-tested'],
    when: 'opportunityStatus1 = C',
    must: 'totalNumberOfItemsAnswered and totalNumberOfItems',
    breakage: {
      where: 'opportunityStatus1 = C and totalNumberOfItems and not overallPercentCorrect',
      set: { totalNumberOfItems: '', totalNumberOfItemsAnswered: '' },
    },
  }),
  recordRule({
    id: 'record/preliminary-items-together',
    title: 'Items answered and all items are filled together, the percent correct only with them',
    severity: 'warning',
    why: 'The percent is of these items.',
    fix: 'Download the file again; check that no column was emptied.',
    source: '2019–20 preliminary indicators, fields 53–55',
    facts: ['item-totals-together'],
    cases: [
      { when: 'totalNumberOfItemsAnswered and opportunityStatus1 != C', must: 'totalNumberOfItems' },
      { when: 'totalNumberOfItems and opportunityStatus1 != C', must: 'totalNumberOfItemsAnswered' },
      { when: 'overallPercentCorrect and opportunityStatus1 != C', must: 'totalNumberOfItems' },
    ],
    breakage: {
      where: 'opportunityStatus1 != C and totalNumberOfItems and totalNumberOfItemsAnswered',
      set: { totalNumberOfItems: '', overallPercentCorrect: '' },
    },
  }),
  recordRule({
    id: 'record/preliminary-items-within-total',
    title: 'No more items are answered than there are',
    severity: 'error',
    why: 'One of the two numbers is wrong.',
    fix: 'Compare the numbers with TOMS.',
    source: '2019–20 preliminary indicators, fields 53, 54',
    facts: ['items-answered-within-total'],
    when: 'totalNumberOfItemsAnswered and totalNumberOfItems',
    must: 'totalNumberOfItemsAnswered <= totalNumberOfItems',
    breakage: {
      where: 'totalNumberOfItemsAnswered > 3 and not conditionCodes',
      set: { totalNumberOfItems: '3' },
    },
  }),
  recordRule({
    id: 'record/preliminary-results-of-submitted',
    title: 'Percent correct and indicator stand in records of tests that were submitted',
    severity: 'warning',
    why: 'A result needs a test.',
    fix: 'Check in TOMS whether the student tested.',
    source: '2019–20 preliminary indicators, fields 15, 17, 19, 21, 55, 56',
    facts: ['results-for-submitted'],
    when: 'overallPercentCorrect or preliminaryIndicatorCaaScienceOnly',
    must: 'any(opportunityStatus*)',
    field: 'overallPercentCorrect',
    breakage: {
      where: 'recordType = 05 and not any(opportunityStatus*)',
      set: { preliminaryIndicatorCaaScienceOnly: '2' },
    },
  }),
];
