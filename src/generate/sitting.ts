import type { Random } from '../random.js';
import { type Day, isoOf, schoolDay } from './calendar.js';
import type { Draft } from './draft.js';
import { charterIndicator, type Lea, type School, type TestWindow } from './lea.js';
import { MOST_PARTS, type Outcome } from './outcome.js';
import { padded } from './score.js';
import { states } from './statement.js';
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
    npsFlag: `testedNpsFlag${part}`,
    remoteTester: `remoteTester${part}`,
    windowStart: `windowStart${part}`,
    windowEnd: `windowEnd${part}`,
    opportunityId: `opportunityId${part}`,
    opportunityStatus: `opportunityStatus${part}`,
    startDate: `testStartDate${part}`,
    completionDate: `testCompletionDate${part}`,
    startTime: `testStartDateAndTime${part}`,
    completionTime: `testCompletionDateAndTime${part}`,
  };
}

type PartKeys = ReturnType<typeof keysOf>;

const parts = Array.from({ length: MOST_PARTS }, (_, index) => keysOf(index + 1));
const firstPart = parts[0];

/** Fills when, where and in which opportunities a test was taken; a test not taken has the place and window. */
export function fillSitting(
  random: Random,
  draft: Draft,
  student: Student,
  lea: Lea,
  outcome: Outcome,
  serial: number,
): void {
  const { fields, layout } = draft.assessment;
  const placesOfAll = states(layout, 'placeOfEveryPart');
  const placeOfUntested = !states(layout, 'noPlaceUntested');
  draft.set('testMode', outcome.paper ? 'P' : 'O');
  for (const keys of parts) {
    if (keys.part > 2 && !fields.has(keys.opportunityId)) break;
    const later = keys.part > 1 ? 1 : 0;
    const taken = keys.part <= outcome.parts;
    const school = student.schools[outcome.parts === 0 ? 1 : later];
    fillWindow(draft, keys, lea.windows[later]);
    if (taken || placesOfAll || (keys === firstPart && placeOfUntested)) {
      fillPlace(draft, keys, lea, school, student);
    }
    if (taken && !outcome.paper) fillOnline(random, draft, keys, lea.windows[later], outcome, serial);
  }
  if (outcome.paper && outcome.parts > 0) fillPaper(random, draft, lea.windows[0], serial);
  fillFinal(draft, lea, student, outcome);
}

function fillWindow(draft: Draft, keys: PartKeys, window: TestWindow): void {
  draft.set(keys.windowStart, isoOf(window.start));
  draft.set(keys.windowEnd, isoOf(window.end));
  if (keys !== firstPart) return;
  draft.set('schoolSelectedStartOfTestWindow', isoOf(window.start));
  draft.set('schoolSelectedEndOfTestWindow', isoOf(window.end));
}

type PlaceKeys = Pick<
  PartKeys,
  | 'districtName'
  | 'districtCode'
  | 'schoolName'
  | 'schoolCode'
  | 'charterCode'
  | 'charterIndicator'
  | 'npsFlag'
>;

function fillPlace(draft: Draft, keys: PlaceKeys, lea: Lea, school: School, student: Student): void {
  draft.set(keys.districtName, lea.name);
  draft.set(keys.districtCode, lea.code);
  draft.set(keys.schoolName, school.name);
  draft.set(keys.schoolCode, school.code);
  draft.set(keys.charterCode, school.charterCode);
  draft.set(keys.charterIndicator, charterIndicator(lea, school));
  draft.set(keys.npsFlag, student.nonpublicSchool ? 'Y' : 'N');
}

const finalKeys: PlaceKeys = {
  districtName: 'finalTestedDistrictName',
  districtCode: 'finalTestedDistrictCode',
  schoolName: 'finalTestedSchoolName',
  schoolCode: 'finalTestedSchoolCode',
  charterCode: 'finalTestedCharterCode',
  charterIndicator: 'finalTestedCharterIndicator',
  npsFlag: 'finalTestedNpsFlag',
};

/** Where and when the student tested last. */
function fillFinal(draft: Draft, lea: Lea, student: Student, outcome: Outcome): void {
  const tookSecond = outcome.parts > 1 && draft.get('testedSchoolCode2') !== '';
  const school = student.schools[outcome.parts === 0 || tookSecond ? 1 : 0];
  fillPlace(draft, finalKeys, lea, school, student);
  const ends = parts.map((keys) => draft.get(keys.completionDate));
  draft.set('finalTestCompletionDate', [draft.get('paperCompletionDate'), ...ends].sort().at(-1) ?? '');
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
  const completion = completionOf(random, start, window, status, attempt.closedLate);
  draft.set(keys.opportunityId, opportunityId(serial, keys.part));
  draft.set(keys.opportunityStatus, status);
  draft.set(keys.startDate, isoOf(start));
  draft.set(keys.completionDate, isoOf(completion));
  draft.set(keys.startTime, `${isoOf(start)}09:15:00`);
  draft.set(keys.completionTime, `${isoOf(completion)}11:05:00`);
  draft.set(keys.remoteTester, 'N');
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
  if (states(draft.assessment.layout, 'statusWithId')) draft.set('opportunityStatus1', 'C');
  draft.set('paperCompletionDate', isoOf(completed));
  draft.set('paperScannedDate', isoOf(schoolDay(completed + random.integer(5, 15))));
}

/** Where the ids of third and fourth parts begin, clear of those of the first two. */
const LATER_PARTS = 9_000_000_000_000;

/** 16 digits with leading zeros, different for every record and part. */
function opportunityId(serial: number, part: number): string {
  return padded((part > 2 ? LATER_PARTS : 4_000_000) + serial * 2 + part, 16);
}
