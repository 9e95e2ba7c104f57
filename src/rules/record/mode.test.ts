import { testRuleTables } from '../../../test/rule-table.js';
import { modeRules } from './mode.js';

const online = { recordType: '01', testMode: 'O' };
const paper = { recordType: '01', testMode: 'P' };

testRuleTables(modeRules, {
  'record/grade-by-test': {
    holds: [
      { recordType: '01', gradeAssessed: '11' },
      { recordType: '04', gradeAssessed: '03' },
      { recordType: '05', gradeAssessed: '12' },
      { recordType: '06', gradeAssessed: '05' },
      { recordType: '08', gradeAssessed: '02' },
    ],
    broken: [
      { recordType: '01', gradeAssessed: '02' },
      { recordType: '03', gradeAssessed: '10' },
      { recordType: '06', gradeAssessed: '09' },
      { recordType: '08', gradeAssessed: '12' },
    ],
    silent: [{ gradeAssessed: '12' }],
  },
  'record/mode-by-test': {
    holds: [
      { recordType: '08', testMode: 'P' },
      { recordType: '05', testMode: 'O' },
    ],
    broken: [
      { recordType: '08', testMode: 'O' },
      { recordType: '03', testMode: 'P' },
    ],
    silent: [online, paper],
  },
  'record/paper-dates-mode': {
    holds: [{ ...paper, paperCompletionDate: '2017-05-10', paperScannedDate: '2017-05-25' }],
    broken: [
      { ...online, paperCompletionDate: '2017-05-10' },
      { ...online, paperScannedDate: '2017-05-25' },
    ],
    silent: [online, { ...online, recordType: '08', paperScannedDate: '2017-05-25' }],
  },
  'record/online-dates-mode': {
    holds: [{ ...online, testStartDate1: '2017-05-10', testCompletionDate1: '2017-05-22' }],
    broken: [
      { ...paper, testStartDate1: '2017-05-10' },
      { ...paper, testCompletionDate1: '2017-05-22' },
    ],
    silent: [paper, { ...paper, recordType: '03', testStartDate1: '2017-05-10' }],
  },
  'record/paper-supports-mode': {
    holds: [
      { ...paper, nonEmbeddedAccommodationPaperBraille: 'Y' },
      { ...paper, recordType: '02', nonEmbeddedAccommodationMultiplicationTable: 'Y' },
    ],
    broken: [
      { ...online, nonEmbeddedAccommodationPaperBraille: 'Y' },
      { ...online, nonEmbeddedDesignatedSupportPaperScribe: 'Y' },
      { ...online, nonEmbeddedUniversalToolsPaperEnglishDictionary: 'Y' },
      { ...online, recordType: '02', nonEmbeddedAccommodationMultiplicationTable: 'Y' },
    ],
    silent: [
      online,
      { ...online, nonEmbeddedAccommodation1SpeechToText: 'NEA_STT' },
      { ...online, paperScannedDate: '2017-05-25', nonEmbeddedAccommodationPaperBraille: 'Y' },
      { ...online, recordType: '08', nonEmbeddedAccommodationPaperBraille: 'Y' },
    ],
  },
  'record/paper-date-required': {
    layout: '2021-22',
    holds: [{ recordType: '01', testMode: 'P', paperCompletionDate: '2022-05-10' }],
    broken: [
      { recordType: '01', testMode: 'P' },
      { recordType: '06', testMode: 'P' },
    ],
    silent: [{ recordType: '01', testMode: 'O' }],
  },
});
