/** No part was invalidated and no unlisted resource changed what the test measures. */
export const notInvalidated =
  'unlistedResourceConstructChange != Y and opportunityStatus1 != I and opportunityStatus2 != I and opportunityStatus3 != I and opportunityStatus4 != I';

/** A part was invalidated. */
export const partInvalidated =
  '(opportunityStatus1 = I or opportunityStatus2 = I or opportunityStatus3 = I or opportunityStatus4 = I)';

/**
 * Nothing decides the include indicator on its own. Where something does, the rule about that cause speaks, so
 * that a wrong indicator is reported once.
 */
export const noCauseOfItsOwn = `not conditionCode and ${notInvalidated}`;

/** The results are those of this year, not of a science test that a student of grade 12 took in grade 10 or 11. */
export const ofThisYear = 'castParticipatedGrade not in (10, 11)';
