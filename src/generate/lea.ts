import type { Random } from '../random.js';
import type { Day } from './calendar.js';
import { placeEndings, placeNames } from './names.js';
import { padded } from './score.js';
import type { Season } from './season.js';

export interface School {
  /** 14-digit CDS code. */
  readonly code: string;
  readonly name: string;
  /** Four digits; blank where it is no charter school. */
  readonly charterCode: string;
}

export interface TestWindow {
  readonly start: Day;
  readonly end: Day;
}

/** A district, or a directly funded charter school, which is its own LEA: both have its code. */
export interface Lea {
  readonly code: string;
  readonly name: string;
  readonly directlyFunded: boolean;
  readonly schools: Readonly<Record<SchoolLevel, readonly School[]>>;
  /** A nonpublic school that takes its special education students. */
  readonly nonpublicSchool: School;
  /** The windows of the first part and of the performance task. */
  readonly windows: readonly [TestWindow, TestWindow];
  /** The grade in which its high schools take the science test. */
  readonly highSchoolScienceGrade: string;
  readonly students: number;
}

export type SchoolLevel = 'elementary' | 'middle' | 'high';

export function schoolLevel(grade: string): SchoolLevel {
  const years = Number(grade);
  if (years <= 5) return 'elementary';
  return years <= 8 ? 'middle' : 'high';
}

/** The first LEAs are small, so that a short extract has several. */
const SMALL_LEAS = 16;
const STUDENTS_OF_SMALL_LEA = 10;

/** One LEA in so many is a directly funded charter school. */
const LEAS_PER_CHARTER = 7;

/** The LEA of a 0-based index; there are 10,000 before codes repeat. */
export function makeLea(
  random: Random,
  index: number,
  season: Season,
  scienceGrades: readonly string[],
): Lea {
  const directlyFunded = index % LEAS_PER_CHARTER === 4;
  const students =
    index < SMALL_LEAS ? STUDENTS_OF_SMALL_LEA : random.integer(60, directlyFunded ? 400 : 1800);
  const founder = new SchoolFounder(random, index);
  return {
    ...(directlyFunded ? charterSchool(founder) : district(founder, students)),
    directlyFunded,
    nonpublicSchool: founder.found('Nonpublic School'),
    windows: makeWindows(random, index, season),
    highSchoolScienceGrade: random.pick(scienceGrades.filter((grade) => schoolLevel(grade) === 'high')),
    students,
  };
}

function charterSchool(founder: SchoolFounder): Pick<Lea, 'code' | 'name' | 'schools'> {
  const school = founder.found('Charter', founder.charterCode);
  const { code, name } = school;
  return { code, name, schools: { elementary: [school], middle: [school], high: [school] } };
}

function district(founder: SchoolFounder, students: number): Pick<Lea, 'code' | 'name' | 'schools'> {
  const size = Math.max(1, Math.round(students / 500));
  const several = (kind: string, count: number) => Array.from({ length: count }, () => founder.found(kind));
  const charter = founder.found('Academy', founder.charterCode);
  return {
    code: `${founder.countyAndDistrict}0000000`,
    name: `${founder.place} Unified`,
    schools: {
      elementary: [...several('Elementary', size * 2), charter],
      middle: several('Middle', size),
      high: several('High', size),
    },
  };
}

const COUNTIES = 58;

/** Charter numbers run up to it. */
const CHARTERS = 1999;

/** Founds the schools of one LEA. Its district code begins with a 9, as no real one does. */
class SchoolFounder {
  readonly place: string;
  /** The first seven digits of the CDS codes. */
  readonly countyAndDistrict: string;
  readonly charterCode: string;
  #serial: number;

  constructor(
    readonly random: Random,
    index: number,
  ) {
    const county = padded(((index * 19) % COUNTIES) + 1, 2);
    this.place = `${placeNames[index % placeNames.length]} ${placeEndings[(index * 5) % placeEndings.length]}`;
    this.countyAndDistrict = `${county}9${scatter(index, 4)}`;
    this.charterCode = padded(((index * 37) % CHARTERS) + 1, 4);
    this.#serial = index * 100;
  }

  found(kind: string, charterCode = ''): School {
    const name = `${this.random.pick(placeNames)} ${this.random.pick(placeEndings)} ${kind}`;
    return { code: `${this.countyAndDistrict}${scatter(this.#serial++, 7)}`, name, charterCode };
  }
}

/** A number of so many digits that no other serial number has, out of order. */
function scatter(serial: number, digits: number): string {
  return padded((serial * 60_493 + 61_234) % 10 ** digits, digits);
}

/** Days from the extract to the end of an LEA's windows: before, after and on the day itself, in turn. */
const WINDOW_ENDS = [-4, 12, 0, -18, 5, -9];

function makeWindows(random: Random, index: number, season: Season): readonly [TestWindow, TestWindow] {
  const end = season.extractedOn + WINDOW_ENDS[index % WINDOW_ENDS.length];
  const first = { start: end - random.integer(55, 80), end };
  const performanceTask = index % 4 === 3 ? { start: first.start + 14, end: end - 7 } : first;
  return [first, performanceTask];
}

/** Directly or locally funded; blank for a school that is no charter school. */
export function charterIndicator(lea: Lea, school: School): string {
  if (school.charterCode === '') return '';
  return lea.directlyFunded ? 'DF' : 'LF';
}
