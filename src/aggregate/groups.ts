import { InputError } from '../errors.js';
import { nearest } from '../text/nearest.js';

/** A student group of the public research files. */
export interface StudentGroup {
  /** Student Group ID. */
  readonly id: number;
  readonly name: string;
  readonly category: string;
  /**
   * Who belongs to it, as expressions over field keys: those that a layout can answer, joined by `or`, since
   * codes change between the years. Empty for all students.
   */
  readonly anyOf: readonly string[];
  /** Why no layout can answer it. */
  readonly unanswered?: string;
}

export const ALL_STUDENTS = 1;

/** All groups by ID. Students whose field is blank belong to none of its groups. */
export const studentGroups: readonly StudentGroup[] = [
  { id: 1, name: 'All Students', category: 'All Students', anyOf: [] },
  { id: 3, name: 'Male', category: 'Gender', anyOf: ['gender = Male', 'gender = M'] },
  { id: 4, name: 'Female', category: 'Gender', anyOf: ['gender = Female', 'gender = F'] },
  {
    id: 6,
    name: 'IFEP, RFEP, and EO (Fluent English proficient and English only)',
    category: 'English-Language Fluency',
    anyOf: ['elas in (IFEP, RFEP, EO)'],
  },
  {
    id: 7,
    name: 'IFEP (Initial fluent English proficient)',
    category: 'English-Language Fluency',
    anyOf: ['elas = IFEP'],
  },
  {
    id: 8,
    name: 'RFEP (Reclassified fluent English proficient)',
    category: 'English-Language Fluency',
    anyOf: ['elas = RFEP'],
  },
  { id: 28, name: 'Migrant education', category: 'Migrant', anyOf: ['migrantStatus = Yes'] },
  { id: 29, name: 'Not migrant education', category: 'Migrant', anyOf: ['migrantStatus = No'] },
  {
    id: 31,
    name: 'Socioeconomically disadvantaged',
    category: 'Economic Status',
    anyOf: ['economicDisadvantage = Yes'],
  },
  {
    id: 50,
    name: 'Armed forces family member',
    category: 'Military Status',
    anyOf: ['militaryStatus = Yes'],
  },
  {
    id: 51,
    name: 'Not armed forces family member',
    category: 'Military Status',
    anyOf: ['militaryStatus = No'],
  },
  { id: 52, name: 'Homeless', category: 'Homeless Status', anyOf: ['homelessStatus = Yes'] },
  { id: 53, name: 'Not homeless', category: 'Homeless Status', anyOf: ['homelessStatus = No'] },
  {
    id: 74,
    name: 'Black or African American',
    category: 'Race and Ethnicity',
    anyOf: ['reportingEthnicity = 600'],
  },
  {
    id: 75,
    name: 'American Indian or Alaska Native',
    category: 'Race and Ethnicity',
    anyOf: ['reportingEthnicity = 100'],
  },
  { id: 76, name: 'Asian', category: 'Race and Ethnicity', anyOf: ['reportingEthnicity = 200'] },
  { id: 77, name: 'Filipino', category: 'Race and Ethnicity', anyOf: ['reportingEthnicity = 400'] },
  { id: 78, name: 'Hispanic or Latino', category: 'Race and Ethnicity', anyOf: ['reportingEthnicity = 500'] },
  {
    id: 79,
    name: 'Native Hawaiian or Pacific Islander',
    category: 'Race and Ethnicity',
    anyOf: ['reportingEthnicity = 300'],
  },
  { id: 80, name: 'White', category: 'Race and Ethnicity', anyOf: ['reportingEthnicity = 700'] },
  {
    id: 90,
    name: 'Not a high school graduate',
    category: 'Parent Education',
    anyOf: ['parentEducationLevel = 14'],
  },
  {
    id: 91,
    name: 'High school graduate',
    category: 'Parent Education',
    anyOf: ['parentEducationLevel = 13'],
  },
  {
    id: 92,
    name: 'Some college (includes AA degree)',
    category: 'Parent Education',
    anyOf: ['parentEducationLevel = 12'],
  },
  { id: 93, name: 'College graduate', category: 'Parent Education', anyOf: ['parentEducationLevel = 11'] },
  {
    id: 94,
    name: 'Graduate school/Post graduate',
    category: 'Parent Education',
    anyOf: ['parentEducationLevel = 10'],
  },
  {
    id: 99,
    name: 'No reported disabilities',
    category: 'Disability Status',
    anyOf: ['specialEducation = No'],
  },
  {
    id: 111,
    name: 'Not socioeconomically disadvantaged',
    category: 'Economic Status',
    anyOf: ['economicDisadvantage = No'],
  },
  {
    id: 120,
    name: 'ELs enrolled less than 12 months',
    category: 'English-Language Fluency',
    anyOf: ['elas = EL and usSchoolEntryDate > newcomersAfter'],
  },
  { id: 121, name: 'Declined to state', category: 'Parent Education', anyOf: ['parentEducationLevel = 15'] },
  {
    id: 128,
    name: 'Reported disabilities',
    category: 'Disability Status',
    anyOf: ['specialEducation = Yes'],
  },
  {
    id: 142,
    name: 'ELs enrolled 12 months or more',
    category: 'English-Language Fluency',
    anyOf: ['elas = EL and usSchoolEntryDate <= newcomersAfter'],
  },
  { id: 144, name: 'Two or more races', category: 'Race and Ethnicity', anyOf: ['reportingEthnicity = 800'] },
  {
    id: 160,
    name: 'EL (English learner, excluding RFEP)',
    category: 'English-Language Fluency',
    anyOf: ['elas = EL'],
  },
  { id: 170, name: 'Ever–EL', category: 'English-Language Fluency', anyOf: ['elas in (EL, RFEP)'] },
  { id: 180, name: 'EO (English only)', category: 'English-Language Fluency', anyOf: ['elas = EO'] },
  { id: 190, name: 'TBD (To be determined)', category: 'English-Language Fluency', anyOf: ['elas = TBD'] },
  {
    id: 200,
    name: 'Black or African American',
    category: 'Ethnicity for Socioeconomically Disadvantaged',
    anyOf: ['economicDisadvantage = Yes and reportingEthnicity = 600'],
  },
  {
    id: 201,
    name: 'American Indian or Alaska Native',
    category: 'Ethnicity for Socioeconomically Disadvantaged',
    anyOf: ['economicDisadvantage = Yes and reportingEthnicity = 100'],
  },
  {
    id: 202,
    name: 'Asian',
    category: 'Ethnicity for Socioeconomically Disadvantaged',
    anyOf: ['economicDisadvantage = Yes and reportingEthnicity = 200'],
  },
  {
    id: 203,
    name: 'Filipino',
    category: 'Ethnicity for Socioeconomically Disadvantaged',
    anyOf: ['economicDisadvantage = Yes and reportingEthnicity = 400'],
  },
  {
    id: 204,
    name: 'Hispanic or Latino',
    category: 'Ethnicity for Socioeconomically Disadvantaged',
    anyOf: ['economicDisadvantage = Yes and reportingEthnicity = 500'],
  },
  {
    id: 205,
    name: 'Native Hawaiian or Pacific Islander',
    category: 'Ethnicity for Socioeconomically Disadvantaged',
    anyOf: ['economicDisadvantage = Yes and reportingEthnicity = 300'],
  },
  {
    id: 206,
    name: 'White',
    category: 'Ethnicity for Socioeconomically Disadvantaged',
    anyOf: ['economicDisadvantage = Yes and reportingEthnicity = 700'],
  },
  {
    id: 207,
    name: 'Two or more races',
    category: 'Ethnicity for Socioeconomically Disadvantaged',
    anyOf: ['economicDisadvantage = Yes and reportingEthnicity = 800'],
  },
  {
    id: 220,
    name: 'Black or African American',
    category: 'Ethnicity for Not Socioeconomically Disadvantaged',
    anyOf: ['economicDisadvantage = No and reportingEthnicity = 600'],
  },
  {
    id: 221,
    name: 'American Indian or Alaska Native',
    category: 'Ethnicity for Not Socioeconomically Disadvantaged',
    anyOf: ['economicDisadvantage = No and reportingEthnicity = 100'],
  },
  {
    id: 222,
    name: 'Asian',
    category: 'Ethnicity for Not Socioeconomically Disadvantaged',
    anyOf: ['economicDisadvantage = No and reportingEthnicity = 200'],
  },
  {
    id: 223,
    name: 'Filipino',
    category: 'Ethnicity for Not Socioeconomically Disadvantaged',
    anyOf: ['economicDisadvantage = No and reportingEthnicity = 400'],
  },
  {
    id: 224,
    name: 'Hispanic or Latino',
    category: 'Ethnicity for Not Socioeconomically Disadvantaged',
    anyOf: ['economicDisadvantage = No and reportingEthnicity = 500'],
  },
  {
    id: 225,
    name: 'Native Hawaiian or Pacific Islander',
    category: 'Ethnicity for Not Socioeconomically Disadvantaged',
    anyOf: ['economicDisadvantage = No and reportingEthnicity = 300'],
  },
  {
    id: 226,
    name: 'White',
    category: 'Ethnicity for Not Socioeconomically Disadvantaged',
    anyOf: ['economicDisadvantage = No and reportingEthnicity = 700'],
  },
  {
    id: 227,
    name: 'Two or more races',
    category: 'Ethnicity for Not Socioeconomically Disadvantaged',
    anyOf: ['economicDisadvantage = No and reportingEthnicity = 800'],
  },
  { id: 240, name: 'Foster youth', category: 'Foster Status', anyOf: ['fosterStatus = Yes'] },
  { id: 241, name: 'Not foster youth', category: 'Foster Status', anyOf: ['fosterStatus = No'] },
  {
    id: 243,
    name: 'ADEL (Adult English learner)',
    category: 'English-Language Fluency',
    anyOf: ['elas = ADEL'],
  },
  {
    id: 250,
    name: 'LTEL (Long-Term English learner)',
    category: 'English-Language Fluency',
    anyOf: [],
    unanswered: 'the codes of ltelOrArltel are not published',
  },
  {
    id: 251,
    name: 'AR–LTEL (At-Risk of becoming LTEL)',
    category: 'English-Language Fluency',
    anyOf: [],
    unanswered: 'the codes of ltelOrArltel are not published',
  },
  { id: 252, name: 'Never–EL', category: 'English-Language Fluency', anyOf: ['elas in (IFEP, EO)'] },
];

/**
 * The IDs of groups by IDs and names; a name that several groups share stands for all of them.
 * @throws InputError `unknown-group`.
 */
export function findGroups(wanted: readonly string[]): number[] {
  return wanted.flatMap((word) => {
    const text = word.trim().toLowerCase();
    const found = studentGroups.filter(({ id, name }) =>
      /^\d+$/.test(text) ? id === Number(text) : name.toLowerCase() === text || shortName(name) === text,
    );
    if (found.length > 0) return found.map(({ id }) => id);
    const guess = nearest(
      word.trim(),
      studentGroups.flatMap(({ name }) => [name, shortName(name)]),
    );
    throw new InputError('unknown-group', `There is no student group ${word}.`, {
      next: guess === undefined ? 'List them with: caaspp aggregate --help' : `Did you mean ${guess}?`,
    });
  });
}

/** `EL` of `EL (English learner, excluding RFEP)`. */
function shortName(name: string): string {
  return name.replace(/ \(.*\)$/, '').toLowerCase();
}
