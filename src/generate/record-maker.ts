import type { RecordValues } from '../extract/write.js';
import type { Field, Layout } from '../layout/layout.js';
import type { Random } from '../random.js';
import type { Assessment } from './assessment.js';
import { fillDetails } from './detail.js';
import { Draft } from './draft.js';
import { fillHistory } from './history.js';
import type { Lea } from './lea.js';
import { outcomeOf } from './outcome.js';
import { fillResult } from './result.js';
import { padded } from './score.js';
import type { Season } from './season.js';
import { fillSitting } from './sitting.js';
import type { Attempt } from './situation.js';
import type { Student } from './student.js';
import { Supports } from './support.js';

/** The end of a test registration id says the content area. */
const registrationSuffix = { ela: '2014', mathematics: '2002', science: '2006', spanish: '2008' };

/** What ends a record: the listed code, or what other years have where none is listed. */
function endMark({ codes }: Field): string {
  const [code] = codes.keys();
  return code ?? 'ZZ';
}

/** Makes records of attempts at tests. */
export class RecordMaker {
  readonly #supports: Supports;
  readonly #endOfRecord: string;
  readonly #uinStart: number;
  #serial = 0;

  constructor(
    layout: Layout,
    readonly season: Season,
    readonly random: Random,
    /** For what only some layouts have, so that the rest does not depend on it. */
    readonly details: Random,
  ) {
    this.#supports = new Supports(layout);
    this.#endOfRecord = layout.endOfRecord === undefined ? '' : endMark(layout.endOfRecord);
    this.#uinStart = 1_000_000_000_000_000 + random.integer(0, 8999) * 100_000_000;
  }

  make(test: Assessment, student: Student, lea: Lea, attempt: Attempt): RecordValues {
    const outcome = outcomeOf(test, attempt);
    const construct = outcome.attempt.construct ?? '';
    const draft = new Draft(test, student.values);
    const serial = ++this.#serial;
    draft.set('uin', String(this.#uinStart + serial));
    const registration = `0${padded(student.number, 9)}00${registrationSuffix[test.subject]}`;
    draft.set('testRegistrationId', registration);
    draft.set('contentRegistrationId', registration);
    draft.set('conditionCode', outcome.condition?.code ?? '');
    draft.set('conditionCodes', outcome.condition?.code ?? '');
    draft.set('includeIndicator', outcome.includeIndicator);
    draft.set('unlistedResourceConstructChange', construct);
    fillSitting(this.random, draft, student, lea, outcome, serial);
    if (student.cohort === '') this.#supports.fill(draft, student, outcome.paper, construct !== '');
    fillResult(this.random, draft, student, outcome);
    fillHistory(this.random, this.details, draft, student, this.season);
    fillDetails(this.details, draft, student, outcome);
    draft.set('endOfRecord', this.#endOfRecord);
    for (const [key, of] of test.locked) draft.set(key, draft.get(of));
    draft.complete();
    return draft.record;
  }
}
