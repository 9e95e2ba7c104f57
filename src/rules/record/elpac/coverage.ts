/** Facts of the ELPAC layouts that a check of fields or of the file finds broken: fact id → id of the check. */
export const elpacFactsCheckedElsewhere: Readonly<Record<string, string>> = {
  'elpac-record-type': 'field/code',
  'elpac-ssid-unique': 'file/duplicate-student-record',
  'end-of-record': 'structure/end-of-record',
  // An earlier year's list has no NT.
  'elpac-history-not-tested': 'field/code',
  'elpac-exemption-initial-only': 'field/code-for-record-type',
  'elpac-alternate-remote': 'field/code-for-record-type',
  'elpac-foster-blank': 'field/ruled-out',
  'elpac-composite-range': 'field/range',
  'elpac-history-range': 'field/range',
  'elpac-overall-range': 'field/range',
  'elpac-raw-range': 'field/integer',
  'elpac-csem-range': 'field/integer',
  // 9 and 999 lie outside the ranges of a year that has no such codes.
  'elpac-no-score-not-used': 'field/range',
};

const enrollment = 'The file does not hold the enrollment at the end of the testing window.';
const allowed = 'It allows a blank or a value without demanding or excluding one.';

/** Facts of the ELPAC layouts that nothing in a file can contradict, though their id does not say so: fact id → reason. */
export const elpacFactsNotCheckable: Readonly<Record<string, string>> = {
  'elpac-place-1': enrollment,
  'elpac-place-2': enrollment,
  'elpac-place-3': enrollment,
  'elpac-place-4': enrollment,
  'elpac-place-not-tested': enrollment,
  'elpac-examiner': allowed,
  'elpac-two-or-more-races': allowed,
  'elpac-el-exit': 'A later change of the status is what the fact itself allows.',
  'elpac-el-status-later': 'A later change of the status is what the fact itself allows.',
  'elpac-language-pair': 'No layout prints which codes of the two lists belong together.',
  'elpac-local-id-unique': 'Which local IDs are valid does not stand in the file.',
  'elpac-lock-date-order':
    'The completed date is a text in another form of date, which the rules do not compare.',
  'elpac-lowest-domain-score': 'The scores of domains are not in the file.',
  'elpac-participation-answers': 'The number of answers is not in the file.',
  'elpac-participation-answer-book': 'Whether a blank Answer Book came back is not in the file.',
};
