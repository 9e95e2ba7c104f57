import type { Layout } from '../layout/layout.js';
import { type Day, isoOf } from './calendar.js';
import { Demographics, ethnicityFields } from './demographics.js';
import { type Lea, type School, schoolLevel } from './lea.js';
import { accentedSurnames, femaleNames, maleNames, quotedSurnames, surnames } from './names.js';
import { drawNeeds } from './need.js';
import type { Random } from './random.js';
import { birthdayOf, fallDay, type Season } from './season.js';
import type { Traits } from './situation.js';

export interface Student {
  /** 1-based in the extract. */
  readonly number: number;
  readonly grade: string;
  readonly alternate: boolean;
  readonly language: string;
  /** Mean 0, deviation 1 over all students. */
  readonly ability: number;
  /** Resources that the student is given access to. */
  readonly needs: ReadonlySet<string>;
  /** Where the first part and the performance task were taken. */
  readonly schools: readonly [School, School];
  /** Values that are the same on all of the student's records. */
  readonly values: readonly (readonly [key: string, value: string])[];
  /** First day in a US school. */
  readonly entry: Day;
  /** A condition code of the year before. */
  readonly earlierCondition: string;
}

export type NameLetters = 'ascii' | 'utf-8';

/** Draws students for an administration. */
export class StudentRegister {
  readonly #demographics: Demographics;
  readonly #ssidStart: number;
  #count = 0;

  constructor(
    layout: Layout,
    readonly season: Season,
    readonly random: Random,
    readonly names: NameLetters,
  ) {
    this.#demographics = new Demographics(layout);
    this.#ssidStart = random.integer(0, 999_999_999);
  }

  /** A new student of an LEA in one of the grades. */
  enroll(lea: Lea, grades: readonly string[], traits: Traits): Student {
    const { random, season } = this;
    const number = ++this.#count;
    const grade = random.pick(grades);
    const alternate = traits.alternate ?? false;
    const home = this.#homeOf(traits);
    const specialEducation = alternate || this.#hasDisability(traits);
    const disability = specialEducation ? this.#disability(traits) : '';
    const section504 = !specialEducation && (traits.section504 ?? random.chance(0.012));
    const disadvantaged = random.chance(home.ethnicity === '500' ? 0.76 : 0.42);
    const entry = this.#entry(Number(grade), home.acquisitionStatus, traits);
    const school = traits.nonpublicSchool
      ? lea.nonpublicSchool
      : random.pick(lea.schools[schoolLevel(grade)]);
    const later = traits.moved ? random.pick(lea.schools[schoolLevel(grade)]) : school;
    const englishLearner = home.acquisitionStatus === 'EL';
    const gender = random.pick(['Female', 'Male']);
    const values: (readonly [string, string])[] = [
      ['ssid', this.#ssid(number)],
      ...this.#name(gender, traits),
      ['gender', gender],
      ['dateOfBirth', isoOf(birthdayOf(random, Number(grade) + (traits.ungraded ? 1 : 0), season))],
      ['calpadsGrade', calpadsGrade(grade, traits)],
      ['gradeAssessed', grade],
      ['calpadsDistrictCode', lea.code],
      ['calpadsSchoolCode', later.code],
      ['calpadsCharterCode', later.charterCode],
      ['npsFlag', traits.nonpublicSchool ? 'Y' : 'N'],
      ['districtOfAccountability', traits.nonpublicSchool ? lea.code.slice(0, 7) : ''],
      ['section504Status', yesNo(section504)],
      ['specialEducation', yesNo(specialEducation)],
      ['primaryDisability', disability],
      ['migrantStatus', yesNo(traits.migrant ?? random.chance(0.005))],
      ['economicDisadvantage', yesNo(disadvantaged)],
      ['parentEducationLevel', random.chance(0.03) ? '' : this.#demographics.parentEducation.draw(random)],
      ['languageCode', home.language],
      ...this.#acquisition(home.acquisitionStatus, entry),
      ...this.#ethnicity(home.ethnicity),
      ...this.#departure(traits),
    ];
    return {
      number,
      grade,
      alternate,
      language: home.language,
      ability:
        random.normal() -
        (disadvantaged ? 0.35 : 0) -
        (englishLearner ? 0.5 : 0) -
        (specialEducation && !alternate ? 0.7 : 0),
      needs: drawNeeds(random, {
        specialEducation,
        section504,
        englishLearner,
        language: home.language,
        disability,
      }),
      schools: [school, later],
      values: values.filter(([, value]) => value !== ''),
      entry,
      earlierCondition: traits.earlierCondition ?? '',
    };
  }

  /** Ten digits, different for every number below 1,000,000,000, out of order. */
  #ssid(number: number): string {
    return `1${String((this.#ssidStart + number * 387_401) % 1_000_000_000).padStart(9, '0')}`;
  }

  #name(gender: string, traits: Traits): readonly (readonly [string, string])[] {
    const { random } = this;
    const given = gender === 'Female' ? femaleNames : maleNames;
    let surname = random.pick(surnames);
    if (traits.quotedName) surname = random.pick(quotedSurnames);
    else if (this.names === 'utf-8' && random.chance(0.08)) surname = random.pick(accentedSurnames);
    return [
      ['lastName', surname],
      ['firstName', random.pick(given)],
      ['middleName', random.chance(0.6) ? random.pick(given) : ''],
    ];
  }

  /** Ethnicity, language and English language acquisition status, which hang together. */
  #homeOf(traits: Traits): { ethnicity: string; language: string; acquisitionStatus: string } {
    const { random } = this;
    const foreign = traits.acquisitionStatus !== undefined && traits.acquisitionStatus !== 'EO';
    const ethnicity = traits.ethnicity ?? (foreign ? '500' : this.#demographics.ethnicity.draw(random));
    const language =
      traits.language ?? (foreign ? 'SPA' : this.#demographics.language(ethnicity).draw(random));
    const acquisitionStatus =
      traits.acquisitionStatus ??
      (language === 'ENG' ? 'EO' : this.#demographics.acquisitionStatus.draw(random));
    return { ethnicity, language, acquisitionStatus };
  }

  #hasDisability(traits: Traits): boolean {
    return traits.disability !== undefined || traits.nonpublicSchool === true || this.random.chance(0.11);
  }

  #disability(traits: Traits): string {
    const { disability, severeDisability } = this.#demographics;
    return traits.disability ?? (traits.alternate ? severeDisability : disability).draw(this.random);
  }

  /** Most students entered a US school in kindergarten, some English learners later. */
  #entry(grade: number, acquisitionStatus: string, traits: Traits): Day {
    const { random, season } = this;
    if (traits.newcomer) return random.integer(season.newcomersAfter + 1, season.newcomersAfter + 290);
    const immigrated = acquisitionStatus === 'EL' && random.chance(0.2);
    const years = immigrated ? random.integer(1, Math.max(1, grade)) : grade;
    return fallDay(season, -years) + random.integer(0, 20);
  }

  #acquisition(status: string, entry: Day): readonly (readonly [string, string])[] {
    const { random, season } = this;
    const assigned = entry + random.integer(0, 29);
    const reclassified = Math.min(
      season.ageReference + random.integer(0, 240),
      assigned + random.integer(500, 2000),
    );
    const learner = status === 'EL' || status === 'RFEP';
    return [
      ['usSchoolEntryDate', isoOf(entry)],
      ['elas', status],
      ['elStatus', yesNo(status === 'EL')],
      ['elEntryDate', learner ? isoOf(assigned) : ''],
      ['rfepDate', status === 'RFEP' ? isoOf(Math.max(assigned, reclassified)) : ''],
    ];
  }

  #ethnicity(code: string): readonly (readonly [string, string])[] {
    const yes = new Set([ethnicityFields.get(code) ?? '']);
    if (code === '800')
      yes.add('white').add(this.random.pick(['asian', 'blackOrAfricanAmerican', 'filipino']));
    if (code === '500' && this.random.chance(0.15)) yes.add('white');
    const flags = [...ethnicityFields.values()].map((key) => [key, yesNo(yes.has(key))] as const);
    return [...flags, ['reportingEthnicity', code]];
  }

  #departure(traits: Traits): readonly (readonly [string, string])[] {
    const day = this.season.extractedOn + this.random.integer(1, 12);
    return [
      [
        'exitCode',
        traits.exited ? (traits.promoted ? 'E155' : this.random.pick(['T160', 'T200', 'E230'])) : '',
      ],
      ['exitDate', traits.exited ? isoOf(day) : ''],
      ['removedFromCalpadsDate', traits.removed ? isoOf(day) : ''],
    ];
  }
}

function calpadsGrade(grade: string, traits: Traits): string {
  if (traits.ungraded) return Number(grade) < 6 ? 'UE' : 'US';
  return traits.promoted ? String(Number(grade) + 1).padStart(2, '0') : grade;
}

function yesNo(yes: boolean): string {
  return yes ? 'Yes' : 'No';
}
