import type { Day } from './calendar.js';
import { placeEndings, placeNames } from './names.js';
import type { Random } from './random.js';
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

/** A school district, or a directly funded charter school, which is its own LEA with the same code as LEA and school. */
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

/** Days from the extract to the end of an LEA's windows: before, after and on the day itself, in turn. */
const WINDOW_ENDS = [-4, 12, 0, -18, 5, -9];

const COUNTIES = 58;

/** The LEA of a 0-based index. */
export function makeLea(
  random: Random,
  index: number,
  season: Season,
  scienceGrades: readonly string[],
): Lea {
  const county = String(((index * 19) % COUNTIES) + 1).padStart(2, '0');
  const district = `${county}${scatter(index, 5)}`;
  const directlyFunded = index % 7 === 4;
  const place = `${placeNames[index % placeNames.length]} ${placeEndings[(index * 5) % placeEndings.length]}`;
  const students =
    index < SMALL_LEAS ? STUDENTS_OF_SMALL_LEA : random.integer(60, directlyFunded ? 400 : 1800);
  const windows = makeWindows(random, index, season);
  const highSchoolScienceGrade = random.pick(scienceGrades.filter((grade) => schoolLevel(grade) === 'high'));
  let serial = index * 100;
  const school = (name: string, charterCode = ''): School => ({
    code: `${district}${scatter(serial++, 7)}`,
    name,
    charterCode,
  });
  const nonpublicSchool = school(`${random.pick(placeNames)} Nonpublic School`);
  const charterCode = String(1 + ((index * 37) % 1999)).padStart(4, '0');
  if (directlyFunded) {
    const charter = school(`${place} Charter`, charterCode);
    const schools = { elementary: [charter], middle: [charter], high: [charter] };
    const { code, name } = charter;
    return {
      code,
      name,
      directlyFunded,
      schools,
      nonpublicSchool,
      windows,
      highSchoolScienceGrade,
      students,
    };
  }
  const size = Math.max(1, Math.round(students / 500));
  const schools = (kind: string, count: number) =>
    Array.from({ length: count }, () =>
      school(`${random.pick(placeNames)} ${random.pick(placeEndings)} ${kind}`),
    );
  return {
    code: `${district}0000000`,
    name: `${place} Unified`,
    directlyFunded,
    schools: {
      elementary: [...schools('Elementary', size * 2), school(`${place} Academy`, charterCode)],
      middle: schools('Middle', size),
      high: schools('High', size),
    },
    nonpublicSchool,
    windows,
    highSchoolScienceGrade,
    students,
  };
}

function makeWindows(random: Random, index: number, season: Season): readonly [TestWindow, TestWindow] {
  const end = season.extractedOn + WINDOW_ENDS[index % WINDOW_ENDS.length];
  const first = { start: end - random.integer(55, 80), end };
  const performanceTask = index % 4 === 3 ? { start: first.start + 14, end: end - 7 } : first;
  return [first, performanceTask];
}

/** A number of so many digits that no other serial number has, out of order. */
function scatter(serial: number, digits: number): string {
  const size = 10 ** digits;
  return String((serial * 60_493 + 61_234) % size).padStart(digits, '0');
}
