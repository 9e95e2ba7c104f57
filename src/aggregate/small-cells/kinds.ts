import type { Counts } from '../row.js';
import type { Thresholds } from './thresholds.js';

/**
 * Values of a row that are hidden together. `counts`: enrolled and tested, which tell each other, since nearly all who are enrolled are tested. `results`: students with scores, mean, counts and percentages at levels,
 * distance from standard. `claims`: counts and percentages of claims or domains. Each rests on those before it.
 */
export const kinds = ['counts', 'results', 'claims'] as const;
export type Kind = (typeof kinds)[number];

export type Mark = 'primary' | 'secondary' | null;

/** The number of students that decides whether values of a kind are shown. No more are tested than enrolled. */
export function studentsOf(kind: Kind, { enrolled, tested, withScores }: Counts): number {
  return kind === 'counts' ? Math.min(enrolled, tested) : withScores;
}

export function thresholdOf(kind: Kind, { counts, results, claims }: Thresholds): number {
  if (kind === 'results') return results;
  return kind === 'claims' ? claims : counts;
}
