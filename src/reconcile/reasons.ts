import { ALL_STUDENTS } from '../aggregate/groups.js';
import type { AggregateRow } from '../aggregate/row.js';
import { groupSums } from '../aggregate/small-cells/group-sums.js';
import { publishedThresholds } from '../aggregate/small-cells/thresholds.js';
import { type Doubts, doubtKinds } from './doubts.js';
import type { ComparedRow } from './result.js';

/** Why numbers here and published ones may differ though both are right. */
export const reasonIds = [
  'suppressed',
  'rounded-half',
  'moved',
  'nps',
  'charter',
  'cast-cohort',
  'group-6',
  'corrected',
] as const;

export type ReasonId = (typeof reasonIds)[number];

/** The same in words. */
export const reasons: Readonly<Record<ReasonId, string>> = {
  suppressed: 'Too few students to show: * stands there, or no row.',
  'rounded-half': 'Exactly a half, rounded up on one side and down on the other.',
  moved: 'Students who were in several schools: for parts of the test, or when tested and now.',
  nps: 'Students of nonpublic schools, or with a county or district of accountability.',
  charter: 'Students of directly funded charter schools, which are LEAs of their own.',
  'cast-cohort': 'Science tests that were taken in an earlier year.',
  'group-6': 'The population of student group 6 changed in 2023.',
  corrected: 'Demographic data corrected after the extract: what one group has more, others have less.',
};

/** What reasons are tested against. */
export interface Circumstances {
  readonly year: number;
  readonly doubts: Doubts;
  /** Another row of the same entity, test and grade: of this student group. */
  readonly compared: (group: number) => ComparedRow | undefined;
  /** The same here. */
  readonly here: (group: number) => AggregateRow | undefined;
}

/** Test year from which on group 6 has the population that we count: IFEP, RFEP and EO. */
const GROUP_6_CHANGED = 2023;
const GROUP_6 = 6;

const ENGLISH_LEARNERS = 160;

/** Corrections are few: up to this share of the students of the whole may have changed their group. */
const CORRECTED_SHARE = 0.1;

/**
 * The reasons that are enough for all differences of a row; none where they are unexplained. A reason is enough
 * where at least as many students are open to it as would have to count otherwise.
 */
export function explain(row: ComparedRow, circumstances: Circumstances): ReasonId[] {
  const rounded: ReasonId[] = row.differences.some(({ students }) => students === 0) ? ['rounded-half'] : [];
  const students = Math.max(0, ...row.differences.map((difference) => difference.students));
  if (students === 0) return rounded;
  const open = openPlaces(students, circumstances.doubts);
  if (open.length > 0) return [...rounded, ...open];
  if (isGroup6(row, students, circumstances)) return [...rounded, 'group-6'];
  if (isCorrected(row, students, circumstances)) return [...rounded, 'corrected'];
  return row.status === 'missing-there' &&
    row.differences.every(({ here }) => here < publishedThresholds.counts)
    ? ['suppressed']
    : [];
}

/** One reason where one is enough, otherwise all that there are where they are enough together. */
function openPlaces(students: number, doubts: Doubts): ReasonId[] {
  const enough = doubtKinds.find((kind) => doubts[kind] >= students);
  if (enough !== undefined) return [enough];
  const some = doubtKinds.filter((kind) => doubts[kind] > 0);
  return some.reduce((total, kind) => total + doubts[kind], 0) >= students ? some : [];
}

/** Before 2023 the students in neither of our groups 6 and 160 may have been in the published group 6. */
function isGroup6({ group }: ComparedRow, students: number, { year, here }: Circumstances): boolean {
  if (group !== GROUP_6 || year >= GROUP_6_CHANGED) return false;
  const enrolled = (id: number) => here(id)?.counts.enrolled ?? 0;
  return students <= enrolled(ALL_STUDENTS) - enrolled(GROUP_6) - enrolled(ENGLISH_LEARNERS);
}

/**
 * A correction of demographic data changes no whole: that of the group's whole agrees, and what one part has more
 * others have less.
 */
function isCorrected({ group }: ComparedRow, students: number, { compared, here }: Circumstances): boolean {
  return groupSums.some(({ whole, parts }) => {
    if (!parts.includes(group)) return false;
    const wholeRow = compared(whole);
    const limit = Math.max(1, CORRECTED_SHARE * (here(whole)?.counts.enrolled ?? 0));
    if (wholeRow === undefined || wholeRow.differences.length > 0 || students > limit) return false;
    const shifts = parts.map((part) => compared(part)?.shift ?? { least: 0, most: 0 });
    const least = shifts.reduce((total, shift) => total + shift.least, 0);
    const most = shifts.reduce((total, shift) => total + shift.most, 0);
    return least <= 0 && most >= 0;
  });
}
