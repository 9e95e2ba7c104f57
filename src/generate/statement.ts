import type { Layout } from '../layout/layout.js';

/** What layouts state, as far as a generated record depends on it: statement → ids of the facts that say so. */
export const facts = {
  /** A part that was not taken has the place of the registration. */
  placeOfEveryPart: [
    'info-not-tested-location-2',
    'info-untested-location-2',
    'info-location-2-untested',
    'info-tested-location-not-attempted',
  ],
  /** Without a test there is no place. */
  noPlaceUntested: ['blank-if-not-tested'],
  /** A test that was not taken has attemptedness N. */
  untestedIsN: ['attemptedness-n-include'],
  /** Opportunity ID and testing status are filled together, on paper too. */
  statusWithId: ['opportunity-id'],
  /** The column is there, and blank. */
  noFosterStatus: ['foster-blank'],
  /** Who answers nothing about race and ethnicity is of two or more races. */
  unknownIsTwoOrMore: ['ethnicity-none-given'],
  /** A date of removal from CALPADS is that of an exit. */
  removalIsExit: ['removal-after-exit'],
} as const;

export function states(layout: Layout, statement: keyof typeof facts): boolean {
  return facts[statement].some((id) => layout.facts.has(id));
}
