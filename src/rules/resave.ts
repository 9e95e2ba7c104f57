import type { RuleDescription } from './rule.js';

const SOURCE = 'Real files: downloads that were opened and saved again';
const CURE = 'Use the download itself, or mend the copy with caaspp repair';

/** Rules about what programs do to values when they save a file again; a value is meant whose original can be told. */
export const resaveRules = [
  {
    id: 'resave/leading-zeros',
    title: 'Codes and identifiers have their leading zeros',
    severity: 'error',
    why: 'A spreadsheet took them for numbers: 1 for 01 matches no other file. It is read here as the value that was meant.',
    fix: `${CURE}. Let spreadsheets import such columns as text.`,
    source: SOURCE,
  },
  {
    id: 'resave/exponent',
    title: 'No identifier was shortened to a power of ten',
    severity: 'error',
    why: 'A spreadsheet keeps of 1234567890123456 what it shows: 1.23E+15. Which digits stood there cannot be told any more.',
    fix: 'Use the download itself: nothing can mend the copy.',
    source: SOURCE,
  },
  {
    id: 'resave/date-form',
    title: 'Dates are not written month, day, year with slashes',
    severity: 'error',
    why: 'A US spreadsheet writes 2017-05-03 as 5/3/2017, which sorts and compares wrongly. It is read here as the date meant.',
    fix: `${CURE}; if the program had the day first, only the download helps.`,
    source: SOURCE,
  },
  {
    id: 'resave/serial-date',
    title: 'No date is the serial number of a spreadsheet',
    severity: 'error',
    why: 'A spreadsheet counts days from 1900: 42858 is 2017-05-03. It is read here as the date meant.',
    fix: `${CURE}.`,
    source: SOURCE,
  },
  {
    id: 'resave/boolean',
    title: 'Yes and no are written with the codes of the field',
    severity: 'error',
    why: 'A program took Yes and No for truth values and wrote TRUE and FALSE. It is read here as the code meant.',
    fix: `${CURE}.`,
    source: SOURCE,
  },
  {
    id: 'resave/trimmed-record',
    title: 'Records of fixed width have the blanks at their end',
    severity: 'error',
    why: 'An editor cut the blanks at the ends of lines: programs that go by the length of records pass over them. What is there is judged here.',
    fix: `${CURE}, which fills the records up.`,
    source: SOURCE,
  },
  {
    id: 'resave/shifted-columns',
    title:
      'No value stands under the heading of another, because its record has a column too many or too few',
    severity: 'error',
    why: 'From the field named on, at the earliest, values stand under wrong headings, and all fit again once they are moved: a value holds the delimiter and was not quoted, a cell was put in, or one was deleted. The record is not judged further.',
    fix: `${CURE}, which moves the values back where only one reading is possible; what a deleted cell held nobody can tell.`,
    source: SOURCE,
  },
] as const satisfies readonly RuleDescription[];
