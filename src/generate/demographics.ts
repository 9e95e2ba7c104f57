import type { Layout } from '../layout/layout.js';
import { Weighted } from '../random.js';

/** Weights of codes; a code that the layout lists besides weighs 0, one that it does not list is left out. */
type Weights = Readonly<Record<string, number>>;

/** How the values of students are spread, roughly as over California's students in grades 3 to 11. */
const ethnicities: Weights = { 500: 54, 700: 23, 200: 9, 600: 6, 800: 4, 400: 2.5, 100: 0.5, 300: 0.5 };

const languagesByEthnicity: Readonly<Record<string, Weights>> = {
  100: { ENG: 97, OTO: 1, ZAP: 1 },
  200: { ENG: 40, CHI: 20, VIE: 12, KOR: 6, HIN: 5, PAN: 5, JPN: 3, MKH: 2, LAO: 1, HMN: 4, TEL: 1, THA: 1 },
  300: { ENG: 80, SMO: 10, TON: 6, CHA: 2, MAH: 2 },
  400: { ENG: 65, PHI: 34, CEB: 1 },
  500: { ENG: 35, SPA: 63, OTO: 1.5, ZAP: 0.5 },
  600: { ENG: 95, AMH: 2, SOM: 2, TIR: 1 },
  700: { ENG: 88, RUS: 3, ARM: 3, ARA: 2, PER: 2, UKR: 1, POR: 0.5, MIS: 0.5 },
  800: { ENG: 92, SPA: 4, CHI: 2, JPN: 1, ZXX: 1 },
};

const acquisitionOfOthers: Weights = { EL: 46, RFEP: 40, IFEP: 13, TBD: 0.3 };

const parentEducation: Weights = { 10: 12, 11: 19, 12: 24, 13: 21, 14: 15, 15: 6 };

const disabilities: Weights = {
  SLD: 44,
  SLI: 18,
  OHI: 14,
  AUT: 14,
  EMN: 4,
  ID: 2.5,
  HI: 1.2,
  OI: 1.2,
  VI: 0.6,
  TBI: 0.3,
};

const severeDisabilities: Weights = { ID: 45, AUT: 40, MD: 8, OI: 5, DB: 1 };

/** Codes of `reportingEthnicity` → the field that says Yes. */
export const ethnicityFields: ReadonlyMap<string, string> = new Map([
  ['500', 'hispanicOrLatino'],
  ['100', 'americanIndianOrAlaskaNative'],
  ['200', 'asian'],
  ['300', 'nativeHawaiianOrPacificIslander'],
  ['400', 'filipino'],
  ['600', 'blackOrAfricanAmerican'],
  ['700', 'white'],
  ['800', 'twoOrMoreRaces'],
]);

/** The code tables of a layout as weighted choices. */
export class Demographics {
  readonly ethnicity: Weighted<string>;
  readonly acquisitionStatus: Weighted<string>;
  readonly parentEducation: Weighted<string>;
  readonly disability: Weighted<string>;
  readonly severeDisability: Weighted<string>;
  readonly #language: ReadonlyMap<string, Weighted<string>>;
  readonly #primaryLanguage: ReadonlyMap<string, string>;
  readonly #english = new Weighted([['ENG', 1]] as const);

  constructor(layout: Layout) {
    this.ethnicity = choice(layout, 'reportingEthnicity', ethnicities);
    this.acquisitionStatus = choice(layout, 'elas', acquisitionOfOthers);
    this.parentEducation = choice(layout, 'parentEducationLevel', parentEducation);
    this.disability = choice(layout, 'primaryDisability', disabilities);
    this.severeDisability = choice(layout, 'primaryDisability', severeDisabilities);
    this.#primaryLanguage = primaryLanguages(layout);
    this.#language = new Map(
      Object.entries(languagesByEthnicity).map(([code, weights]) => [
        code,
        choice(layout, layout.fieldByKey.has('languageCode') ? 'languageCode' : 'cedsLanguageCode', weights),
      ]),
    );
  }

  /** The code of CALPADS's other list of languages; blank where it names the language in another way. */
  primaryLanguage(language: string): string {
    return this.#primaryLanguage.get(language) ?? '';
  }

  language(ethnicity: string): Weighted<string> {
    return this.#language.get(ethnicity) ?? this.#english;
  }
}

function choice(layout: Layout, key: string, weights: Weights): Weighted<string> {
  const listed = layout.fieldByKey.get(key)?.codes;
  const entries = Object.entries(weights);
  return new Weighted(listed === undefined ? entries : entries.filter(([code]) => listed.has(code)));
}

/** Language code → primary language whose label begins with the same name. */
function primaryLanguages(layout: Layout): ReadonlyMap<string, string> {
  const nameOf = (label: string) => label.toLowerCase().split(/[^a-z]/, 1)[0];
  const primary = [...(layout.fieldByKey.get('primaryLanguage')?.codes ?? [])];
  const languages = [...(layout.fieldByKey.get('cedsLanguageCode')?.codes ?? [])];
  return new Map(
    languages.flatMap(([code, label]) => {
      const same = primary.find(([, other]) => nameOf(other) === nameOf(label));
      return same === undefined ? [] : [[code, same[0]] as const];
    }),
  );
}
