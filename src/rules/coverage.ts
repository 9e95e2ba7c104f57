/** Facts that a rule checks in every layout, whether the layout states them or not: fact id → id of the rule. */
export const factsOfEveryLayout: Readonly<Record<string, string>> = {
  'calpads-grade-next-year': 'snapshot/grade-after-source',
};

/** Facts that no rule checks, though a file could contradict them: fact id → reason. */
export const factsNotChecked: Readonly<Record<string, string>> = {
  'registration-id-unique': 'an index of the IDs of all records costs more memory than all other checks',
  'opportunity-id-unique': 'an index of the IDs of all records costs more memory than all other checks',
  'one-test-per-subject':
    'it is said as a likelihood, and a student may have been moved from one test to the other',
  'language-codes-agree': 'the two lists name languages differently, and no published table joins them',
  'test-times-order-1': 'dates with a time are text in that layout',
  'test-times-order-2': 'dates with a time are text in that layout',
  'start-time-within-window': 'dates with a time are text in that layout',
};
