import type { Subject } from './assessment.js';

/** What became of one test. Where nothing is said it was taken online, completed and valid. */
export interface Attempt {
  /** A condition code; an attempt is an ordinary one where the layout does not list it for the test. */
  readonly condition?: string;
  /** The attemptedness, where the condition code allows several; N with NT: took the first part only. */
  readonly attemptedness?: string;
  readonly paper?: true;
  /** Testing status of the first part and of the performance task: expired or invalidated. */
  readonly status1?: 'E' | 'I';
  readonly status2?: 'E' | 'I';
  /** The expired parts were closed by hand after the testing window. */
  readonly closedLate?: true;
  /** An unlisted resource was approved; Y: it changed the construct. */
  readonly construct?: 'Y' | 'N';
  /** Spanish test taken in another grade than the enrolled one. */
  readonly offGrade?: true;
}

/** What is special about a student. Where nothing is said chance decides. */
export interface Traits {
  readonly grades?: readonly string[];
  readonly alternate?: true;
  /** Takes the modified test of science. */
  readonly modified?: true;
  /** In grade 12, with a science test taken in this earlier grade. */
  readonly cohort?: string;
  readonly ungraded?: true;
  readonly ethnicity?: string;
  readonly acquisitionStatus?: string;
  readonly language?: string;
  /** In a US school for less than 12 months. */
  readonly newcomer?: true;
  readonly disability?: string;
  /** Resources that the student has in any case, besides those that chance gives. */
  readonly needs?: readonly string[];
  readonly section504?: true;
  readonly migrant?: true;
  readonly nonpublicSchool?: true;
  /** Changed schools between the parts of the tests. */
  readonly moved?: true;
  /** Left at the end of the year. */
  readonly exited?: true;
  /** Enrolled again already, for the next grade. */
  readonly promoted?: true;
  readonly removed?: true;
  readonly quotedName?: true;
  /** Takes the test in Spanish besides. */
  readonly spanish?: true;
  /** A condition code of the year before. */
  readonly earlierCondition?: string;
}

/** A situation that an extract holds, rare or not. */
export interface Situation {
  /** Share of all students in the long run. */
  readonly share: number;
  readonly traits?: Traits;
  /** Attempts at single tests, and at all that are not named. */
  readonly attempts?: { readonly [subject in Subject | 'all']?: Attempt };
}

const spanish: Traits = { spanish: true, language: 'SPA', acquisitionStatus: 'EL' };
/** In grades without the other tests. */
const spanishOnly: Traits = { ...spanish, grades: ['02', '09', '10'] };
const newcomer: Traits = { newcomer: true, acquisitionStatus: 'EL' };
const science = ['05', '08'];
const lossAfterOnePart: Attempt = { condition: 'LOSS', attemptedness: 'P' };
const lossAfterFewItems: Attempt = { condition: 'LOSS', attemptedness: 'Y' };

/** Every situation of an extract but the ordinary ones. */
export const situations: readonly Situation[] = [
  { share: 0.008, attempts: { all: { condition: 'PGE' } } },
  { share: 0.002, attempts: { all: { condition: 'NTE' } } },
  { share: 0.012, attempts: { all: { condition: 'NT' } } },
  { share: 0.003, attempts: { mathematics: { condition: 'NT', attemptedness: 'N' } } },
  { share: 0.004, traits: newcomer, attempts: { ela: { condition: 'NEL' } } },
  { share: 0.003, attempts: { ela: lossAfterOnePart, mathematics: lossAfterFewItems } },
  { share: 0.002, attempts: { ela: lossAfterFewItems, mathematics: lossAfterOnePart } },
  { share: 0.002, attempts: { all: { paper: true } } },
  {
    share: 0.001,
    traits: {
      disability: 'OI',
      needs: ['ScribeWriting', 'LargePrint', 'SeparateSetting', 'AlternateResponse'],
    },
    attempts: { all: { paper: true } },
  },
  { share: 0.0003, attempts: { all: { paper: true }, ela: { paper: true, condition: 'C' } } },
  { share: 0.0003, attempts: { all: { paper: true }, mathematics: { paper: true, condition: 'C' } } },
  { share: 0.0005, attempts: { ela: { status1: 'I' } } },
  { share: 0.0005, attempts: { mathematics: { status1: 'I', status2: 'I' } } },
  { share: 0.0005, attempts: { ela: { construct: 'Y' }, mathematics: { construct: 'Y' } } },
  { share: 0.0005, attempts: { ela: { construct: 'N' }, mathematics: { construct: 'N' } } },
  { share: 0.006, attempts: { ela: { status1: 'E' } } },
  { share: 0.004, attempts: { mathematics: { status2: 'E' }, science: { status1: 'E' } } },
  { share: 0.002, attempts: { all: { status1: 'E', status2: 'E', closedLate: true } } },

  { share: 0.006, traits: { alternate: true } },
  { share: 0.002, traits: { alternate: true, grades: science } },
  {
    share: 0.0008,
    traits: { alternate: true },
    attempts: { ela: { condition: 'INC0' }, mathematics: { condition: 'INC1' } },
  },
  {
    share: 0.0008,
    traits: { alternate: true },
    attempts: { ela: { condition: 'INC1' }, mathematics: { condition: 'INC0' } },
  },
  { share: 0.0003, traits: { alternate: true, ungraded: true }, attempts: { all: { condition: 'SCL' } } },
  { share: 0.0001, traits: { ...newcomer, alternate: true }, attempts: { ela: { condition: 'NEL' } } },
  { share: 0.0001, traits: { alternate: true }, attempts: { ela: { status1: 'I' } } },
  { share: 0.0001, traits: { alternate: true }, attempts: { mathematics: { construct: 'Y' } } },
  { share: 0.0001, traits: { alternate: true }, attempts: { all: { construct: 'N' } } },
  { share: 0.0004, traits: { alternate: true, grades: science }, attempts: { all: { condition: 'PGE' } } },
  { share: 0.0002, traits: { alternate: true, grades: science }, attempts: { all: { condition: 'NTE' } } },
  { share: 0.0004, traits: { alternate: true, grades: science }, attempts: { all: { condition: 'NT' } } },

  { share: 0.008, traits: { grades: science }, attempts: { science: { condition: 'NT' } } },
  { share: 0.004, traits: { grades: science }, attempts: { all: { condition: 'PGE' } } },
  { share: 0.001, traits: { grades: science }, attempts: { science: { condition: 'NTE' } } },

  { share: 0.006, traits: spanish },
  { share: 0.003, traits: { ...spanish, grades: science } },
  { share: 0.003, traits: { ...spanish, grades: ['02'] } },
  { share: 0.002, traits: { ...spanish, grades: ['09', '10'] } },
  { share: 0.0001, traits: spanishOnly, attempts: { spanish: { condition: 'C' } } },
  { share: 0.0002, traits: spanishOnly, attempts: { spanish: { condition: 'T' } } },
  { share: 0.0003, traits: spanishOnly, attempts: { spanish: { condition: 'INC' } } },
  {
    share: 0.0002,
    traits: { ...spanish, acquisitionStatus: 'RFEP' },
    attempts: { spanish: { condition: 'NE' } },
  },
  { share: 0.0003, traits: spanish, attempts: { spanish: { condition: 'NT' } } },
  { share: 0.0002, traits: spanishOnly, attempts: { spanish: { condition: 'PGE' } } },
  { share: 0.0001, traits: spanishOnly, attempts: { spanish: { condition: 'NTE' } } },
  { share: 0.0001, traits: spanishOnly, attempts: { spanish: { construct: 'Y' } } },
  { share: 0.0001, traits: spanishOnly, attempts: { spanish: { construct: 'N' } } },
  { share: 0.0002, traits: spanishOnly, attempts: { spanish: { offGrade: true } } },

  { share: 0.02, traits: { grades: ['11'] } },
  { share: 0.06, traits: { grades: ['10'] } },
  { share: 0.004, traits: { nonpublicSchool: true } },
  { share: 0.006, traits: { moved: true } },
  { share: 0.01, traits: { exited: true } },
  { share: 0.01, traits: { promoted: true, exited: true, grades: ['05', '06', '07', '08'] } },
  { share: 0.001, traits: { removed: true } },
  { share: 0.0005, traits: { quotedName: true } },
  { share: 0.004, traits: { migrant: true, language: 'SPA', ethnicity: '500' } },
  { share: 0.006, traits: { section504: true } },
  { share: 0.001, traits: { disability: 'VI', needs: ['Braille', 'PrintOnDemand'] } },
  { share: 0.001, traits: { disability: 'HI', needs: ['AmericanSignLanguage', 'ClosedCaptioning'] } },
  {
    share: 0.001,
    traits: {
      disability: 'SLD',
      needs: ['TextToSpeechPassages', 'Calculator', 'MultiplicationTable'],
      grades: ['06', '07', '08'],
    },
  },
  { share: 0.004, traits: { acquisitionStatus: 'EL', needs: ['TranslationsGlossary', 'TextToSpeech'] } },
  { share: 0.003, traits: { acquisitionStatus: 'TBD' } },
  { share: 0.01, traits: { acquisitionStatus: 'IFEP' } },
  { share: 0.004, traits: { earlierCondition: 'PGE', grades: ['04', '05', '06', '07', '08'] } },
  { share: 0.002, traits: { earlierCondition: 'LOSS', grades: ['05', '06', '07', '08'] } },
  { share: 0.005, traits: { ethnicity: '100' } },
  { share: 0.005, traits: { ethnicity: '300' } },
  { share: 0.02, traits: { ethnicity: '400' } },
  { share: 0.02, traits: { ethnicity: '600' } },
  { share: 0.02, traits: { ethnicity: '800' } },
  { share: 0.005, traits: { ethnicity: '' } },
];
