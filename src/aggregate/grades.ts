/** Grade codes of rows over several grades, as in the public research files. */
export const ALL_GRADES = '13';
export const HIGH_SCHOOL = '14';

/** The first grade of high school. */
export const FIRST_OF_HIGH_SCHOOL = 9;
