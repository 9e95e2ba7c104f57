import type { Random } from '../../random.js';
import { femaleNames, maleNames, placeEndings, placeNames, surnames } from '../names.js';
import { padded } from '../score.js';

/** What the rows of a student have alike. */
export interface CersStudent {
  readonly grade: number;
  readonly values: ReadonlyMap<string, string>;
}

/** The grades that are tested; kindergarten and the first two by the ELPAC alone. */
const GRADES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 11];

const races = [
  'asian',
  'white',
  'filipino',
  'blackOrAfricanAmerican',
  'hispanicOrLatino',
  'americanIndianOrAlaskaNative',
  'nativeHawaiianOrPacificIslander',
];

const statuses = ['EO', 'EL', 'IFEP', 'RFEP'];

/** The words that rosters have in place of the codes of acquisition statuses. */
const statusWords: Readonly<Record<string, string>> = {
  EO: 'English Only',
  EL: 'English Learner',
  IFEP: 'Initial Fluent English Proficient',
  RFEP: 'Reclassified Fluent English Proficient',
};

/** Invented students without end, thirty to a school. */
export function* cersStudents(random: Random, isRoster: boolean): Generator<CersStudent> {
  for (let school = 0; ; school++) {
    const district = `01${padded(90_001 + Math.floor(school / 3), 5)}`;
    const place = `${random.pick(placeNames)} ${random.pick(placeEndings)}`;
    for (let count = 0; count < 30; count++) {
      const grade = random.pick(GRADES);
      const status = grade < 3 ? 'EL' : random.pick(statuses);
      const values = new Map([
        ['districtId', `${district}0000000`],
        ['districtName', `${place} Unified`],
        ['schoolId', `${district}${padded(100_001 + school, 7)}`],
        ['schoolName', `${place} School`],
        ['ssid', padded(9_000_000_000 + school * 30 + count, 10)],
        ['firstName', random.pick(random.chance(0.5) ? femaleNames : maleNames)],
        ['lastName', random.pick(surnames)],
        ['gradeLevelWhenAssessed', gradeCode(grade, isRoster)],
        ['migrantStatus', random.chance(0.03) ? 'Yes' : 'No'],
        ['elas', isRoster ? (statusWords[status] ?? status) : status],
        ['language', status === 'EO' ? 'English' : 'Spanish'],
        ['cedsLanguageCode', status === 'EO' ? 'eng' : 'spa'],
        ['primaryLanguage', status === 'EO' ? '00' : '01'],
        [random.pick(races), 'Yes'],
      ]);
      yield { grade, values };
    }
  }
}

function gradeCode(grade: number, isRoster: boolean): string {
  if (grade === 0) return 'KG';
  return isRoster ? `G${grade}` : padded(grade, 2);
}
