import type { Layout } from '../layout/layout.js';
import type { Random } from '../random.js';
import { type Background, Backgrounds, type Value, yesNo } from './background.js';
import { type Day, isoOf } from './calendar.js';
import { charterIndicator, type Lea, type School, schoolLevel } from './lea.js';
import { accentedSurnames, femaleNames, maleNames, quotedSurnames, surnames } from './names.js';
import { drawNeeds } from './need.js';
import { padded } from './score.js';
import { birthdayOf, type Season } from './season.js';
import type { Traits } from './situation.js';
import { Standings } from './standing.js';
import { states } from './statement.js';

export interface Student {
  /** 1-based in the extract. */
  readonly number: number;
  readonly grade: string;
  readonly alternate: boolean;
  readonly language: string;
  /** About 0 on average, with deviation 1. */
  readonly ability: number;
  /** Resources that the student is given access to. */
  readonly needs: ReadonlySet<string>;
  /** Where the first part and the performance task were taken. */
  readonly schools: readonly [School, School];
  /** Values that are the same on all of the student's records. */
  readonly values: readonly Value[];
  /** First day in a US school. */
  readonly entry: Day;
  /** A condition code of the year before; blank for none. */
  readonly earlierCondition: string;
  readonly nonpublicSchool: boolean;
  /** The earlier grade of a science test in grade 12; blank for none. */
  readonly cohort: string;
}

export type NameLetters = 'ascii' | 'utf-8';

/** Draws the students of an extract, one after the other. */
export class StudentRegister {
  readonly #backgrounds: Backgrounds;
  readonly #standings: Standings;
  readonly #ssidStart: number;
  readonly #isUngradedListed: boolean;
  readonly #isRemovalExit: boolean;
  #count = 0;

  constructor(
    layout: Layout,
    readonly season: Season,
    readonly random: Random,
    /** For what only some layouts have, so that the rest does not depend on it. */
    readonly details: Random,
    readonly letters: NameLetters,
  ) {
    this.#backgrounds = new Backgrounds(layout, season, random);
    this.#standings = new Standings(layout, season, details);
    this.#isUngradedListed = layout.fieldByKey.get('calpadsGrade')?.codes.has('UE') ?? false;
    this.#isRemovalExit = states(layout, 'removalIsExit');
    this.#ssidStart = random.integer(0, 999_999_999);
  }

  /** A new student of an LEA in one of the grades. */
  enroll(lea: Lea, grades: readonly string[], traits: Traits): Student {
    const { random } = this;
    const number = ++this.#count;
    const grade = random.pick(grades);
    const background = this.#backgrounds.draw(Number(grade), traits);
    const [school, later] = this.#schools(lea, grade, traits);
    const values: readonly Value[] = [
      ['ssid', this.#ssid(number)],
      ...this.#person(grade, traits),
      ...placeValues(lea, later, traits),
      ...this.#departure(traits),
      ...this.#backgrounds.values(background),
      ...this.#standings.values(background),
    ];
    return {
      number,
      grade,
      alternate: traits.alternate ?? false,
      language: background.language,
      ability: this.#ability(background, traits),
      needs: drawNeeds(random, background, traits.needs ?? []),
      schools: [school, later],
      values,
      entry: background.entry,
      earlierCondition: traits.earlierCondition ?? '',
      nonpublicSchool: traits.nonpublicSchool ?? false,
      cohort: traits.cohort ?? '',
    };
  }

  /** Ten digits, out of order, no two alike among the first billion. */
  #ssid(number: number): string {
    return `1${padded((this.#ssidStart + number * 387_401) % 1_000_000_000, 9)}`;
  }

  #person(grade: string, traits: Traits): readonly Value[] {
    const { random } = this;
    const gender = random.pick(['Female', 'Male']);
    const givenNames = gender === 'Female' ? femaleNames : maleNames;
    const age = Number(grade) + (traits.ungraded && this.#isUngradedListed ? 1 : 0);
    return [
      ['lastName', random.pick(this.#surnames(traits))],
      ['firstName', random.pick(givenNames)],
      ['middleName', random.chance(0.6) ? random.pick(givenNames) : ''],
      ['gender', gender],
      ['dateOfBirth', isoOf(birthdayOf(random, age, this.season))],
      ['calpadsGrade', this.#calpadsGrade(grade, traits)],
      ['gradeAssessed', grade],
      ['migrantStatus', yesNo(traits.migrant ?? random.chance(0.005))],
    ];
  }

  #calpadsGrade(grade: string, traits: Traits): string {
    if (traits.ungraded && this.#isUngradedListed) return Number(grade) < 6 ? 'UE' : 'US';
    return traits.promoted ? padded(Number(grade) + 1, 2) : grade;
  }

  #surnames(traits: Traits): readonly string[] {
    if (traits.quotedName) return quotedSurnames;
    return this.letters === 'utf-8' && this.random.chance(0.08) ? accentedSurnames : surnames;
  }

  #schools(lea: Lea, grade: string, traits: Traits): readonly [School, School] {
    const schools = lea.schools[schoolLevel(grade)];
    const school = traits.nonpublicSchool ? lea.nonpublicSchool : this.random.pick(schools);
    return [school, traits.moved ? this.random.pick(schools) : school];
  }

  #departure(traits: Traits): readonly Value[] {
    const day = isoOf(this.season.extractedOn + this.random.integer(1, 12));
    const code = traits.promoted ? 'E155' : this.random.pick(['T160', 'T200', 'E230']);
    const exited = traits.exited || (traits.removed && this.#isRemovalExit);
    return [
      ['exitCode', exited ? code : ''],
      ['exitDate', exited ? day : ''],
      ['studentExitDate', exited ? day : ''],
      ['removedFromCalpadsDate', traits.removed ? day : ''],
    ];
  }

  #ability({ disadvantaged, acquisitionStatus, specialEducation }: Background, traits: Traits): number {
    const drawn = this.random.normal() - (disadvantaged ? 0.35 : 0) - (acquisitionStatus === 'EL' ? 0.5 : 0);
    return specialEducation && !traits.alternate ? drawn - 0.7 : drawn;
  }
}

function placeValues(lea: Lea, school: School, traits: Traits): readonly Value[] {
  return [
    ['calpadsDistrictCode', lea.code],
    ['calpadsDistrictName', lea.name],
    ['calpadsSchoolCode', school.code],
    ['calpadsSchoolName', school.name],
    ['calpadsCharterIndicator', charterIndicator(lea, school)],
    ['calpadsCharterCode', school.charterCode],
    ['npsFlag', traits.nonpublicSchool ? 'Y' : 'N'],
    ['districtOfAccountability', traits.nonpublicSchool ? lea.code.slice(0, 7) : ''],
  ];
}
