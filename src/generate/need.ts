import type { Random } from './random.js';

/** Chance of each resource for a student with special education; names as they end the keys of a layout. */
const specialEducation: Readonly<Record<string, number>> = {
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

/** The same for a student with a Section 504 plan. */
const section504: Readonly<Record<string, number>> = {
  SeparateSetting: 0.4,
  TextToSpeech: 0.1,
  NoiseBuffers: 0.08,
  Magnification: 0.02,
  PrintSize: 0.04,
  SpeechToText: 0.02,
};

/** For an English learner. */
const englishLearner: Readonly<Record<string, number>> = {
  TranslationsGlossary: 0.12,
  TranslatedTestDirections: 0.08,
  StackedTranslationsAndTranslatedTestDirections: 0.06,
  StackedTranslation: 0.06,
  BilingualDictionary: 0.05,
  TextToSpeech: 0.06,
};

/** In Spanish only, so for English learners of that language. */
const spanishSpeaker: Readonly<Record<string, number>> = { ReadAloudInSpanish: 0.02 };

/** For anyone. */
const anyone: Readonly<Record<string, number>> = {
  ColorContrast: 0.002,
  Masking: 0.002,
  PrintSize: 0.002,
  SeparateSetting: 0.004,
  EnglishDictionary: 0.1,
};

/** What goes with a disability. */
const byDisability: Readonly<Record<string, Readonly<Record<string, number>>>> = {
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

export interface Profile {
  readonly specialEducation: boolean;
  readonly section504: boolean;
  readonly englishLearner: boolean;
  readonly language: string;
  readonly disability: string;
}

const none: ReadonlySet<string> = new Set();

/** The accommodations, designated supports and tools that a student is given access to, by resource name. */
export function drawNeeds(random: Random, profile: Profile): ReadonlySet<string> {
  const tables: Readonly<Record<string, number>>[] = [anyone];
  if (profile.specialEducation) tables.push(specialEducation, byDisability[profile.disability] ?? {});
  if (profile.section504) tables.push(section504);
  if (profile.englishLearner) {
    tables.push(englishLearner);
    if (profile.language === 'SPA') tables.push(spanishSpeaker);
  }
  const needs = new Set<string>();
  for (const table of tables) {
    for (const [resource, chance] of Object.entries(table)) if (random.chance(chance)) needs.add(resource);
  }
  return needs.size === 0 ? none : needs;
}
