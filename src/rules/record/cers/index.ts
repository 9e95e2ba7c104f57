import type { RecordRule } from '../../rule.js';
import { cersKindRules } from './kinds.js';
import { cersPartRules } from './parts.js';
import { cersScoreRules } from './scores.js';
import { cersYearRules } from './year.js';

/** The rules of result exports of the California Educator Reporting System. */
export const cersRules: readonly RecordRule[] = [
  ...cersKindRules,
  ...cersScoreRules,
  ...cersPartRules,
  ...cersYearRules,
];
