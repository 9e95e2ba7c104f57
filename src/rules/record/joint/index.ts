import type { RecordRule } from '../../rule.js';
import { jointConditionRules } from './conditions.js';
import { jointIncludeRules } from './include.js';
import { jointScoreRules } from './scores.js';

/** Rules of records that hold several tests of a student, under keys of their own: those of 2014–15. */
export const jointRules: readonly RecordRule[] = [
  ...jointScoreRules,
  ...jointConditionRules,
  ...jointIncludeRules,
];
