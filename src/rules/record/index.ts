import type { RecordRule } from '../rule.js';
import { accommodationRules } from './accommodations.js';
import { attemptednessRules } from './attemptedness.js';
import { charterSchoolRules } from './charter-schools.js';
import { conditionRules } from './conditions.js';
import { constructChangeRules } from './construct-change.js';
import { dateRules } from './dates.js';
import { errorBandRules } from './error-band.js';
import { ethnicityRules } from './ethnicity.js';
import { historyRules } from './history.js';
import { includeCauseRules } from './include-cause.js';
import { includeIndicatorRules } from './include-indicator.js';
import { itemsAttemptedRules } from './items-attempted.js';
import { jointRules } from './joint/index.js';
import { languageRules } from './language.js';
import { lifeDateRules } from './life-dates.js';
import { modeRules } from './mode.js';
import { opportunityRules } from './opportunities.js';
import { placeRules } from './places.js';
import { preliminaryRules } from './preliminary.js';
import { scienceRules } from './science.js';
import { scoreStatusRules } from './score-status.js';
import { scoreRules } from './scores.js';
import { supportRules } from './supports.js';
import { testedPlaceRules } from './tested-places.js';
import { windowRules } from './windows.js';
import { writingRules } from './writing.js';

/** Every rule about the fields of one record, in the order in which the catalogue lists them. */
export const recordRules: readonly RecordRule[] = [
  ...scoreRules,
  ...scienceRules,
  ...writingRules,
  ...errorBandRules,
  ...conditionRules,
  ...includeIndicatorRules,
  ...includeCauseRules,
  ...attemptednessRules,
  ...itemsAttemptedRules,
  ...scoreStatusRules,
  ...constructChangeRules,
  ...opportunityRules,
  ...dateRules,
  ...windowRules,
  ...modeRules,
  ...placeRules,
  ...charterSchoolRules,
  ...testedPlaceRules,
  ...accommodationRules,
  ...supportRules,
  ...ethnicityRules,
  ...languageRules,
  ...lifeDateRules,
  ...historyRules,
  ...preliminaryRules,
  ...jointRules,
];
