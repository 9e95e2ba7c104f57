import { foldHeading } from '../layout/match.js';
import { FIELD_END } from './format.js';

/** The first bytes of a file, in the ways in which files are recognised. */
export interface FileHead {
  readonly bytes: Uint8Array;
  /** The same as Latin-1. */
  readonly text: string;
  /** The cells of its first line, spelling folded as headings are. */
  readonly headings: readonly string[];
}

/** A kind of file that is no extract but is often mistaken for one. */
interface ForeignFile {
  readonly code: string;
  /** Completes "FILE is …". */
  readonly is: string;
  readonly next: string;
  readonly recognise: (head: FileHead) => boolean;
}

const useTheExtract = 'Use the student score data extract from TOMS: Reports, Student Results Report.';
const chooseTheExtract = 'Choose the .dat or .csv of the student score data extract.';

/** Most telling first. */
export const foreignFiles: readonly ForeignFile[] = [
  {
    code: 'empty',
    is: 'empty (0 bytes)',
    next: 'Download it again.',
    recognise: ({ bytes }) => bytes.length === 0,
  },
  { code: 'pdf', is: 'a PDF document', next: chooseTheExtract, recognise: begins('%PDF') },
  {
    code: 'spreadsheet',
    is: 'an Excel workbook of before 2007, or one with a password',
    next: 'Use the .dat or .csv that was downloaded with it, or save it as .xlsx without a password.',
    recognise: begins('\u00d0\u00cf\u0011\u00e0'),
  },
  {
    code: 'web-page',
    is: 'a web page',
    next: 'The download was probably a sign-in page: sign in to TOMS and download again.',
    recognise: ({ text }) => /^\s*<(!doctype html|html)/i.test(text),
  },
  { code: 'binary', is: 'not text', next: chooseTheExtract, recognise: hasManyControlBytes },
  // Published layouts of the research files, 2015 to 2025.
  {
    code: 'research-file',
    is: 'a public research file, which holds aggregates and no student records',
    next: `${useTheExtract} To hold its aggregates against this file: caaspp reconcile EXTRACT --research FILE.`,
    recognise: (head) =>
      hasHeadings('County Code')(head) &&
      ['Subgroup ID', 'Student Group ID', 'Demographic ID'].some((group) => hasHeadings(group)(head)),
  },
  {
    code: 'entities-file',
    is: 'the entities file of the public research files',
    next: `${useTheExtract} For the names of schools: caaspp reconcile EXTRACT --entities FILE.`,
    recognise: hasHeadings('County Code', 'Zip Code'),
  },
  {
    code: 'tests-file',
    is: 'the list of tests of the public research files',
    next: useTheExtract,
    recognise: (head) => hasHeadings('Test ID', 'Test Name')(head) && head.headings.length <= 3,
  },
  // CALPADS file specifications: no headings, a caret between fields, the code of the record type in the first.
  {
    code: 'calpads-file',
    is: 'a CALPADS file, which holds no test results',
    next: useTheExtract,
    recognise: ({ text }) =>
      /^(\u00ef\u00bb\u00bf)?(SENR|SINF|SELA|SPRG|SCTE|STAS|SCSC|CRSC|SDEM|SASS)\^/.test(text),
  },
  // Seen in files of Los Angeles Unified, in 94 or 103 columns.
  {
    code: 'reshaped-extract',
    is: "a district's own table of the extract, with several tests of a student in one row",
    next: 'Use the extract itself, as it was downloaded from TOMS.',
    recognise: ({ headings: [first] }) => first === foldHeading('SST_RECORD_ID'),
  },
];

function begins(start: string): (head: FileHead) => boolean {
  return ({ text }) => text.startsWith(start);
}

function hasHeadings(...wanted: readonly string[]): (head: FileHead) => boolean {
  return ({ headings }) => wanted.every((heading) => headings.includes(foldHeading(heading)));
}

const fieldEnd = FIELD_END.charCodeAt(0);

/** Text has hardly any control bytes but line ends, tabs and our own delimiter; one in a hundred is too many. */
function hasManyControlBytes({ bytes }: FileHead): boolean {
  const sample = bytes.subarray(0, 8192);
  const control = sample.reduce(
    (count, byte) => count + (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== fieldEnd ? 1 : 0),
    0,
  );
  return control > sample.length / 100;
}
