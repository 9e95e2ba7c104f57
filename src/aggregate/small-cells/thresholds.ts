import { InputError } from '../../errors.js';

/** From how many students on a value is shown. */
export interface Thresholds {
  /** Numbers of students enrolled and tested. */
  readonly counts: number;
  /** Results (mean scale score, levels, distance from standard): students with scores. */
  readonly results: number;
  /** Results of a claim or domain: students with scores. */
  readonly claims: number;
}

/** What the California Department of Education shows. */
export const publishedThresholds: Thresholds = { counts: 4, results: 11, claims: 30 };

/**
 * The published thresholds, with results shown from `minN` students on, and claims from no fewer.
 *
 * @throws InputError `min-n` if it is no whole number from `lowest` on
 */
export function thresholdsFrom(minN: number, lowest: number = publishedThresholds.results): Thresholds {
  if (!Number.isSafeInteger(minN) || minN < lowest) {
    throw new InputError(
      'min-n',
      `Results cannot be shown from ${minN} students on: ${lowest} is the least.`,
      {
        next: `Give a whole number from ${lowest} on.`,
      },
    );
  }
  const { counts, claims } = publishedThresholds;
  return { counts: Math.min(counts, minN), results: minN, claims: Math.max(claims, minN) };
}
