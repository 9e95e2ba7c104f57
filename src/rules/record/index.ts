import type { RecordRule } from '../rule.js';
import { accommodationRules } from './accommodations.js';
import { attemptednessRules } from './attemptedness.js';
import { conditionRules } from './conditions.js';
import { constructChangeRules } from './construct-change.js';
import { dateRules } from './dates.js';
import { errorBandRules } from './error-band.js';
import { ethnicityRules } from './ethnicity.js';
import { historyRules } from './history.js';
import { includeIndicatorRules } from './include-indicator.js';
import { languageRules } from './language.js';
import { modeRules } from './mode.js';
import { opportunityRules } from './opportunities.js';
import { placeRules } from './places.js';
import { scoreStatusRules } from './score-status.js';
import { scoreRules } from './scores.js';
import { windowRules } from './windows.js';

/** Every rule about the fields of one record, in the order in which the catalogue lists them. */
export const recordRules: readonly RecordRule[] = [
  ...scoreRules,
  ...errorBandRules,
  ...conditionRules,
  ...includeIndicatorRules,
  ...attemptednessRules,
  ...scoreStatusRules,
  ...constructChangeRules,
  ...opportunityRules,
  ...dateRules,
  ...windowRules,
  ...modeRules,
  ...placeRules,
  ...accommodationRules,
  ...ethnicityRules,
  ...languageRules,
  ...historyRules,
];
