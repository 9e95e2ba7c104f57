import { type Random, Weighted } from '../../random.js';
import type { Traits } from '../situation.js';

/** What is special about one student's ELPAC. What a layout does not have is as usual there. */
export interface ElpacSituation {
  readonly share: number;
  readonly traits?: Traits;
  /** Grades as numbers, kindergarten 0. */
  readonly grades?: readonly number[];
  /** Takes the Initial Alternate ELPAC, where there is one. */
  readonly alternateTest?: true;
  readonly condition?: 'NT' | 'ALT' | 'EXD' | 'EXO' | 'EXW' | 'EXA';
  /** Domains with alternate assessment, and those that are exempt. */
  readonly alternate?: readonly number[];
  readonly exempt?: readonly number[];
  /** Begun in the oral domains only, where the layout has completion in part. */
  readonly partial?: true;
  /** On emergency paper forms. */
  readonly paper?: true;
  readonly remote?: true;
  readonly expired?: true;
  /** The written domains were taken at another school. */
  readonly moved?: true;
  /** Resources in each domain. */
  readonly resources?: readonly string[];
  /** An unlisted resource that changes the construct. */
  readonly unlisted?: true;
  /** The oral composite of earlier years had no score, or one of its domains was exempt. */
  readonly earlier?: 'no-score' | 'exempt';
}

const all = [1, 2, 3, 4];
const upper = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const special: Traits = { disability: 'SLD' };

const situations: readonly ElpacSituation[] = [
  { share: 0.03, condition: 'NT' },
  { share: 0.01, condition: 'NT', grades: upper },
  { share: 0.02, partial: true },
  { share: 0.01, partial: true, grades: [0, 1, 2] },
  { share: 0.01, condition: 'ALT', alternate: all, traits: { alternate: true } },
  { share: 0.005, condition: 'ALT', alternate: [2], traits: special },
  { share: 0.01, condition: 'EXD', exempt: [1], traits: { disability: 'HI' }, grades: upper },
  { share: 0.01, condition: 'EXD', exempt: [1], traits: { disability: 'HI' }, resources: ['Streamline'] },
  { share: 0.005, condition: 'EXD', exempt: [1, 3], traits: special, grades: upper },
  { share: 0.005, condition: 'EXD', exempt: [4], traits: special },
  { share: 0.003, condition: 'EXO', exempt: [1, 2], traits: special },
  { share: 0.003, condition: 'EXW', exempt: [3, 4], traits: special },
  { share: 0.003, condition: 'EXA', exempt: all, traits: special },
  { share: 0.01, alternateTest: true, traits: { alternate: true } },
  { share: 0.01, alternateTest: true, traits: { alternate: true }, grades: upper },
  { share: 0.005, alternateTest: true, traits: { alternate: true }, partial: true },
  { share: 0.005, alternateTest: true, traits: { alternate: true }, condition: 'NT' },
  { share: 0.005, paper: true, grades: upper },
  { share: 0.003, paper: true, resources: ['LargePrint'], traits: { disability: 'VI' }, grades: upper },
  { share: 0.02, remote: true },
  { share: 0.02, expired: true },
  { share: 0.01, moved: true, grades: upper },
  { share: 0.01, moved: true },
  { share: 0.02, resources: ['SeparateSetting'], traits: special },
  { share: 0.01, resources: ['TextToSpeech', 'SeparateSetting'], traits: special, grades: upper },
  {
    share: 0.01,
    resources: ['AmericanSignLanguage', 'ClosedCaptioning'],
    traits: { disability: 'HI' },
    grades: upper,
  },
  { share: 0.01, resources: ['Masking', 'PrintSize', 'Magnification'], traits: { disability: 'VI' } },
  { share: 0.01, resources: ['Breaks', 'SimplifiedTestDirections'], traits: special, grades: [0, 1, 2] },
  { share: 0.01, resources: ['TextToSpeech', 'SeparateSetting'], traits: special, grades: [0, 1, 2] },
  { share: 0.003, resources: ['Braille'], traits: { disability: 'VI' }, grades: upper },
  { share: 0.003, unlisted: true, traits: special },
  { share: 0.01, earlier: 'no-score', grades: upper },
  { share: 0.01, earlier: 'exempt', grades: upper },
  { share: 0.005, traits: { nonpublicSchool: true } },
  { share: 0.01, traits: { exited: true } },
  { share: 0.003, traits: { removed: true } },
  { share: 0.01, traits: { migrant: true } },
];

/** In what share of students nothing is special. */
const usual: ElpacSituation = {
  share: 1 - situations.reduce((sum, { share }) => sum + share, 0),
};

/** The home languages of students, with an ethnicity that goes with each. */
const homes = new Weighted<readonly [language: string, ethnicity: string]>([
  [['SPA', '500'], 80],
  [['VIE', '200'], 4],
  [['CHI', '200'], 5],
  [['ARA', '700'], 3],
  [['PHI', '400'], 2],
  [['RUS', '700'], 2],
  [['SOM', '600'], 1],
  [['SPA', '800'], 1],
]);

/** The home language and ethnicity of a student who learns English. */
export function drawHome(random: Random): Pick<Traits, 'language' | 'ethnicity'> {
  const [language, ethnicity] = homes.draw(random);
  return { language, ethnicity };
}

/** Situations without end: first each once between usual ones, then by chance in believable shares. */
export function* elpacSituations(random: Random): Generator<ElpacSituation> {
  for (const situation of situations) {
    yield usual;
    yield situation;
  }
  const byShare = new Weighted([usual, ...situations].map((each) => [each, each.share] as const));
  while (true) yield byShare.draw(random);
}
