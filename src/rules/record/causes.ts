/** No part was invalidated and no unlisted resource changed what the test measures. */
export const notInvalidated =
  'unlistedResourceConstructChange != Y and opportunityStatus1 != I and opportunityStatus2 != I';

/**
 * Nothing decides the include indicator on its own. Where something does, the rule about that cause speaks, so
 * that a wrong indicator is reported once.
 */
export const noCauseOfItsOwn = `not conditionCode and ${notInvalidated}`;
