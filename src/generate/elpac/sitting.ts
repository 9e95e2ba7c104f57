import type { Random } from '../../random.js';
import { type Day, isoOf, schoolDay } from '../calendar.js';
import type { Draft } from '../draft.js';
import { charterIndicator, type Lea, type School } from '../lea.js';
import { padded } from '../score.js';
import { type Domain, domains, type ElpacOutcome } from './outcome.js';
import type { ElpacTest } from './test.js';

/** When and where the domains were taken. */
export interface Sitting {
  /** The day on which the last domain was completed, or the assignment was processed. */
  readonly final: Day;
}

/** Days between the starts of domains. */
const BETWEEN_DOMAINS = 3;

/** Fills places, dates, opportunities and modes of the domains. */
export function fillSitting(
  random: Random,
  draft: Draft<ElpacTest>,
  outcome: ElpacOutcome,
  lea: Lea,
  schools: readonly [School, School],
  first: Day,
  serial: number,
): Sitting {
  const { taken, situation } = outcome;
  const isYoung = Number(draft.get('gradeAssessed').replace('KN', '0')) <= 2;
  const completed = new Map<Domain, Day>();
  for (const domain of domains) {
    fillPlace(draft, `tested`, String(domain), lea, schools[isWritten(domain) ? 1 : 0]);
    if (!taken.has(domain)) continue;
    const start = schoolDay(first + (domain - 1) * BETWEEN_DOMAINS);
    const end = schoolDay(start + (situation.expired ? 2 : random.integer(0, 1)));
    completed.set(domain, end);
    const paper = situation.paper === true || (domain === 4 && isYoung);
    fillDomain(draft, domain, { start, end, paper, outcome, serial, isYoung });
  }
  const last = lastDomain(draft.assessment, completed, isYoung);
  const final = completed.get(last) ?? schoolDay(first + 5);
  fillPlace(draft, 'finalTested', '', lea, schools[isWritten(last) ? 1 : 0]);
  if (taken.size > 0) draft.set('testMode', situation.paper ? 'P' : 'O');
  if (outcome.isTested)
    draft.set('finalTestCompletionDate', dateFor(draft, 'finalTestCompletionDate', final));
  return { final };
}

interface Taken {
  readonly start: Day;
  readonly end: Day;
  readonly paper: boolean;
  readonly outcome: ElpacOutcome;
  readonly serial: number;
  readonly isYoung: boolean;
}

function fillDomain(draft: Draft<ElpacTest>, domain: Domain, taken: Taken): void {
  const { start, end, paper, outcome, serial } = taken;
  const { isInitial } = draft.assessment;
  const { situation } = outcome;
  if (!(isInitial && situation.paper)) draft.set(`testStartDate${domain}`, isoOf(start));
  draft.set(`testCompletionDate${domain}`, isoOf(end));
  draft.set(`testMode${domain}`, paper ? 'P' : 'O');
  draft.set(`unlistedResources${domain}`, situation.unlisted && domain === 2 ? 'Y' : 'N');
  if (!paper || isInitial) {
    draft.set(`opportunityId${domain}`, padded(7_000_000 + serial * domains.length + domain, 16));
    draft.set(`opportunityStatus${domain}`, situation.expired ? 'E' : 'C');
  }
  if (!paper) draft.set(`remoteTester${domain}`, situation.remote && !draft.assessment.isOneTest ? 'Y' : 'N');
}

/** Writing on paper of the youngest decides only where no other domain was taken, but in the Initial ELPAC as others. */
function lastDomain(test: ElpacTest, completed: ReadonlyMap<Domain, Day>, isYoung: boolean): Domain {
  const counted = [...completed.keys()].filter((domain) => domain !== 4 || !isYoung || test.isInitial);
  return counted.at(-1) ?? [...completed.keys()].at(-1) ?? 1;
}

function isWritten(domain: Domain): boolean {
  return domain > 2;
}

function fillPlace(draft: Draft<ElpacTest>, name: string, part: string, lea: Lea, school: School): void {
  draft.set(`${name}DistrictName${part}`, lea.name);
  draft.set(`${name}DistrictCode${part}`, lea.code);
  draft.set(`${name}SchoolName${part}`, school.name);
  draft.set(`${name}SchoolCode${part}`, school.code);
  draft.set(`${name}CharterCode${part}`, school.charterCode);
  draft.set(`${name}CharterIndicator${part}`, charterIndicator(lea, school));
  draft.set(`${name}NpsFlag${part}`, school === lea.nonpublicSchool ? 'Y' : 'N');
}

/** A date as its field has it: one layout has the form of the Answer Book, in a text. */
function dateFor(draft: Draft<ElpacTest>, key: string, day: Day): string {
  const iso = isoOf(day);
  if (draft.assessment.fields.get(key)?.kind !== 'text') return iso;
  return `${iso.slice(5)}-${iso.slice(0, 4)}`;
}
