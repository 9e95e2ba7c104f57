/**
 * Facts of layouts that no record rule states because a field or file check finds them broken: fact id → id of
 * the check.
 */
export const factsCheckedElsewhere: Readonly<Record<string, string>> = {
  'uin-unique': 'file/duplicate-uin',
  'records-per-student': 'file/records-per-student',
  'science-participation-only': 'field/not-applicable',
  'raw-score-sts-only': 'field/not-applicable',
  'levels-by-test': 'field/not-applicable',
  'claim-4-ela-only': 'field/not-applicable',
  'part-2-smarter-only': 'field/not-applicable',
  'history-tests': 'field/not-applicable',
  'condition-code-by-test': 'field/code-for-record-type',
  'include-indicator-by-test': 'field/code-for-record-type',
  'text-to-speech-ela': 'field/code-for-record-type',
  'read-aloud-ela': 'field/code-for-record-type',
  // Two codes in one field are no listed code.
  'one-condition-code': 'field/code',
  'history-codes': 'field/code',
  'condition-codes-dropped': 'field/ruled-out',
  'ns-is-blank': 'field/ruled-out',
  'sem-whole-number': 'field/integer',
};

/** Facts that nothing in a file can contradict, though their id does not say so: fact id → reason. */
export const factsNotCheckable: Readonly<Record<string, string>> = {};
