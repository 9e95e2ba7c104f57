import { type Day, isoOf, schoolDay } from './calendar.js';
import type { Draft } from './draft.js';
import type { Lea, School, TestWindow } from './lea.js';
import type { Outcome } from './outcome.js';
import type { Random } from './random.js';
import { padded } from './score.js';
import type { Student } from './student.js';

/** The parts of a test, as the trailing digits of keys number them. */
type Part = 1 | 2;

/** Fills when, where and in which opportunities a test was taken. */
export function fillSitting(
  random: Random,
  draft: Draft,
  student: Student,
  lea: Lea,
  outcome: Outcome,
  serial: number,
): void {
  const parts: readonly Part[] = [1, 2];
  for (const part of parts) {
    const window = lea.windows[part - 1];
    draft.set(`windowStart${part}`, isoOf(window.start));
    draft.set(`windowEnd${part}`, isoOf(window.end));
    if (part === 1 || outcome.tested) fillPlace(draft, part, lea, student.schools[part - 1]);
    if (outcome.tested && !outcome.paper) fillOpportunity(random, draft, part, window, outcome, serial);
  }
  draft.set('testMode', outcome.paper ? 'P' : 'O');
  if (outcome.tested && outcome.paper) {
    const { start, end } = lea.windows[0];
    const completed = schoolDay(random.integer(start + 7, end - 7));
    draft.set('opportunityId1', opportunityId(serial, 1));
    draft.set('paperCompletionDate', isoOf(completed));
    draft.set('paperScannedDate', isoOf(schoolDay(completed + random.integer(5, 15))));
  }
}

function fillPlace(draft: Draft, part: Part, lea: Lea, school: School): void {
  draft.set(`testedDistrictName${part}`, lea.name);
  draft.set(`testedDistrictCode${part}`, lea.code);
  draft.set(`testedSchoolName${part}`, school.name);
  draft.set(`testedSchoolCode${part}`, school.code);
  draft.set(`testedCharterCode${part}`, school.charterCode);
  if (lea.directlyFunded && school.charterCode !== '') draft.set(`testedCharterIndicator${part}`, 'DF');
}

function fillOpportunity(
  random: Random,
  draft: Draft,
  part: Part,
  window: TestWindow,
  { attempt, condition }: Outcome,
  serial: number,
): void {
  const given = part === 1 ? attempt.status1 : attempt.status2;
  const status = given ?? (condition?.scaleScore === undefined ? 'C' : 'E');
  const start = schoolDay(random.integer(window.start, window.end - 21));
  draft.set(`opportunityId${part}`, opportunityId(serial, part));
  draft.set(`opportunityStatus${part}`, status);
  draft.set(`testStartDate${part}`, isoOf(start));
  draft.set(
    `testCompletionDate${part}`,
    isoOf(completionOf(random, start, window, status, attempt.closedLate)),
  );
}

/** Completed within days; expired after a fortnight, or closed by hand after the window. */
function completionOf(random: Random, start: Day, window: TestWindow, status: string, late?: true): Day {
  if (status !== 'E') return schoolDay(start + random.integer(0, 9));
  return late ? window.end + random.integer(1, 4) : start + 14;
}

/** 16 digits with leading zeros, different for every record and part. */
function opportunityId(serial: number, part: Part): string {
  return padded(4_000_000 + serial * 2 + part, 16);
}
