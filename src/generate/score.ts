import type { ScaleScoreRange } from '../layout/schema.js';
import type { Random } from '../random.js';
import type { ConditionCode } from './assessment.js';

export interface Score {
  readonly scale: number;
  readonly level: number;
}

/**
 * A scale score: as the condition code fixes it, otherwise about normal around the lowest score of level 3 and
 * within the published range.
 */
export function drawScore(
  random: Random,
  range: ScaleScoreRange,
  ability: number,
  condition: ConditionCode | undefined,
): Score {
  const lowest = range.levels[0].min;
  const highest = range.levels[range.levels.length - 1].max;
  if (condition?.scaleScore === 'lowest') return { scale: lowest, level: levelOf(range, lowest) };
  if (condition?.scaleScore === 'lowest+1') return { scale: lowest + 1, level: levelOf(range, lowest + 1) };
  const center = range.levels[2].min;
  const deviation = (highest - lowest) / 5.5;
  const drawn = Math.round(center + (ability + 0.45 * random.normal()) * deviation);
  const scale = Math.min(highest, Math.max(lowest, drawn));
  return { scale, level: levelOf(range, scale) };
}

/** The level whose range holds a score. */
export function levelOf(range: ScaleScoreRange, scale: number): number {
  const found = range.levels.find((level) => scale >= level.min && scale <= level.max);
  return found?.level ?? range.levels[0].level;
}

/** The standard error of measurement, larger away from the middle. */
export function drawSem(random: Random, ability: number): number {
  return 19 + Math.min(40, Math.round(Math.abs(ability) * 4)) + random.integer(0, 7);
}

/** Below, near or above standard in one claim. */
export function drawClaim(random: Random, ability: number): string {
  const standing = ability + 0.6 * random.normal();
  if (standing < -0.6) return '1';
  return standing > 0.6 ? '3' : '2';
}

/** A number with leading zeros, as real files have scores, errors and item counts. */
export function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
