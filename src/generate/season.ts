import type { Layout } from '../layout/layout.js';
import type { Random } from '../random.js';
import { type Day, dayOf, yearsLater } from './calendar.js';

/** The days of an administration that its layout names, or the usual ones of its years. */
export interface Season {
  /** When the demographic data were taken from CALPADS. */
  readonly extractedOn: Day;
  /** English learners who entered a US school after it are exempt from ELA. */
  readonly newcomersAfter: Day;
  /** On it a student of grade g is g + 5 years old. */
  readonly ageReference: Day;
}

export function seasonOf(layout: Layout): Season {
  const fall = Number(layout.administration.slice(0, 4));
  const day = (name: string, usual: string) => dayOf(layout.dates.get(name) ?? usual);
  return {
    extractedOn: day('extractedOn', `${fall + 1}-06-18`),
    newcomersAfter: day('newcomersAfter', `${fall}-04-15`),
    ageReference: day('ageReference', `${fall}-09-01`),
  };
}

/** The birthday of a student of a grade, who is grade + 5 years old on the reference day. */
export function birthdayOf(random: Random, grade: number, season: Season): Day {
  const youngest = yearsLater(season.ageReference, -(grade + 5));
  const oldest = yearsLater(season.ageReference, -(grade + 6)) + 1;
  return random.integer(oldest, youngest);
}

/** The first school day of the fall some years after that of the administration, or before it. */
export function fallDay(season: Season, years: number): Day {
  return yearsLater(season.ageReference, years) - 15;
}
