import type { RuleCase } from '../../rule.js';

/** The domains by the digit at the end of their keys: Listening and Speaking are oral, Reading and Writing written. */
export const domains = [1, 2, 3, 4] as const;

export const levelOfDomain = {
  1: 'listeningPerformanceLevel',
  2: 'speakingPerformanceLevel',
  3: 'readingPerformanceLevel',
  4: 'writingPerformanceLevel',
} as const;

/** The same cases for each domain. */
export function forEachDomain(cases: (domain: (typeof domains)[number]) => readonly RuleCase[]): RuleCase[] {
  return domains.flatMap(cases);
}

/** A case for each key: where `when` holds, the field is filled. */
export function filledWhen(when: string, keys: readonly string[]): RuleCase[] {
  return keys.map((key) => ({ when, must: key }));
}

/** Writing of kindergarten to grade 2 is on paper. */
export const paperGrades = '(KN, 01, 02)';

/** A condition that one of the domains meets. */
export function anyDomain(condition: (domain: number) => string): string {
  return `(${domains.map(condition).join(' or ')})`;
}
