import type { Layout } from '../layout/layout.js';
import type { Random } from '../random.js';
import { type Day, isoOf } from './calendar.js';
import { Demographics, ethnicityFields } from './demographics.js';
import { fallDay, type Season } from './season.js';
import type { Traits } from './situation.js';
import { states } from './statement.js';

/** What a student brings along, as far as it shapes the results. */
export interface Background {
  readonly ethnicity: string;
  readonly language: string;
  readonly acquisitionStatus: string;
  /** First day in a US school. */
  readonly entry: Day;
  readonly specialEducation: boolean;
  readonly disability: string;
  readonly section504: boolean;
  readonly disadvantaged: boolean;
}

export type Value = readonly [key: string, value: string];

/** Parent education: declined to state, or unknown. */
const DECLINED = '15';

/** Draws backgrounds that hang together. */
export class Backgrounds {
  readonly #demographics: Demographics;
  readonly #isUnknownTwoOrMore: boolean;
  readonly #isParentEducationRequired: boolean;

  constructor(
    layout: Layout,
    readonly season: Season,
    readonly random: Random,
  ) {
    this.#demographics = new Demographics(layout);
    this.#isUnknownTwoOrMore =
      states(layout, 'unknownIsTwoOrMore') || layout.fieldByKey.get('reportingEthnicity')?.required === true;
    this.#isParentEducationRequired = layout.fieldByKey.get('parentEducationLevel')?.required === true;
  }

  draw(grade: number, traits: Traits): Background {
    const { random } = this;
    const home = this.#home(traits);
    const specialEducation =
      traits.alternate === true ||
      traits.nonpublicSchool === true ||
      traits.disability !== undefined ||
      random.chance(0.11);
    return {
      ...home,
      entry: this.#entry(grade, home.acquisitionStatus, traits),
      specialEducation,
      disability: specialEducation ? this.#disability(traits) : '',
      section504: !specialEducation && (traits.section504 ?? random.chance(0.012)),
      disadvantaged: random.chance(home.ethnicity === '500' ? 0.76 : 0.42),
    };
  }

  #home(traits: Traits): Pick<Background, 'ethnicity' | 'language' | 'acquisitionStatus'> {
    const { random } = this;
    const foreign = traits.acquisitionStatus !== undefined;
    const ethnicity = traits.ethnicity ?? (foreign ? '500' : this.#demographics.ethnicity.draw(random));
    const language =
      traits.language ?? (foreign ? 'SPA' : this.#demographics.language(ethnicity).draw(random));
    const acquisitionStatus =
      traits.acquisitionStatus ??
      (language === 'ENG' ? 'EO' : this.#demographics.acquisitionStatus.draw(random));
    return { ethnicity, language, acquisitionStatus };
  }

  /** Most students entered a US school in kindergarten, some English learners later. */
  #entry(grade: number, acquisitionStatus: string, traits: Traits): Day {
    const { random, season } = this;
    if (traits.newcomer) return random.integer(season.newcomersAfter + 1, season.newcomersAfter + 290);
    const later = acquisitionStatus === 'EL' && random.chance(0.2);
    const years = later ? random.integer(1, grade) : grade;
    return fallDay(season, -years) + random.integer(0, 20);
  }

  #disability(traits: Traits): string {
    const { disability, severeDisability } = this.#demographics;
    return traits.disability ?? (traits.alternate ? severeDisability : disability).draw(this.random);
  }

  /** The background as values of fields. */
  values(background: Background): readonly Value[] {
    const { random } = this;
    const unknown = this.#isParentEducationRequired ? DECLINED : '';
    return [
      ['section504Status', yesNo(background.section504)],
      ['specialEducation', yesNo(background.specialEducation)],
      ['primaryDisability', background.disability],
      ['economicDisadvantage', yesNo(background.disadvantaged)],
      [
        'parentEducationLevel',
        random.chance(0.03) ? unknown : this.#demographics.parentEducation.draw(random),
      ],
      ['languageCode', background.language],
      ['cedsLanguageCode', background.language],
      ['primaryLanguage', this.#demographics.primaryLanguage(background.language)],
      ...this.#acquisition(background),
      ...this.#ethnicity(background),
    ];
  }

  #acquisition({ acquisitionStatus, entry }: Background): readonly Value[] {
    const { random, season } = this;
    const assigned = entry + random.integer(0, 29);
    const reclassified = Math.min(
      assigned + random.integer(500, 2000),
      season.ageReference + random.integer(0, 240),
    );
    const wasLearner = acquisitionStatus === 'EL' || acquisitionStatus === 'RFEP';
    return [
      ['usSchoolEntryDate', isoOf(entry)],
      ['elas', acquisitionStatus],
      ['elStatus', yesNo(acquisitionStatus === 'EL')],
      ['elEntryDate', wasLearner ? isoOf(assigned) : ''],
      ['rfepDate', acquisitionStatus === 'RFEP' ? isoOf(reclassified) : ''],
    ];
  }

  #ethnicity({ ethnicity }: Background): readonly Value[] {
    const { random } = this;
    if (ethnicity === '' && this.#isUnknownTwoOrMore)
      return ethnicityValues('800', new Set(['twoOrMoreRaces']));
    const yes = new Set([ethnicityFields.get(ethnicity)]);
    if (ethnicity === '800')
      yes.add('white').add(random.pick(['asian', 'blackOrAfricanAmerican', 'filipino']));
    if (ethnicity === '500' && random.chance(0.15)) yes.add('white');
    return ethnicityValues(ethnicity, yes);
  }
}

function ethnicityValues(ethnicity: string, yes: ReadonlySet<string | undefined>): readonly Value[] {
  const flags = [...ethnicityFields.values()].map((key) => [key, yesNo(yes.has(key))] as const);
  return [...flags, ['reportingEthnicity', ethnicity]];
}

export function yesNo(yes: boolean): string {
  return yes ? 'Yes' : 'No';
}
