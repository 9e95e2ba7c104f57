import { testRuleTables } from '../../../test/rule-table.js';
import { accommodationRules } from './accommodations.js';

const yes = { recordType: '02', accommodationsAvailableIndicator: 'Yes' };
const no = { recordType: '02', accommodationsAvailableIndicator: 'No' };
const calculator = { recordType: '02', nonEmbeddedAccommodation1Calculator: 'NEA_Calc' };
const table = { recordType: '04', nonEmbeddedAccommodation1MultiplicationTable: 'NEA_MT' };
const paperTable = { recordType: '02', nonEmbeddedAccommodationPaperHundredsNumberTable: 'Y' };
const unlisted = { nonEmbeddedAccommodation1UnlistedResources: 'NEA_IndividualAids' };

testRuleTables(accommodationRules, {
  'record/accommodations-yes': {
    holds: [
      { ...yes, embeddedAccommodation2Braille: 'ENU-Braille' },
      { ...yes, nonEmbeddedAccommodationPaperAbacus: 'Y' },
    ],
    broken: [
      { ...no, embeddedAccommodation1AmericanSignLanguage: 'TDS_ASL1' },
      { ...no, nonEmbeddedAccommodation2HundredsNumberTable: 'NEA_NumTbl' },
      { ...no, nonEmbeddedAccommodationMultiplicationTable: 'Y' },
      { ...no, nonEmbeddedAccommodationPaperHundredsNumberTable: 'Y' },
    ],
    silent: [
      no,
      { ...no, embeddedDesignatedSupport1Masking: 'TDS_Masking1' },
      { ...no, recordType: '08', nonEmbeddedUniversalToolsPaperBreaks: 'Y' },
    ],
  },
  'record/accommodations-no': {
    holds: [no, { ...no, embeddedDesignatedSupport1TranslationsGlossary: 'TDS_WL_Glossary' }],
    broken: [yes, { ...yes, embeddedDesignatedSupport1Masking: 'TDS_Masking1' }],
    silent: [{ ...yes, embeddedAccommodation2Braille: 'ENU-Braille' }],
  },
  'record/accommodation-grades': {
    holds: [
      { ...calculator, gradeAssessed: '06' },
      { ...calculator, gradeAssessed: '11' },
      { ...table, gradeAssessed: '04' },
    ],
    broken: [
      { ...calculator, gradeAssessed: '05' },
      { recordType: '02', nonEmbeddedAccommodation2Calculator: 'NEA_Calc', gradeAssessed: '03' },
      { recordType: '02', nonEmbeddedAccommodationPaperCalculator: 'Y', gradeAssessed: '04' },
      { ...table, gradeAssessed: '03' },
      { recordType: '02', nonEmbeddedAccommodation1HundredsNumberTable: 'NEA_NumTbl', gradeAssessed: '03' },
      { recordType: '02', nonEmbeddedAccommodationMultiplicationTable: 'Y', gradeAssessed: '03' },
    ],
    silent: [
      { ...calculator, gradeAssessed: '05', unlistedResourceConstructChange: 'N' },
      { ...calculator, ...unlisted, gradeAssessed: '05' },
      { ...calculator, recordType: '06', gradeAssessed: '05' },
      { recordType: '02', gradeAssessed: '03' },
    ],
  },
  'record/paper-number-table-grades': {
    holds: [{ ...paperTable, gradeAssessed: '04' }],
    broken: [
      { ...paperTable, gradeAssessed: '03' },
      { ...paperTable, gradeAssessed: '03', unlistedResourceConstructChange: 'N' },
    ],
    silent: [{ recordType: '02', gradeAssessed: '03' }],
  },
});
