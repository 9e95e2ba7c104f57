import type { RecordRule } from '../../rule.js';
import { elpacAssignmentRules } from './assignments.js';
import { elpacConditionRules } from './conditions.js';
import { elpacDateRules } from './dates.js';
import { elpacHistoryRules } from './history.js';
import { elpacLevelRules } from './levels.js';
import { elpacMarkRules } from './marks.js';
import { elpacParticipationRules } from './participation.js';
import { elpacPlaceRules } from './places.js';
import { elpacScoreRules } from './scores.js';
import { elpacSettingRules } from './settings.js';
import { elpacSittingRules } from './sitting.js';
import { elpacStudentRules } from './student.js';

/** The rules of the ELPAC, whose four domains stand side by side in one record. */
export const elpacRules: readonly RecordRule[] = [
  ...elpacScoreRules,
  ...elpacLevelRules,
  ...elpacConditionRules,
  ...elpacAssignmentRules,
  ...elpacMarkRules,
  ...elpacParticipationRules,
  ...elpacSittingRules,
  ...elpacDateRules,
  ...elpacPlaceRules,
  ...elpacSettingRules,
  ...elpacStudentRules,
  ...elpacHistoryRules,
];
