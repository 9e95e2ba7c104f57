import type { Layout } from '../layout/layout.js';

/** What layouts state under several ids, as far as a generated record depends on it: statement → fact ids. */
const facts = {
  /** A part that was not taken has the place of the registration. */
  placeOfEveryPart: [
    'not-tested-location-2',
    'untested-location-2',
    'location-2-untested',
    'tested-location-not-attempted',
  ],
  /** Without a test there is no place. */
  noPlaceUntested: ['blank-if-not-tested'],
  /** Attemptedness N is where everybody starts. */
  untestedIsN: ['attempted-n-nt', 'non-completion-include-n', 'attempt-default', 'include-n-attemptedness-n'],
  /** Opportunity ID and testing status are filled together, on paper too. */
  statusWithId: [
    'opportunity-1-pair',
    'opportunity-1-status-with-id',
    'opportunity-status-with-id',
    'opportunity-content',
    'status-needs-id',
  ],
  /** The column is there, and blank. */
  noFosterStatus: ['foster-blank'],
  /** Who answers nothing about race and ethnicity is of two or more races. */
  unknownIsTwoOrMore: ['ethnicity-blank-is-two', 'ethnicity-none-given'],
  /** A date of removal from CALPADS is that of an exit. */
  removalIsExit: ['removal-after-exit', 'exit-took-effect-later', 'exit-effective', 'exit-effect-date'],
} as const;

export function states(layout: Layout, statement: keyof typeof facts): boolean {
  return facts[statement].some((id) => layout.facts.has(id));
}
