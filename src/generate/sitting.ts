import type { Random } from '../random.js';
import { type Day, isoOf, schoolDay } from './calendar.js';
import type { Draft } from './draft.js';
import type { Lea, School, TestWindow } from './lea.js';
import type { Outcome } from './outcome.js';
import { padded } from './score.js';
import type { Student } from './student.js';

/** The keys of the fields of one part of a test, made once rather than for every record. */
function keysOf(part: number) {
  return {
    part,
    districtName: `testedDistrictName${part}`,
    districtCode: `testedDistrictCode${part}`,
    schoolName: `testedSchoolName${part}`,
    schoolCode: `testedSchoolCode${part}`,
    charterCode: `testedCharterCode${part}`,
    charterIndicator: `testedCharterIndicator${part}`,
    windowStart: `windowStart${part}`,
    windowEnd: `windowEnd${part}`,
    opportunityId: `opportunityId${part}`,
    opportunityStatus: `opportunityStatus${part}`,
    startDate: `testStartDate${part}`,
    completionDate: `testCompletionDate${part}`,
  };
}

type PartKeys = ReturnType<typeof keysOf>;

const firstPart = keysOf(1);
const performanceTask = keysOf(2);

/** Fills when, where and in which opportunities a test was taken; a test not taken has the place and window. */
export function fillSitting(
  random: Random,
  draft: Draft,
  student: Student,
  lea: Lea,
  outcome: Outcome,
  serial: number,
): void {
  draft.set('testMode', outcome.paper ? 'P' : 'O');
  for (const keys of [firstPart, performanceTask]) {
    const window = lea.windows[keys.part - 1];
    const taken = keys.part <= outcome.parts;
    draft.set(keys.windowStart, isoOf(window.start));
    draft.set(keys.windowEnd, isoOf(window.end));
    if (taken || keys === firstPart) fillPlace(draft, keys, lea, student.schools[keys.part - 1]);
    if (taken && !outcome.paper) fillOnline(random, draft, keys, window, outcome, serial);
  }
  if (outcome.paper && outcome.parts > 0) fillPaper(random, draft, lea.windows[0], serial);
}

function fillPlace(draft: Draft, keys: PartKeys, lea: Lea, school: School): void {
  draft.set(keys.districtName, lea.name);
  draft.set(keys.districtCode, lea.code);
  draft.set(keys.schoolName, school.name);
  draft.set(keys.schoolCode, school.code);
  draft.set(keys.charterCode, school.charterCode);
  if (lea.directlyFunded && school.charterCode !== '') draft.set(keys.charterIndicator, 'DF');
}

function fillOnline(
  random: Random,
  draft: Draft,
  keys: PartKeys,
  window: TestWindow,
  { attempt, condition }: Outcome,
  serial: number,
): void {
  const usual = condition?.scaleScore === undefined ? 'C' : 'E';
  const status = (keys === firstPart ? attempt.status1 : attempt.status2) ?? usual;
  const start = schoolDay(random.integer(window.start, window.end - 21));
  draft.set(keys.opportunityId, opportunityId(serial, keys.part));
  draft.set(keys.opportunityStatus, status);
  draft.set(keys.startDate, isoOf(start));
  draft.set(keys.completionDate, isoOf(completionOf(random, start, window, status, attempt.closedLate)));
}

/** Completed within days; expired after a fortnight, or closed by hand after the window. */
function completionOf(random: Random, start: Day, window: TestWindow, status: string, late?: true): Day {
  if (status !== 'E') return schoolDay(start + random.integer(0, 9));
  return late ? window.end + random.integer(1, 4) : start + 14;
}

/** The opportunity id of an answer document is its document id. */
function fillPaper(random: Random, draft: Draft, window: TestWindow, serial: number): void {
  const completed = schoolDay(random.integer(window.start + 7, window.end - 7));
  draft.set('opportunityId1', opportunityId(serial, 1));
  draft.set('paperCompletionDate', isoOf(completed));
  draft.set('paperScannedDate', isoOf(schoolDay(completed + random.integer(5, 15))));
}

/** 16 digits with leading zeros, different for every record and part. */
function opportunityId(serial: number, part: number): string {
  return padded(4_000_000 + serial * 2 + part, 16);
}
