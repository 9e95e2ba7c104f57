/** Why records are not part of an aggregate. */
export const leftOutReasons = {
  shape: 'of the wrong length',
  recordType: 'without a known record type',
  grade: 'without a known grade assessed',
  include: 'without a known include indicator',
  cohort: 'of an earlier year (science current year flag N)',
} as const;

export type LeftOutReason = keyof typeof leftOutReasons;

/** Records by the reason for which they were left out. */
export type LeftOut = Record<LeftOutReason, number>;

export function nothingLeftOut(): LeftOut {
  return { shape: 0, recordType: 0, grade: 0, include: 0, cohort: 0 };
}
