import type { Random } from '../random.js';
import type { Background } from './background.js';

/** Resource, named as it ends the keys of a layout → chance. */
type Chances = Readonly<Record<string, number>>;

/** For a student with special education. */
const specialEducation: Chances = {
  SeparateSetting: 0.3,
  TextToSpeech: 0.25,
  ReadAloudItems: 0.08,
  SimplifiedTestDirections: 0.12,
  MultiplicationTable: 0.12,
  Calculator: 0.1,
  HundredsNumberTable: 0.05,
  TextToSpeechPassages: 0.06,
  ReadAloudPassages: 0.02,
  Masking: 0.04,
  NoiseBuffers: 0.04,
  ScribeItems: 0.02,
  ScribeWriting: 0.02,
  Scribe: 0.02,
  SpeechToText: 0.02,
  AlternateResponseOptions: 0.01,
  AlternateResponse: 0.01,
  PermissiveMode: 0.03,
  PrintOnDemand: 0.01,
  ColorContrast: 0.01,
  ColorOverlay: 0.01,
  Abacus: 0.003,
  MathematicsTools: 0.02,
  Breaks: 0.1,
};

/** For a student with a Section 504 plan. */
const section504: Chances = {
  SeparateSetting: 0.4,
  TextToSpeech: 0.1,
  NoiseBuffers: 0.08,
  Magnification: 0.02,
  PrintSize: 0.04,
  SpeechToText: 0.02,
};

/** For an English learner. */
const englishLearner: Chances = {
  TranslationsGlossary: 0.12,
  TranslatedTestDirections: 0.08,
  StackedTranslationsAndTranslatedTestDirections: 0.06,
  StackedTranslation: 0.06,
  BilingualDictionary: 0.05,
  TextToSpeech: 0.06,
};

/** In Spanish only, so for English learners of that language. */
const spanishSpeaker: Chances = { ReadAloudInSpanish: 0.02 };

/** For anyone. */
const anyone: Chances = {
  ColorContrast: 0.002,
  Masking: 0.002,
  PrintSize: 0.002,
  SeparateSetting: 0.004,
  EnglishDictionary: 0.1,
};

/** What goes with a disability. */
const byDisability: Readonly<Record<string, Chances>> = {
  VI: { Braille: 0.7, LargePrint: 0.7, Magnification: 0.5, PrintSize: 0.5, PrintOnDemand: 0.5, Abacus: 0.4 },
  DB: { Braille: 0.7, AmericanSignLanguage: 0.5, LargePrint: 0.5 },
  HI: { AmericanSignLanguage: 0.7, ClosedCaptioning: 0.7, Streamline: 0.3 },
  OI: {
    AlternateResponseOptions: 0.6,
    AlternateResponse: 0.6,
    SpeechToText: 0.6,
    ScribeWriting: 0.4,
    ScribeItems: 0.4,
  },
  ID: { AdditionalInstructionalSupportsForAlternateAssessments: 0.6, Streamline: 0.2, ReadAloudItems: 0.4 },
};

/**
 * The accommodations, designated supports and tools that a student is given access to, by resource name.
 * @param certain Resources given in any case.
 */
export function drawNeeds(
  random: Random,
  background: Background,
  certain: readonly string[],
): ReadonlySet<string> {
  const tables: Chances[] = [anyone];
  if (background.specialEducation) tables.push(specialEducation, byDisability[background.disability] ?? {});
  if (background.section504) tables.push(section504);
  if (background.acquisitionStatus === 'EL') {
    tables.push(englishLearner);
    if (background.language === 'SPA') tables.push(spanishSpeaker);
  }
  const needs = new Set(certain);
  for (const table of tables) {
    for (const [resource, chance] of Object.entries(table)) if (random.chance(chance)) needs.add(resource);
  }
  return needs;
}
